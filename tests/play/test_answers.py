"""Typed lines as responses."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Question
from empathy_quiz.play.answers import NotAnAnswer, example, parse
from empathy_quiz.session.responses import problem
from tests.play.scenes import ALL, BEST_WORST, MATCH, MULTIPLE, ORDER, PLAN, SINGLE

ORDERS = {entry.question.id: entry.order for entry in PLAN}


@pytest.mark.parametrize(
    ("question", "line", "response"),
    [
        (SINGLE, "2", ("a",)),
        (SINGLE, " B ", ("a",)),
        (MULTIPLE, "1 3", ("b", "d")),
        (MULTIPLE, "3,1", ("b", "d")),
        (BEST_WORST, "2 4", ("a", "b")),
        (ORDER, "3 1 2 4", ("d", "c", "a", "b")),
        (MATCH, "1d 2b 3c", ("c", "b", "a")),
        (MATCH, "2b, 1D; 3 c", ("c", "b", "a")),
        (MATCH, "1-d 2=b", ("c", "b", "")),
    ],
)
def test_lines_become_letters_of_the_file(question: Question, line: str, response: tuple[str, ...]) -> None:
    """Numbers and letters as shown become the letters under which options stand in the file."""
    assert parse(question, ORDERS[question.id], line) == response


@pytest.mark.parametrize(
    ("question", "line"),
    [
        (SINGLE, "4"),
        (SINGLE, "0"),
        (SINGLE, "1 2"),
        (SINGLE, "first"),
        (SINGLE, "²"),
        (MULTIPLE, "1 x"),
        (BEST_WORST, "2;9"),
        (MATCH, "1 2 3"),
        (MATCH, "4a"),
        (MATCH, "1a 1b"),
        (MATCH, "1i"),
        (MATCH, "1a what"),
    ],
)
def test_other_lines_say_what_an_answer_looks_like(question: Question, line: str) -> None:
    """A line that is no answer raises with an example of one."""
    with pytest.raises(NotAnAnswer, match=r"^Please answer with .* for example "):
        parse(question, ORDERS[question.id], line)


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.kind)
def test_the_examples_are_answers(question: Question) -> None:
    """What the program gives as an example, it would take."""
    shown = example(question).partition("for example ")[2]
    assert problem(question, parse(question, ORDERS[question.id], shown)) is None
