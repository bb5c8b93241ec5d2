"""Whether counts are spread evenly over places: Pearson's chi-square, over groups of different sizes together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import shake_256

from empathy_quiz.bank.check.statistics.chi_square import survival
from empathy_quiz.bank.check.statistics.sums import EXACT_BELOW

DRAWS = 10_000
_SEED = b"empathy-quiz: even spread"
_BYTES = 256
_SPARE = 1.3
_ROUNDING = 1e-9


def uneven(groups: Mapping[int, Sequence[float]]) -> float | None:
    """The p-value of counts that should be even within each group; None without counts.

    A group of key m has m counts, which may be fractions where ties were shared out; that makes the test a little
    cautious. From `EXACT_BELOW` on the p-value is that of the chi-square distribution with the sum of m - 1 degrees of
    freedom, below it that of 10,000 seeded draws.
    """
    used = {size: list(counts) for size, counts in groups.items() if size > 1 and any(counts)}
    if not used:
        return None
    seen = sum(_statistic(counts) for counts in used.values())
    if sum(sum(counts) for counts in used.values()) >= EXACT_BELOW:
        return survival(seen, sum(size - 1 for size in used))
    drawn = [0.0] * DRAWS
    for size, counts in used.items():
        for number, value in enumerate(_drawn(size, round(sum(counts)))):
            drawn[number] += value
    return (1 + sum(value >= seen - _ROUNDING for value in drawn)) / (DRAWS + 1)


def _statistic(counts: Sequence[float]) -> float:
    expected = sum(counts) / len(counts)
    return sum((count - expected) ** 2 for count in counts) / expected


def _drawn(size: int, number: int) -> list[float]:
    """The statistic of `DRAWS` random spreads of `number` things over `size` places.

    The draws are the bytes of SHAKE-256 over a fixed seed and the size, those left out that would favour some places:
    the same on every machine.
    """
    usable = _BYTES - _BYTES % size
    stream = shake_256(_SEED + bytes([size])).digest(int(DRAWS * number * _SPARE))
    table = bytes(value % size for value in range(_BYTES))
    places = stream.translate(table, bytes(range(usable, _BYTES)))
    rows = (places[start : start + number] for start in range(0, DRAWS * number, number))
    return [_statistic([row.count(place) for place in range(size)]) for row in rows]
