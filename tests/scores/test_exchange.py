from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from empathy_quiz.scores.exchange import FIELDS, to_dict, write_csv, write_jsonl
from empathy_quiz.scores.records import AnswerRecord
from empathy_quiz.scores.validation import from_dict
from empathy_quiz.values import fields
from tests.scores.anything import ANSWERS
from tests.scores.examples import BARE, answer

PROMISED = [
    *("answer_id", "sitting_id", "mode", "player_id", "player", "bank", "question", "content", "key", "kind"),
    *("topic", "level", "claims", "dealt", "response", "archetype", "mark", "seconds", "allowed", "timed_out"),
    *("confidence", "voided", "answered_at", "utc_offset"),
]


def rows(*answers: AnswerRecord) -> list[dict[str, str]]:
    """The CSV of these answers, read by a spreadsheet."""
    stream = StringIO()
    write_csv(answers, stream)
    return list(csv.DictReader(StringIO(stream.getvalue(), newline=""), strict=True))


def test_an_answer_has_every_promised_key() -> None:
    """An exported object has the promised keys first, then the rest of the record, and what its writer gave it."""
    assert list(to_dict(answer()))[: len(PROMISED)] == PROMISED
    assert set(to_dict(answer())) == set(FIELDS) == {*fields(AnswerRecord), "self_mark"}


def test_an_answer_as_an_object() -> None:
    """Lists, numbers, null and the time are what JSON has for them."""
    assert to_dict(answer(topic=None, turn="2")) == {
        "answer_id": "answer-0",
        "sitting_id": "sitting-one",
        "mode": "play",
        "player_id": "player-ana",
        "player": "Ana",
        "bank": "speed",
        "question": "question-0",
        "content": "content-0",
        "key": "key-0",
        "kind": "single",
        "topic": None,
        "level": "apply",
        "claims": ["heart-12", "skill-3"],
        "dealt": ["b", "a", "c"],
        "response": ["a"],
        "archetype": "fixer",
        "mark": 1.0,
        "seconds": 12.25,
        "allowed": 40.0,
        "timed_out": False,
        "confidence": 3,
        "voided": False,
        "answered_at": "2026-03-01T09:30:00.000000Z",
        "utc_offset": 3600,
        "number": 0,
        "turn": "2",
        "skipped": False,
        "hinted": True,
        "elapsed": 14.5,
        "self_mark": None,
    }


@pytest.mark.parametrize(
    ("changes", "given"),
    [
        ({"kind": "write", "response": ("1", "2", "1", "2", "2")}, 8),
        ({"kind": "write", "response": ()}, None),
        ({"kind": "write", "response": ("a", "2", "1", "2", "2")}, None),
        ({"kind": "order", "response": ("1", "2", "1", "2", "2")}, None),
    ],
)
def test_a_self_mark_is_the_sum_of_five_digits(changes: dict[str, object], given: int | None) -> None:
    """What a writer gave follows from the response of a `write`, and is null for whatever else there is."""
    assert to_dict(answer(**changes))["self_mark"] == given


@given(ANSWERS)
def test_an_object_comes_back(given_answer: AnswerRecord) -> None:
    """Any answer, written as JSON and read again, is the same answer."""
    assert from_dict(json.loads(json.dumps(to_dict(given_answer)))) == (given_answer, ())


@settings(max_examples=50)
@given(st.lists(ANSWERS, max_size=3))
def test_one_object_is_one_line_of_ascii(answers: list[AnswerRecord]) -> None:
    """Whatever the texts hold, a line is plain ASCII without control characters, and there is one an answer."""
    stream = StringIO()
    assert write_jsonl(answers, stream) == len(answers)
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == [to_dict(it) for it in answers]
    assert all(" " <= character <= "~" or character == "\n" for character in stream.getvalue())


def test_csv_has_a_header_and_a_row_an_answer() -> None:
    """Even without answers the header stands there."""
    stream = StringIO()
    assert write_csv([], stream) == 0
    assert stream.getvalue() == ",".join(FIELDS) + "\n"
    assert len(rows(answer(0), answer(1))) == 2


def test_csv_cells() -> None:
    """Lists are joined by semicolons, an open place is a dot, flags are words, nothing is nothing."""
    (row,) = rows(answer(response=("", "b")))
    assert [
        row[name] for name in ("claims", "dealt", "response", "hinted", "voided", "mark", "allowed", "elapsed")
    ] == [
        "heart-12;skill-3",
        "b;a;c",
        ".;b",
        "true",
        "false",
        "1.0",
        "40.0",
        "14.5",
    ]
    (bare,) = rows(BARE)
    assert {bare[name] for name in ("topic", "claims", "response", "mark", "allowed", "confidence", "turn")} == {""}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_formulas_are_text(start: str) -> None:
    """A cell that a spreadsheet would evaluate gets an apostrophe in front."""
    (row,) = rows(answer(player=f"{start}HYPERLINK(1)", claims=(f"{start}1", "b")))
    assert (row["player"], row["claims"]) == (f"'{start}HYPERLINK(1)", f"'{start}1;b")


def test_numbers_are_left_alone() -> None:
    """A negative number is no formula."""
    (row,) = rows(answer(mark=-0.5, utc_offset=-18_000))
    assert (row["mark"], row["utc_offset"]) == ("-0.5", "-18000")


def test_control_characters_are_shown_as_text() -> None:
    """Escape sequences and marks that turn the direction of writing do not survive in CSV."""
    (row,) = rows(answer(player="\x1b[31mAna\x07\x9b0m\u202e\r", topic="two\nlines\tand a tab"))
    assert (row["player"], row["topic"]) == ("\ufffd[31mAna\ufffd\ufffd0m\ufffd\ufffd", "two\nlines\tand a tab")


@settings(max_examples=50)
@given(st.lists(ANSWERS, max_size=3))
def test_csv_is_well_formed(answers: list[AnswerRecord]) -> None:
    """Whatever the texts hold, every row has every column, and no text begins like a formula."""
    found = rows(*answers)
    assert [list(row) for row in found] == [list(FIELDS)] * len(answers)
    texts = [name for name in FIELDS if name not in {"mark", "utc_offset"}]
    assert [
        row[name] for row in found for name in texts if row[name].startswith(("=", "+", "-", "@", "\t", "\r"))
    ] == []
