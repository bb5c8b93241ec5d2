"""EQ105: position named."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, found, messages, swap

WHY = "It would do after a short wait."


@pytest.mark.parametrize(
    "why",
    [
        "Warmer than option B.",
        "Better than answer 2, though.",
        "As in reply (c), the date is missing.",
        "The third reply says so as well.",
        "The last option is warmer.",
        "See the reply above.",
    ],
)
def test_a_place_in_an_explanation_is_found(why: str) -> None:
    """An explanation that names an option by letter, number or place is an error, in any bank."""
    assert found(swap(PLAIN, (WHY, why)), "EQ105") == ["11:5 error"]


@pytest.mark.parametrize(
    "why",
    [
        "A reply that comes first.",
        "Answer a question with a date.",
        "The first reply in ten minutes.",
        "It offers two options.",
        "He had the last answer.",
        "Option one's own merits",
    ],
)
def test_other_numbers_are_left_alone(why: str) -> None:
    """Numbers and letters that name no option are fine."""
    assert found(swap(PLAIN, (WHY, why)), "EQ105") == []


def test_takeaway_and_hint_are_read_too() -> None:
    """A takeaway and a hint are read as explanations are."""
    text = swap(PLAIN, ("  kind: single\n", "  kind: single\n  hint: Look at option C.\n"))
    assert found(text, "EQ105") == ["5:3 error"]
    assert messages(text, "EQ105") == ["'option C' points at an option by its place"]
