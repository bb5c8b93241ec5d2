"""Written replies as they are read."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Sample, Write
from tests.bank.examples import HEAD, found, question, swap

WRITE = HEAD + (
    "- id: first\n"
    "  kind: write\n"
    "  ask: Write your reply.\n"
    "  model: {text: It is ready at four., rubric: [2, 2, 1, 2, 2]}\n"
    "  stock: {text: We apologise., rubric: [0, 0, 1, 0, 0]}\n"
    "  reasons: [one, two, three, four, five]\n"
)


def test_a_write_is_read_whole() -> None:
    """Model, stock line and reasons come as they stand in the file."""
    asked = question(WRITE)
    assert isinstance(asked, Write)
    assert (asked.model, asked.stock, asked.reasons) == (
        Sample("It is ready at four.", (2, 2, 1, 2, 2)),
        Sample("We apologise.", (0, 0, 1, 0, 0)),
        ("one", "two", "three", "four", "five"),
    )


def test_a_model_alone_can_be_played() -> None:
    """Only the text of the model is needed."""
    asked = question(HEAD + "- {id: first, kind: write, ask: Write., model: {text: Four o'clock.}}\n")
    assert isinstance(asked, Write)
    assert (asked.model, asked.stock, asked.reasons) == (Sample("Four o'clock."), None, ())


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("text: It is ready at four., ", "", ["6:10 error R203"]),
        ("[2, 2, 1, 2, 2]", "[2, 2, 1, 2]", ["6:47 warning R213"]),
        ("text: We apologise., ", "", ["7:10 warning R203"]),
        (", five]", "]", ["8:3 warning R230"]),
    ],
)
def test_what_a_write_lacks_is_found(old: str, new: str, findings: list[str]) -> None:
    """Without a model it cannot be played; all else is a warning."""
    assert found(swap(WRITE, old, new)) == findings
