"""EQ106: spacing."""

from __future__ import annotations

from tests.bank.check.examples import WORKED, found, messages, swap


def test_two_best_options_are_found() -> None:
    """Two options that share the highest effectiveness are found at the options."""
    text = swap(WORKED, ("effectiveness: 2", "effectiveness: 3"))
    assert found(text, "EQ106") == ["42:3 error"]
    assert messages(text, "EQ106") == ["two options share the highest effectiveness"]


def test_two_worst_options_are_found() -> None:
    """Two options that share the lowest effectiveness are found in `best-worst`."""
    text = swap(WORKED, ("effectiveness: 1", "effectiveness: 0"))
    assert messages(text, "EQ106") == ["two options share the lowest effectiveness"]


def test_a_single_question_may_have_two_worst_options() -> None:
    """In `single` nobody asks for the worst, so it may be shared."""
    text = swap(WORKED, ("effectiveness: 1", "effectiveness: 0"), ("kind: best-worst", "kind: single"))
    assert found(text, "EQ106") == []


def test_the_middle_may_be_shared() -> None:
    """The two options between best and worst may be alike."""
    assert found(swap(WORKED, ("effectiveness: 1", "effectiveness: 2")), "EQ106") == []
