"""EQ202: negative lead-in."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, RECALL, found, head, messages, swap

LEAD_IN = "Which first word serves best?"


@pytest.mark.parametrize(
    "lead_in",
    [
        "Which word does not serve?",
        "Which word doesn't serve?",
        "All serve except which?",
        "Which serves least?",
        "Which is never right?",
    ],
)
def test_a_negative_lead_in_is_found(lead_in: str) -> None:
    """Each negative word is found at `ask`, in any bank."""
    assert found(swap(PLAIN, (LEAD_IN, lead_in)), "EQ202") == ["5:3 warning"]


def test_the_word_is_told() -> None:
    """The message names the word."""
    assert messages(swap(PLAIN, (LEAD_IN, "Which doesn't serve?")), "EQ202") == ["the lead-in is negative: doesn't"]


@pytest.mark.parametrize(
    "lead_in", ["Which word does NOT serve?", "Which helps at least a bit?", 'Who says "not now"?', "Which knot holds?"]
)
def test_what_is_plain_to_see_is_left_alone(lead_in: str) -> None:
    """Words in capitals, in quotation marks, in other words and in "at least" are fine."""
    assert found(swap(PLAIN, (LEAD_IN, lead_in)), "EQ202") == []


def test_the_scene_may_be_negative() -> None:
    """What stands before the lead-in is no lead-in."""
    assert found(swap(PLAIN, ("A caller waited ten minutes for you.", "He can't wait.")), "EQ202") == []


def test_a_title_is_left_alone() -> None:
    """A document's title is no negation, with quotation marks or without."""
    text = head() + swap(RECALL, ("the essay grant about", "Stories from the Desk say about"))
    assert found(text, "EQ202") == []
