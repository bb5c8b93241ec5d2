"""EQ206: vague frequency."""

from __future__ import annotations

from tests.bank.check.examples import RECALL, found, head, messages, swap

GOOD = head() + RECALL


def test_a_vague_word_in_the_key_alone_is_found() -> None:
    """A word of frequency that only the key has is a warning at its text."""
    text = swap(GOOD, ("It matters in its own right", "It often matters in itself"))
    assert found(text, "EQ206") == ["14:5 warning"]
    assert messages(text, "EQ206") == ["only the key has a vague word: often"]


def test_a_distractor_may_have_it_alone_or_as_well() -> None:
    """Where a distractor has such a word, nothing is found."""
    distractor = ("It matters less than price", "It usually matters")
    assert found(swap(GOOD, distractor), "EQ206") == []
    assert found(swap(GOOD, distractor, ("It matters in its own right", "It often matters")), "EQ206") == []
