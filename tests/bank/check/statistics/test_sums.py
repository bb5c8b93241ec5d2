"""Sums of independent outcomes, against SciPy and by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]

from empathy_quiz.bank.check.statistics.sums import Outcome, Sum, evenly, weigh

ONE, NONE = Fraction(1), Fraction(0)


def hits(number: int, of: int, chance: float) -> list[Outcome]:
    """Outcomes of 1 or 0, of which the first ones are 1."""
    chances = {ONE: chance, NONE: 1 - chance}
    return [Outcome(Fraction(place < number), chances) for place in range(of)]


def weighed(outcomes: list[Outcome]) -> Sum:
    """The sum of outcomes that leave chance some room."""
    found = weigh(outcomes)
    assert found is not None
    return found


@pytest.mark.parametrize("number", [0, 5, 10, 17, 30])
def test_few_are_weighed_exactly(number: int) -> None:
    """Thirty even chances have the binomial's two-sided p-value."""
    wanted = stats.binomtest(number, 30, 0.5).pvalue
    assert weighed(hits(number, 30, 0.5)).p == pytest.approx(wanted)


def test_many_are_weighed_by_z() -> None:
    """From forty outcomes on the p-value is the normal one of z = (H - E) / sqrt(Var)."""
    found = weighed(hits(20, 40, 0.25))
    assert (found.seen, found.expected, round(found.z, 4)) == (20, 10, 3.6515)
    assert found.p == pytest.approx(2 * stats.norm.sf(found.z))


def test_the_spread_of_a_shared_hit() -> None:
    """One in m options hit where t are tied: the variance is 1/(m t) - 1/m², as the guide has it."""
    m, t = 4, 2
    tied = evenly([Fraction(1, t)] * t + [NONE] * (m - t))
    found = weighed([Outcome(Fraction(1, t), tied)])
    assert found.z == pytest.approx((1 / t - 1 / m) / (1 / (m * t) - 1 / m**2) ** 0.5)


def test_what_leaves_no_room_is_not_weighed() -> None:
    """Where every outcome is certain there is nothing to say."""
    assert weigh([Outcome(Fraction(1, 4), evenly([Fraction(1, 4)] * 4))]) is None


@given(st.lists(st.sampled_from([2, 3, 4]), min_size=1, max_size=5), st.data())
def test_p_is_the_share_of_all_that_could_be(sizes: list[int], data: st.DataObject) -> None:
    """The exact p-value is the share of all equally likely combinations that lie as far out, counted one by one."""
    values = [[Fraction(data.draw(st.integers(0, 3)), 2) for _ in range(size)] for size in sizes]
    seen = [data.draw(st.sampled_from(row)) for row in values]
    found = weigh([Outcome(own, evenly(row)) for own, row in zip(seen, values, strict=True)])
    if found is None:
        assert all(len({*row}) == 1 for row in values)
        return
    mean = sum((sum(row, NONE) / len(row) for row in values), NONE)
    combinations = list(product(*values))
    distance = abs(sum(seen, NONE) - mean)
    far = sum(abs(sum(one, NONE) - mean) >= distance for one in combinations)
    assert found.p == pytest.approx(far / len(combinations))
