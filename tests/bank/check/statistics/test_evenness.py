"""Even spreads, against SciPy and by hand."""

from __future__ import annotations

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


def test_few_are_weighed_by_draws() -> None:
    """Eight in one place of four are as rare in 10,000 draws as they are: about once in 16,384."""
    assert uneven({4: [8, 0, 0, 0]}) == pytest.approx(4**-7, abs=4e-4)


def test_draws_come_close_to_the_truth() -> None:
    """Of ten things on two places, the draws find a split of 8 to 2 or worse as often as the binomial has it."""
    assert uneven({2: [8, 2]}) == pytest.approx(stats.binomtest(8, 10).pvalue, abs=0.01)


def test_draws_are_the_same_each_time() -> None:
    """The draws are fixed, on this machine and any other."""
    assert uneven({4: [7, 3, 2, 3], 3: [1, 2, 4]}) == uneven({3: [1, 2, 4], 4: [7, 3, 2, 3]}) == 3333 / 10_001


def test_an_even_spread_is_no_surprise() -> None:
    """What is quite even has p = 1."""
    assert uneven({4: [2, 2, 2, 2]}) == 1.0


def test_fractions_may_be_counted() -> None:
    """Shared counts are weighed as they are."""
    assert uneven({2: [10.5, 31.5]}) == pytest.approx(stats.chisquare([10.5, 31.5]).pvalue)


def test_without_counts_there_is_nothing_to_weigh() -> None:
    """No groups, empty groups and groups with one place say nothing."""
    assert (uneven({}), uneven({4: [0, 0, 0, 0]}), uneven({1: [5]})) == (None, None, None)
