"""EQ210: straw man."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import RECALL, found, head, messages, swap

GOOD = head() + RECALL


@pytest.mark.parametrize("word", ["ignores", "refusal", "not", "don't", "without"])
def test_a_villain_among_the_distractors_is_found(word: str) -> None:
    """A villain's word in a distractor is a warning at its text."""
    text = swap(GOOD, ("It matters less than price", f"It matters {word} it"))
    assert found(text, "EQ210") == ["19:5 warning"]
    assert messages(text, "EQ210") == [f"a straw man's word: {word}"]


def test_the_key_may_say_no() -> None:
    """A villain's word in the key is no finding, nor is a word that only begins like "not"."""
    text = swap(GOOD, ("It matters in its own right", "It does not matter"), ("less than price", "to note and notice"))
    assert found(text, "EQ210") == []
