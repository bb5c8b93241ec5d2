"""How long a question may take."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.limits import allowed_seconds, count_words, default_seconds
from tests.bank.examples import BEST_WORST, MATCH, SINGLE, field, question
from tests.bank.schema.test_write import WRITE


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (SINGLE, 7 * 0.3 + 2 * 3 + 5),
        (BEST_WORST, 11 * 0.3 + 4 * 3 + 5),
        (MATCH, 13 * 0.3 + 3 * 3 + 5),
        (WRITE, 3 * 0.3 + 60 + 5 * 6),
    ],
    ids=["single", "best-worst", "match", "write"],
)
def test_the_default_follows_from_the_length(text: str, seconds: float) -> None:
    """A word takes 0.3 s, an option (of a match a right entry) 3 s, the whole 5 s more; a reply is written slowly."""
    assert default_seconds(question(text)) == pytest.approx(seconds)


def test_explanations_do_not_lengthen_the_limit() -> None:
    """Only what is on the screen while the clock runs counts."""
    longer = question(field("why: This is explained in many words, afterwards and at length"))
    assert default_seconds(longer) == default_seconds(question(SINGLE))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("It's the caller's turn", 4),
        ("24/7, 100 %", 3),
        ("well-known", 2),
        ("Où êtes-vous?", 3),
        ("Что случилось?", 2),
        ("snake_case", 2),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    """A word is a run of letters and digits of any script, with the ending after an apostrophe."""
    assert count_words(text) == words


@given(st.text(st.characters(max_codepoint=127)))
def test_in_ascii_words_are_those_of_the_guide(text: str) -> None:
    """For ASCII texts the count is that of the item-writing guide's expression."""
    assert count_words(text) == len(re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower()))


@pytest.mark.parametrize(("pace", "seconds"), [(1.0, 20.0), (1.5, 30.0), (None, None)])
def test_the_pace_multiplies_the_authors_limit(pace: float | None, seconds: float | None) -> None:
    """The author's limit goes before the default, the pace multiplies it, and no pace means no limit."""
    assert allowed_seconds(question(field("seconds: 20")), pace) == seconds


def test_the_pace_multiplies_the_default() -> None:
    """Without a limit of the author's, the pace multiplies the default."""
    given_question = question(SINGLE)
    assert allowed_seconds(given_question, 2.0) == default_seconds(given_question) * 2
