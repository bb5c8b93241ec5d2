"""What is said about the fields."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.schema.about import ABOUT
from empathy_quiz.bank.schema.header import HEADER
from empathy_quiz.bank.schema.parts import (
    option,
    pair,
    persona,
    rater,
    sample,
    spare,
    state,
    then,
    turn,
    waiting,
    waiver,
)
from empathy_quiz.bank.schema.question import QUESTION

PARTS = (
    *(option, pair, spare, turn, state, then, waiting, sample),
    *(persona, rater, waiver("claim"), waiver("rule")),
)
TABLES = {
    "the bank": {*HEADER, "questions"},
    "a question": {*QUESTION},
    **{part.what: {*part.table} for part in PARTS},
}


def test_every_mapping_is_told() -> None:
    """There is a text for the bank, for questions and for every mapping in them, under the name that messages use."""
    assert ABOUT.keys() == TABLES.keys()


@pytest.mark.parametrize("what", TABLES)
def test_every_field_is_told(what: str) -> None:
    """Each field of a mapping has a text of one or two sentences, and there is no text about another."""
    assert ABOUT[what].keys() == TABLES[what]
    assert {text[-1] for text in ABOUT[what].values()} == {"."}
