"""EQ403: cross-item cues."""

from __future__ import annotations

from tests.bank.check.examples import RECALL, findings, found, head, messages, swap

OTHER = """\
- id: other
  kind: single
  ask: {ask}
  options:
  - {{text: {key}, key: true}}
  - {{text: two}}
  - {{text: three}}
"""


def test_a_key_that_another_question_tells_is_found() -> None:
    """A key of which 70 % of the content words stand in another question is a warning at its text."""
    telling = OTHER.format(ask="Why does the hasty clerk compare pace with a drive-thru?", key="one")
    told = swap(RECALL, ("It matters in its own right", "A hasty clerk compares pace and a drive-thru"))
    text = head() + told + telling
    assert found(text, "EQ403") == ["14:5 warning"]
    assert messages(text, "EQ403") == ["the question of example/other tells most of this key"]


def test_a_short_key_tells_nothing() -> None:
    """A key of fewer than four content words is left alone."""
    telling = OTHER.format(ask="Why does the hasty clerk compare pace?", key="one")
    assert found(head() + swap(RECALL, ("It matters in its own right", "A hasty clerk")) + telling, "EQ403") == []


def test_an_own_question_may_tell_its_key() -> None:
    """What a question says about its own key is another rule's matter."""
    own = OTHER.format(ask="Why does the hasty clerk compare pace with hurry?", key="hasty clerk pace hurry compare")
    assert found(head() + own, "EQ403") == []


def test_banks_are_compared_with_each_other() -> None:
    """Two questions that share 75 % of their words are found at the second, whichever bank it is in."""
    again = swap(RECALL, ("about speed?", "about speed here?"))
    found = findings([head() + RECALL, head() + again], "EQ403")
    assert [(it.file, it.line, it.message) for it in found] == [
        ("bank-2.yaml", 12, "this question has nearly the words of bank-1/grants")
    ]


def test_questions_in_their_own_words_are_fine() -> None:
    """Two questions that share fewer words are left alone."""
    assert found(head() + RECALL + OTHER.format(ask="What else does it grant about pace?", key="one"), "EQ403") == []
