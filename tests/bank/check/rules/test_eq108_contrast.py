"""EQ108: contrast."""

from __future__ import annotations

from tests.bank.check.examples import WORKED, found, messages, swap

BEST, WORST = "    rubric: [1, 2, 1, 2, 2]\n", "    rubric: [0, 0, 1, 0, 0]\n"


def test_one_dimension_is_too_little() -> None:
    """Best and worst that differ on one dimension are found at the worst one's rubric."""
    text = swap(WORKED, (WORST, "    rubric: [1, 2, 1, 2, 0]\n    stop: It is a lie.\n"))
    assert found(text, "EQ108") == ["55:5 error"]
    assert messages(text, "EQ108") == ["best and worst differ on 1 of the five dimensions, and should on 2 or more"]


def test_two_dimensions_are_enough() -> None:
    """Best and worst that differ on two dimensions are fine."""
    assert found(swap(WORKED, (WORST, "    rubric: [1, 2, 1, 1, 1]\n    stop: It is a lie.\n")), "EQ108") == []


def test_without_a_rubric_there_is_nothing_to_compare() -> None:
    """Where a rubric is missing, this rule says nothing."""
    assert found(swap(WORKED, (BEST, "")), "EQ108") == []
