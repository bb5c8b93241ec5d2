"""Whether counts are spread evenly over places: Pearson's chi-square, over groups of different sizes together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import factorial, prod

from empathy_quiz.bank.check.statistics.chi_square import survival
from empathy_quiz.bank.check.statistics.sums import EXACT_BELOW

_DIGITS = 9


def uneven(groups: Mapping[int, Sequence[float]]) -> float | None:
    """The p-value of counts that should be even within each group; None without counts.

    A group of key m has m counts, which may be fractions where ties were shared out; that makes the test a little
    cautious. From `EXACT_BELOW` on the p-value is that of the chi-square distribution with the sum of m - 1 degrees of
    freedom; below, it is counted over all ways in which so many things can fall (what permutations sample).
    """
    used = {size: list(counts) for size, counts in groups.items() if size > 1 and any(counts)}
    if not used:
        return None
    seen = sum(_statistic(counts) for counts in used.values())
    if sum(sum(counts) for counts in used.values()) >= EXACT_BELOW:
        return survival(seen, sum(size - 1 for size in used))
    chances = {0.0: 1.0}
    for size, counts in used.items():
        chances = _together(chances, _fallen(size, round(sum(counts))))
    return min(1.0, sum(chance for value, chance in chances.items() if value >= round(seen, _DIGITS)))


def _statistic(counts: Sequence[float]) -> float:
    expected = sum(counts) / len(counts)
    return sum((count - expected) ** 2 for count in counts) / expected


def _together(one: Mapping[float, float], other: Mapping[float, float]) -> dict[float, float]:
    """The chances of sums."""
    found: dict[float, float] = {}
    for left, chance in one.items():
        for right, weight in other.items():
            total = round(left + right, _DIGITS)
            found[total] = found.get(total, 0.0) + chance * weight
    return found


def _fallen(size: int, number: int) -> dict[float, float]:
    """The chance of each value of the statistic where `number` things fall on `size` places."""
    found: dict[float, float] = {}
    for counts in _partitions(number, size, number):
        ways = factorial(number) // prod(map(factorial, counts))
        orders = factorial(size) // prod(map(factorial, Counter(counts).values()))
        value = round(_statistic(counts), _DIGITS)
        found[value] = found.get(value, 0.0) + ways * orders / size**number
    return found


def _partitions(total: int, places: int, most: int) -> Iterator[tuple[int, ...]]:
    """Every way to write `total` as `places` numbers, none above `most`, the largest first."""
    if places == 1:
        if total <= most:
            yield (total,)
        return
    for first in range(min(total, most), -(-total // places) - 1, -1):
        for rest in _partitions(total - first, places - 1, first):
            yield (first, *rest)
