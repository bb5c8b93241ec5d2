"""EQ207: repeated word."""

from __future__ import annotations

from tests.bank.check.examples import RECALL, found, head, messages, swap

# So many other words in the bank that the ones of the question are not among its fifty commonest.
LETTERS = "abcdefghijklmnopqrstuvwxy"
COMMON = " ".join(f"{one}{one}{two}{two}" for one in LETTERS[:8] for two in LETTERS[8:15])
OTHERS = "".join(
    f"- id: other-{number}\n  kind: single\n  ask: {COMMON}?\n  options:\n"
    "  - {text: one, key: true}\n  - {text: two}\n  - {text: three}\n"
    for number in range(3)
)
GOOD = head() + swap(RECALL, ("What does the essay grant about speed?", "Which drum does the essay grant?")) + OTHERS


def test_a_word_that_comes_back_in_the_key_alone_is_found() -> None:
    """A content word shared by the question and the key alone is a warning at the key's text."""
    text = swap(GOOD, ("It matters in its own right", "A drum in its own right"))
    assert found(text, "EQ207") == ["14:5 warning"]
    assert messages(text, "EQ207") == ["of all options only the key repeats the question's word: drum"]


def test_a_word_that_a_distractor_has_too_is_fine() -> None:
    """Where a distractor repeats the word as well, in whatever form, nothing is found."""
    both = (("It matters in its own right", "A drum in its own right"), ("to new customers", "to drumming"))
    assert found(swap(GOOD, *both[:1], ("to new customers", "to drums")), "EQ207") == []


def test_a_word_that_is_common_in_the_bank_points_at_nothing() -> None:
    """One of the bank's fifty commonest words is no hint."""
    text = swap(GOOD, ("It matters in its own right", "A drum in its own right"))
    common = text.replace(COMMON, "drum drums " + COMMON)
    assert found(common, "EQ207") == []
