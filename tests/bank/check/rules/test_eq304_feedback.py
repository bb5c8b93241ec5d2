"""EQ304: feedback."""

from __future__ import annotations

from tests.bank.check.examples import PLAIN, RECALL, found, head, messages, swap

GOOD = head() + RECALL
MATCH = """\
- id: who-says
  kind: match
  ask: Which text says what?
  pairs:
  - {left: The essay, right: A quick answer, why: So it says}
  - {left: The post, right: A kind answer}
  - {left: The story, right: A full answer, why: So it goes}
  spare: {right: No answer yet}
"""


def test_missing_explanations_are_one_finding() -> None:
    """However many are missing, the question has one finding, at the first option without; elsewhere it is mild."""
    text = swap(PLAIN, ("    why: It would do after a short wait.\n", ""), ("    why: It skips the ten minutes.\n", ""))
    assert found(text, "EQ304") == ["10:5 warning"]
    assert messages(text, "EQ304") == ["`why` is missing on 2 of 3 options"]


def test_pairs_are_explained_too() -> None:
    """In `match` each pair and the spare entry have an explanation."""
    text = f"title: Example\nquestions:\n{MATCH}"
    assert messages(text, "EQ304") == ["`why` is missing on 2 of 4 options"]
    assert found(text, "EQ304") == ["8:5 warning"]


def test_an_echo_is_found() -> None:
    """An explanation that shares 60 % of its words with its option is found at `why`."""
    text = swap(PLAIN, ("It would do after a short wait.", "Good day to you is good."))
    assert found(text, "EQ304") == ["11:5 warning"]
    assert messages(text, "EQ304") == ["the explanation repeats its option"]


def test_a_course_wants_15_to_60_words() -> None:
    """In a bank that declares sources an explanation has 15 to 60 words; elsewhere its length is free."""
    assert found(GOOD, "EQ304") == []
    strict = swap(PLAIN, ("title: Plain\n", "title: Plain\nsources: [heart]\n"))
    assert found(strict, "EQ304") == ["10:5 error", "12:5 error", "14:5 error"]
    assert messages(strict, "EQ304")[0] == "the explanation has 9 words, and should have 15 to 60"
    long = swap(PLAIN, ("title: Plain\n", "title: Plain\nsources: [heart]\n"), ("It skips the", "so " * 58 + "the"))
    assert messages(long, "EQ304")[2] == "the explanation has 61 words, and should have 15 to 60"
