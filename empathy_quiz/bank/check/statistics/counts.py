"""Exact tests on counts: Fisher's on two by two, the binomial."""

from __future__ import annotations

from collections.abc import Iterable
from math import comb

_ROUNDING = 1 + 1e-7


def fisher(a: int, b: int, c: int, d: int) -> float:
    """The two-sided p-value of the table a b / c d: the chance of tables no likelier, all margins as they are."""
    row, column, total = a + b, a + c, a + b + c + d
    least, most = max(0, row + column - total), min(row, column)
    tables = comb(total, column)
    return _as_rare(a - least, (comb(row, k) * comb(total - row, column - k) / tables for k in range(least, most + 1)))


def binomial(hits: int, trials: int, chance: float = 0.5) -> float:
    """The two-sided p-value of `hits` in `trials`: the chance of numbers of hits no likelier."""
    return _as_rare(hits, (comb(trials, k) * chance**k * (1 - chance) ** (trials - k) for k in range(trials + 1)))


def _as_rare(place: int, chances: Iterable[float]) -> float:
    listed = list(chances)
    limit = listed[place] * _ROUNDING
    return min(1.0, sum(chance for chance in listed if chance <= limit))
