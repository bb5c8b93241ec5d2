"""One sitting of the log, question by question."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import BestWorst, Match, Multiple, Option, Order, Pair, Question, Spare
from empathy_quiz.cli.blocks import Words
from empathy_quiz.cli.sitting_pages import Shown, show_blocks
from empathy_quiz.scores.records import AnswerRecord, SittingSummary
from tests.scores.examples import SITTING, answer

OPTIONS = (Option("yes"), Option("no"), Option("maybe"))


def told(record: AnswerRecord, question: Question | None = None) -> list[str]:
    """What is said of an answer below its heading and stem."""
    summary = SittingSummary(SITTING, 1, 1, 1.0, 0, 3, "finished")
    questions = {} if question is None else {"speed/question-0": question}
    blocks = show_blocks(Shown(summary, (record,)), questions)
    return [block.text for block in blocks[-2:] if isinstance(block, Words)]


@pytest.mark.parametrize(
    ("question", "response", "text"),
    [
        (Multiple(bank="b", id="q", ask="?", options=OPTIONS), ("a", "c"), "answer: yes; maybe"),
        (BestWorst(bank="b", id="q", ask="?", options=OPTIONS), ("b", "a"), "answer: best: no; worst: yes"),
        (BestWorst(bank="b", id="q", ask="?", options=OPTIONS), ("", "a"), "answer: best: –; worst: yes"),
        (Order(bank="b", id="q", ask="?", options=OPTIONS), ("c", "a", "b"), "answer: 1. maybe; 2. yes; 3. no"),
        (
            Match(bank="b", id="q", ask="?", pairs=(Pair("l", "r"), Pair("m", "s")), spare=Spare("t")),
            ("c", ""),
            "answer: l → t; m → –",
        ),
    ],
)
def test_an_answer_is_told_in_words(question: Question, response: tuple[str, ...], text: str) -> None:
    """Each kind's letters are told as what they stand for."""
    assert told(answer(response=response), question)[0] == text


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"skipped": True, "response": ()}, "skipped"),
        ({"response": ()}, "nothing was chosen"),
        ({"response": ("", "")}, "nothing was chosen"),
        ({"response": ("b", "")}, "answer: b –"),
    ],
)
def test_no_answer_is_told_too(changes: dict[str, object], text: str) -> None:
    """What was skipped or left open says so; without the question the letters stand."""
    assert told(answer(**changes))[0] == text


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "right · 12.2 of 40 s · with the hint · confidence above 80 %"),
        ({"mark": None, "hinted": False, "confidence": None}, "no mark · 12.2 of 40 s"),
        ({"mark": 0.5, "allowed": None, "hinted": False, "confidence": None}, "mark 50 of 100 · 12.2 s"),
        (
            {"timed_out": True, "voided": True, "hinted": False, "confidence": None},
            "right · 12.2 of 40 s · the bell rang · taken back, does not count",
        ),
    ],
)
def test_a_verdict_tells_mark_time_and_how(changes: dict[str, object], text: str) -> None:
    """Mark, time used and allowed, and whatever else matters stand in one line."""
    assert told(answer(**changes))[1] == text
