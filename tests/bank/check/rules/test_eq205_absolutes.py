"""EQ205: absolutes."""

from __future__ import annotations

from tests.bank.check.examples import RECALL, WORKED, found, head, messages, swap

GOOD = head() + RECALL


def test_an_absolute_word_is_noted() -> None:
    """One option with an absolute word is a warning at its text."""
    text = swap(GOOD, ("It matters less than price", "It never matters"))
    assert found(text, "EQ205") == ["19:5 warning"]
    assert messages(text, "EQ205") == ["an absolute word: never"]


def test_two_absolute_distractors_are_an_error() -> None:
    """Two options with absolute words, none of them the key, are one error at the options."""
    text = swap(GOOD, ("It matters less than price", "It never matters"), ("to new customers", "to everyone"))
    assert found(text, "EQ205") == ["13:3 error"]
    assert messages(text, "EQ205") == ["2 options have absolute words, and none of them is the key"]


def test_a_key_with_such_a_word_makes_them_warnings() -> None:
    """Where the key has an absolute word as well, each is a warning."""
    text = swap(GOOD, ("It matters in its own right", "It always matters"), ("to new customers", "to everyone"))
    assert found(text, "EQ205") == ["14:5 warning", "23:5 warning"]


def test_explanations_may_be_absolute() -> None:
    """Only options are read."""
    assert found(swap(WORKED, ("It respects the deadline", "It always respects the deadline")), "EQ205") == []
