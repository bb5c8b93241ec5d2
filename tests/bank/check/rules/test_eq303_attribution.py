"""EQ303: attribution."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import RECALL, found, head, messages, swap

ASK = "What does the essay grant about speed?"
WEAK = swap(head() + RECALL, ("[heart-speed-matters]", "[heart-outranks]"))
STORY = swap(head() + RECALL, ("[heart-speed-matters]", "[stories-lonely-caller]"))


def test_a_weak_claim_needs_its_author() -> None:
    """A contested claim that is asked as a fact is found at `ask`."""
    text = swap(WEAK, (ASK, "What comes before speed?"))
    assert found(text, "EQ303") == ["12:3 error"]
    assert messages(text, "EQ303") == ["the question does not say who claims this: heart-outranks is contested"]


@pytest.mark.parametrize(
    "ask",
    [
        "What does the article rank first?",
        "What comes first for the writer?",
        "What do the story's callers want?",
        "What comes first in 'the heart  of service'?",
    ],
)
def test_a_name_is_enough(ask: str) -> None:
    """A document's title, or a word such as article, writer or story, says who claims it."""
    assert found(swap(WEAK, (ASK, ask)), "EQ303") == []


def test_a_story_is_named_where_it_is_recalled() -> None:
    """An anecdote needs its story in a question of recall, and not in a fresh scene."""
    asked = swap(STORY, (ASK, "What does the caller want?"))
    assert found(asked, "EQ303") == ["12:3 error"]
    assert found(swap(asked, ("level: recall", "level: apply")), "EQ303") == []


def test_plain_advice_needs_no_author() -> None:
    """A claim without a status can be asked as it is."""
    assert found(swap(head() + RECALL, (ASK, "What about speed?")), "EQ303") == []
