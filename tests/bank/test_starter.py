"""The bank to begin with."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.check.rule import Scope
from empathy_quiz.bank.check.run import check_banks
from empathy_quiz.bank.json_schema import MODELINE
from empathy_quiz.bank.model import KINDS as NAMES
from empathy_quiz.bank.read import read_text
from empathy_quiz.bank.starter import KINDS, starter


def test_there_is_a_question_of_each_kind() -> None:
    """The whole starter has one question of each kind there is, in the order of the table."""
    bank = read_text(starter(), "my-bank.yaml", "my-bank").bank
    assert bank is not None
    assert [question.kind for question in bank.questions] == list(KINDS)
    assert {*KINDS} == {*NAMES}


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_nothing_is_found_in_it(kind: str | None) -> None:
    """Neither the reader nor any rule of the check has anything against it, whole or with one kind alone."""
    reading = read_text(starter(kind), "my-bank.yaml", "my-bank")
    assert reading.bank is not None
    assert (reading.diagnostics, check_banks(Scope((Sheet(reading.bank),))).findings) == ((), ())


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone(kind: str) -> None:
    """With a kind there is one question, of that kind."""
    bank = read_text(starter(kind), "my-bank.yaml", "my-bank").bank
    assert bank is not None
    assert [question.kind for question in bank.questions] == [kind]


def test_it_explains_itself() -> None:
    """It begins with the line by which editors find the schema, and a comment stands above every question."""
    text = starter()
    assert text.startswith(f"{MODELINE}\n")
    assert [text.count(f"# {kind}: ") for kind in KINDS] == [1] * len(KINDS)


def test_it_is_small_enough_to_be_read() -> None:
    """The whole file has at most 220 lines, none wider than 120."""
    lines = starter().splitlines()
    assert (len(lines) <= 220, max(map(len, lines)) <= 120) == (True, True)
