"""EQ208: convergence."""

from __future__ import annotations

from tests.bank.check.examples import RECALL, found, head, messages, swap

GOOD = head() + RECALL


def test_a_key_in_the_middle_is_found() -> None:
    """A key that shares two content words more with the others than any of them is a warning at its text."""
    text = swap(
        GOOD,
        ("It matters in its own right", "A brief apology and a firm date"),
        ("It matters less than price", "A brief apology before lunch"),
        ("It matters to new customers", "A firm date next week"),
    )
    assert found(text, "EQ208") == ["14:5 warning"]
    assert messages(text, "EQ208") == ["the key shares more words with the other options than any of them, by 2"]


def test_one_word_ahead_is_no_finding() -> None:
    """A lead of one word is left alone."""
    text = swap(
        GOOD,
        ("It matters in its own right", "A brief apology and a date"),
        ("It matters less than price", "A brief apology before lunch"),
        ("It matters to new customers", "Date next week"),
    )
    assert found(text, "EQ208") == []
