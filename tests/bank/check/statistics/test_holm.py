"""Holm's adjustment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.check.statistics.holm import adjusted


def test_a_worked_example() -> None:
    """The smallest of four is taken four times, the next three times, and none falls below the one before it."""
    assert adjusted([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))


def test_nothing_and_one() -> None:
    """Nothing stays nothing, and a single value stays as it is."""
    assert (adjusted([]), adjusted([0.2])) == ((), (0.2,))


@given(st.lists(st.floats(0, 1), max_size=30))
def test_the_laws(values: list[float]) -> None:
    """No value falls, none exceeds 1 or Bonferroni's, and the order stays."""
    found = adjusted(values)
    assert all(before <= after <= min(1, len(values) * before) for before, after in zip(values, found, strict=True))
    ranked = [after for _, after in sorted(zip(values, found, strict=True))]
    assert ranked == sorted(ranked)
