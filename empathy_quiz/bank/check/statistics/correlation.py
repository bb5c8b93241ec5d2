"""How far two rows of numbers go together."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt


def pearson(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's r, -1 to 1; None where all numbers of a row are the same."""
    left, right = _centred(one), _centred(other)
    size = sqrt(sum(a * a for a in left) * sum(b * b for b in right))
    return sum(a * b for a, b in zip(left, right, strict=True)) / size if size else None


def _centred(row: Sequence[float]) -> list[float]:
    mean = sum(row) / len(row)
    return [number - mean for number in row]
