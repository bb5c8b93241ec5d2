"""What rules count in texts."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.text import (
    EMOTIONS,
    VILLAIN,
    content_words,
    jaccard,
    lead_in,
    length,
    odd_one,
    unquoted,
    word_list,
    words,
)


def test_words() -> None:
    """Words are letters and digits in lower case, with an ending behind an apostrophe of either kind."""
    assert words("Don't – it’s 4 o'clock, Ann-Marie!") == ("don't", "it's", "4", "o'clock", "ann", "marie")


def test_length() -> None:
    """Length counts characters after white space is collapsed."""
    assert (length("  a \n b  "), length("")) == (3, 0)


def test_jaccard() -> None:
    """Shared words over united ones: 2 of 4, all, none, and nothing at all."""
    assert [jaccard("a b c", "b c d"), jaccard("A b!", "b a"), jaccard("a", "b"), jaccard("", "")] == [0.5, 1, 0, 0]


def test_content_words() -> None:
    """Words of four letters or more that are on no stop list, an ending cut; numbers are none."""
    assert content_words("The customer's calls were answered kindly, and 2024 payments") == {
        "customer",
        "call",
        "answer",
        "kind",
        "payment",
    }
    assert content_words("with when they've been said") == frozenset()


@pytest.mark.parametrize(
    ("one", "other"), [("waiting", "waited"), ("wait", "waits"), ("reaction", "reacts"), ("treatment", "treated")]
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    """Forms of a word that differ in a common ending have one stem."""
    assert content_words(one) == content_words(other)


@pytest.mark.parametrize(
    ("ask", "last"),
    [
        ("Which one?", "Which one?"),
        ("He waits. Which one?", "Which one?"),
        ('She writes: "It broke. Twice." Which one?', "Which one?"),
        ("He says “no!” Which one is it:", "Which one is it:"),
        ("At 9.14 he rings, e.g. from home, and asks?", "At 9.14 he rings, e.g. from home, and asks?"),
        ("It is late.\n Which   one?", "Which one?"),
    ],
)
def test_the_lead_in_is_the_last_sentence(ask: str, last: str) -> None:
    """The lead-in is what stands behind the last full stop, in quotation marks or not."""
    assert lead_in(ask) == last


def test_quotations_are_left_out() -> None:
    """What stands in double quotation marks of any kind is left out."""
    assert unquoted('a "b c" d “e” f «g» h').split() == ["a", "d", "f", "h"]


def test_lists_count_words_and_beginnings() -> None:
    """An entry stands for itself, one with an asterisk for all that begin so."""
    listed = word_list("no ignor*")
    assert listed.found("No, he ignored it: nothing to ignore") == ("no", "ignored", "ignore")
    assert (listed.count("know"), word_list("no").count("ignored")) == (0, 0)


def test_the_lists_of_the_guide() -> None:
    """Villains and emotions are found by their words."""
    assert VILLAIN.found("Don't argue without need, refusing nothing") == ("don't", "argue", "without", "refusing")
    assert EMOTIONS.found("She is angry, worried and calm; the scarf is red") == ("angry", "worried", "calm", "scarf")


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ([1, 1, 2], 2),
        ([2, 1, 1], 0),
        ([1, 1, 1], None),
        ([1, 1, 2, 2], None),
        ([1, 2, 3], None),
        ([1, 2], None),
        ([], None),
    ],
)
def test_the_odd_one(values: list[int], place: int | None) -> None:
    """Only a value that differs from all others, which are alike, is the odd one."""
    assert odd_one(values) == place
