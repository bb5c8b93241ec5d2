"""Even spreads, against SciPy and by hand."""

from __future__ import annotations

from itertools import product

import pytest
from scipy import stats  # type: ignore[import-untyped]

from empathy_quiz.bank.check.statistics.evenness import uneven


def test_many_are_weighed_by_chi_square() -> None:
    """From forty counts on the p-value is SciPy's."""
    counts = [20, 10, 8, 6]
    assert uneven({4: counts}) == pytest.approx(stats.chisquare(counts).pvalue)


def test_groups_are_added_up() -> None:
    """Groups of different sizes add their statistics and degrees of freedom."""
    four, three = [20, 10, 8, 6], [9, 9, 3]
    total = stats.chisquare(four).statistic + stats.chisquare(three).statistic
    assert uneven({4: four, 3: three}) == pytest.approx(stats.chi2.sf(total, 3 + 2))


def test_few_are_weighed_exactly() -> None:
    """Eight in one place of four happen in 4 of 4^8 ways, and a split of 8 to 2 is the binomial's."""
    assert uneven({4: [8, 0, 0, 0]}) == pytest.approx(4**-7)
    assert uneven({2: [8, 2]}) == pytest.approx(stats.binomtest(8, 10).pvalue)


@pytest.mark.parametrize("counts", [{3: [4, 1, 1]}, {4: [3, 1, 0, 1]}, {2: [3, 1], 3: [1, 2, 0]}])
def test_all_ways_are_counted(counts: dict[int, list[float]]) -> None:
    """The p-value is the share of all ways to fall, one by one, whose statistic is as high."""

    def statistic(groups: dict[int, list[float]]) -> float:
        return float(sum(stats.chisquare(group).statistic for group in groups.values()))

    def spread(size: int, number: float) -> list[list[float]]:
        falls = product(range(size), repeat=int(number))
        return [[float(fall.count(place)) for place in range(size)] for fall in falls]

    ways = list(product(*(spread(size, sum(group)) for size, group in counts.items())))
    high = sum(statistic(dict(zip(counts, way, strict=True))) >= statistic(counts) - 1e-9 for way in ways)
    assert uneven(counts) == pytest.approx(high / len(ways))


def test_an_even_spread_is_no_surprise() -> None:
    """What is quite even has p = 1."""
    assert uneven({4: [2, 2, 2, 2]}) == 1.0


def test_fractions_may_be_counted() -> None:
    """Shared counts are weighed as they are."""
    assert uneven({2: [10.5, 31.5]}) == pytest.approx(stats.chisquare([10.5, 31.5]).pvalue)


def test_without_counts_there_is_nothing_to_weigh() -> None:
    """No groups, empty groups and groups with one place say nothing."""
    assert (uneven({}), uneven({4: [0, 0, 0, 0]}), uneven({1: [5]})) == (None, None, None)
