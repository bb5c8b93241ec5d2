"""EQ214: myth."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, WORKED, found, messages, swap

WHY = "It would do after a short wait."


@pytest.mark.parametrize(
    ("why", "name"),
    [
        ("By the rule of 7-38-55 it does.", "7-38-55"),
        ("55 % of it is body language.", "7-38-55"),
        ("The customer is always right.", "the customer is always right"),
        ("Of the unhappy 96 % never complain.", "96 % never complain"),
        ("A new customer costs five times more.", "five times more"),
        ("Their lifetime value is 306 % higher.", "306 %"),
    ],
)
def test_a_myth_is_found(why: str, name: str) -> None:
    """Each myth is found where it stands, as a warning in a bank without sources."""
    text = swap(PLAIN, (WHY, why))
    assert (found(text, "EQ214"), messages(text, "EQ214")) == (["11:5 warning"], [f"a myth: {name}"])


def test_a_percentage_needs_author_and_year() -> None:
    """A percentage without a source is found, one with author and year is not."""
    assert messages(swap(PLAIN, (WHY, "It helps in 40 % of calls.")), "EQ214") == [
        "a percentage without author and year"
    ]
    assert found(swap(PLAIN, (WHY, "It helped in 40 % of calls (Clark 2013).")), "EQ214") == []


def test_an_item_may_expose_a_myth() -> None:
    """Where the item speaks of a myth, or of a missing source, the figure may be named."""
    assert found(swap(PLAIN, (WHY, "That 96 % never complain has no source.")), "EQ214") == []


def test_a_percentage_of_the_scene_is_left_alone() -> None:
    """What a customer or a reply says, and an explanation that takes it up, is no claim."""
    scene = swap(WORKED, ("Four o'clock is close", "At 12 % of battery"), ("It respects", "With 12 % left it respects"))
    assert found(scene, "EQ214") == []
    assert found(swap(WORKED, ("It respects", "With 12 % left it respects")), "EQ214") == ["21:5 error"]
