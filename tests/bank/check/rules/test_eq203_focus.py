"""EQ203: unfocused lead-in."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, found, messages, swap

LEAD_IN = "Which first word serves best?"
MULTIPLE = swap(
    PLAIN,
    ("kind: single", "kind: multiple"),
    ("  - text: Good day to you\n", "  - text: Good day to you\n    key: true\n"),
)


def test_a_lead_in_ends_as_a_question_or_with_a_colon() -> None:
    """A lead-in that ends with a full stop is found at `ask`."""
    text = swap(PLAIN, (LEAD_IN, "Choose a first word."))
    assert found(text, "EQ203") == ["5:3 warning"]
    assert messages(text, "EQ203") == ["the lead-in ends with neither a question mark nor a colon"]


@pytest.mark.parametrize("lead_in", ["'The first word is:'", 'Who says "well?"', "'The first word is: ___'"])
def test_questions_and_gaps_are_fine(lead_in: str) -> None:
    """A question mark within quotation marks, a colon, and a colon before a gap are fine."""
    assert found(swap(PLAIN, (f"A caller waited ten minutes for you. {LEAD_IN}", lead_in)), "EQ203") == []


@pytest.mark.parametrize(
    "lead_in",
    ["Which of the following is true?", "Which statement about waiting is correct?", "What is false here?"],
)
def test_asking_what_is_true_is_found(lead_in: str) -> None:
    """A lead-in that asks which option is true, correct or false is found."""
    assert messages(swap(PLAIN, (LEAD_IN, lead_in)), "EQ203") == ["the lead-in asks which option is true"]


def test_the_number_of_keys_is_told() -> None:
    """In `multiple` the question says how many are right, in words or digits."""
    assert messages(MULTIPLE, "EQ203") == ["the question does not say that two are right"]
    assert found(swap(MULTIPLE, (LEAD_IN, "Which two serve best?")), "EQ203") == []
    assert found(swap(MULTIPLE, (LEAD_IN, "Which 2 serve best?")), "EQ203") == []
