"""The mappings inside questions and headers."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.schema.parts import fold
from tests.bank.examples import SINGLE, found, read, swap


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sorry!", "sorry", True),
        ("“Sorry”, she said", "Sorry”, she said.", True),
        ("STRASSE", "straße", True),
        ("C++", "C#", False),
        ("-5 %", "5 %", False),
        ("...", "?!", False),
    ],
)
def test_texts_are_folded(one: str, other: str, same: bool) -> None:
    """Case and outer punctuation make no difference to a reader, all else does."""
    assert (fold(one) == fold(other)) is same


@pytest.mark.parametrize(
    ("rubric", "findings"),
    [
        ("[0, 1, 2, 1, 0]", []),
        ("[0, 1, 2, 1]", ["9:13 warning R213"]),
        ("[0, 1, 2, 1, 3]", ["9:26 warning R213"]),
        ("[0, 1, 2, 1, x]", ["9:26 warning R212"]),
        ("21121", ["9:13 warning R204"]),
    ],
)
def test_a_rubric_has_five_digits(rubric: str, findings: list[str]) -> None:
    """A rubric that has not five digits from 0 to 2 is a warning, for it changes nothing in play."""
    text = swap(SINGLE, "    key: true\n", f"    key: true\n    rubric: {rubric}\n")
    assert (found(text), read(text).bank is None) == (findings, False)


@pytest.mark.parametrize(
    ("option", "findings"),
    [
        ("- text: This one!", ["9:5 error R216"]),
        ("- text: ''", ["9:11 error R205"]),
        ("- {}", ["9:5 error R203"]),
        ("-", ["9:4 error R204"]),
        ("- [a]", ["9:5 error R204"]),
        ("- text: That\n    key: ja", ["10:10 error R214"]),
        ("- text: That\n    key: [true]", ["10:10 error R204"]),
    ],
)
def test_an_option_that_cannot_be_chosen_is_found(option: str, findings: list[str]) -> None:
    """Every option needs a text of its own and a readable key."""
    assert found(swap(SINGLE, "- text: That one", option)) == findings
