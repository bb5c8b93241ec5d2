"""EQ101: the fields of a question."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import RECALL, WORKED, found, head, messages, swap

GOOD = head() + RECALL


@pytest.mark.parametrize("name", ["topic: speed", "level: recall", "evidence: opinion"])
def test_a_missing_field_is_told_at_the_id(name: str) -> None:
    """Without topic, level or evidence the question has a finding at its id."""
    text = swap(GOOD, (f"  {name}\n", ""))
    assert found(text, "EQ101") == ["6:3 error"]
    assert messages(text, "EQ101") == [f"`{name.split(':')[0]}` is missing"]


def test_a_missing_takeaway_is_found() -> None:
    """A question without a takeaway has a finding."""
    text = swap(
        GOOD, ("  takeaway: The essay grants that pace matters, and holds that something else matters more.\n", "")
    )
    assert messages(text, "EQ101") == ["`takeaway` is missing"]


@pytest.mark.parametrize(
    ("old", "new", "place"), [("level: recall", "level: easy", "9:3"), ("evidence: opinion", "evidence: sure", "11:3")]
)
def test_a_label_from_no_list_is_found(old: str, new: str, place: str) -> None:
    """A level and an evidence label are taken from their lists."""
    assert found(swap(GOOD, (old, new)), "EQ101") == [f"{place} error"]


def test_the_topic_is_that_of_the_first_claim() -> None:
    """Another topic than that of the first claim is found; claims that nobody knows have none."""
    assert found(swap(GOOD, ("topic: speed", "topic: pace")), "EQ101") == ["8:3 error"]
    assert found(swap(GOOD, ("topic: speed", "topic: pace"), ("[heart-speed-matters]", "[other]")), "EQ101") == []


@pytest.mark.parametrize(
    ("takeaway", "count"),
    [
        ("Seven words are too few for it.", 1),
        ("Eight words are just enough for a takeaway.", 0),
        ("One sentence says what should stick here. Another one says it again.", 1),
        ("Ask first (Clark 2013), e.g. what happened, before you offer the next remedy.", 0),
        ("many " * 41, 1),
    ],
)
def test_a_takeaway_is_one_sentence_of_fair_length(takeaway: str, count: int) -> None:
    """The takeaway has 8 to 40 words in one sentence."""
    text = swap(GOOD, ("The essay grants that pace matters, and holds that something else matters more.", takeaway))
    assert found(text, "EQ101") == ["27:3 error"] * count


def test_a_best_worst_question_needs_a_persona_and_rubrics() -> None:
    """In `best-worst` somebody speaks, and each effectiveness has its rubric."""
    without = swap(WORKED, ("  persona: {name: Jonas, channel: phone, difficult: false}\n", ""))
    assert found(without, "EQ101") == ["33:3 error"]
    assert found(swap(WORKED, ("    rubric: [1, 2, 1, 2, 2]\n", "")), "EQ101") == ["49:5 error"]
