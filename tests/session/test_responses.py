"""What can be answered, and what should be."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Question, Single
from empathy_quiz.session.marking import mark
from empathy_quiz.session.responses import archetype, picked, problem, solution, tidy
from empathy_quiz.session.state import Response
from tests.session.examples import best_worst, graded, keyed, match, multiple, order, replies

EVERY_KIND = (
    keyed(),
    graded(1, 3, 0),
    multiple(True, False, True, False),
    best_worst(),
    order(),
    order(1, 2, 2, 3),
    match(3),
    match(3, spare=False),
)
"""A question of every kind, with what can vary in it."""


@pytest.mark.parametrize("question", EVERY_KIND)
def test_the_solution_is_a_possible_answer(question: Question) -> None:
    """Nothing is wrong with the form of the right answer."""
    assert problem(question, solution(question)) is None


@pytest.mark.parametrize("question", EVERY_KIND)
def test_the_solution_is_worth_one(question: Question) -> None:
    """The right answer gets the full mark."""
    assert mark(question, solution(question)) == 1.0


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (keyed(key=2), ("c",)),
        (graded(1, 3, 0), ("b",)),
        (multiple(True, False, True, False), ("a", "c")),
        (best_worst(1, 3, 0, 2), ("b", "c")),
        (order(1, 2, 2, 3), ("a", "b", "c", "d")),
        (match(3), ("a", "b", "c")),
    ],
)
def test_the_solution_names_the_letters(question: Question, expected: Response) -> None:
    """The right answer is spelled as responses of its kind are."""
    assert solution(question) == expected


@pytest.mark.parametrize(
    ("question", "response", "words"),
    [
        (keyed(), (), "Choose one option."),
        (keyed(), ("",), "There is no such option."),
        (keyed(), ("a", "b"), "Choose one option."),
        (keyed(), ("e",), "There is no such option."),
        (keyed(), ("ab",), "There is no such option."),
        (multiple(True, False, True), (), "Tick at least one option."),
        (multiple(True, False, True), ("a", "a"), "The same option is ticked twice."),
        (best_worst(), (), "Pick the best reply and the worst one."),
        (best_worst(), ("a",), "Pick the worst reply too."),
        (best_worst(), ("a", ""), "Pick the worst reply too."),
        (best_worst(), ("", "a"), "Pick the best reply too."),
        (best_worst(), ("a", "a"), "Best and worst must be two different replies."),
        (best_worst(), ("a", "b", "c"), "Pick two replies only: the best and the worst."),
        (order(), (), "Put every step in its place: 4 steps are missing."),
        (order(), ("a", "b", "c"), "Put every step in its place: 1 step is missing."),
        (order(), ("a", "", "b", "c", "d"), "There is no such option."),
        (order(), ("a", "b", "c", "a"), "Each step has one place only."),
        (match(3), (), "3 entries have no partner yet."),
        (match(3), ("a", "", "d"), "1 entry has no partner yet."),
        (match(3), ("a", "a", "b"), "Each entry on the right can be used only once."),
        (match(3), ("a", "b", "c", "d"), "There are only 3 entries on the left."),
    ],
)
def test_an_answer_that_cannot_be_taken_is_explained(question: Question, response: Response, words: str) -> None:
    """The words say what is missing, twice, too much or not there."""
    assert problem(question, response) == words


@pytest.mark.parametrize(
    ("question", "response"),
    [
        (keyed(), ("d",)),
        (multiple(True, False, True), ("b",)),
        (multiple(True, False, True), ("c", "a", "b")),
        (best_worst(), ("d", "a")),
        (order(), ("d", "c", "b", "a")),
        (match(3), ("d", "a", "b")),
    ],
)
def test_a_wrong_answer_is_a_possible_one(question: Question, response: Response) -> None:
    """Whether an answer can be taken has nothing to do with whether it is right."""
    assert problem(question, response) is None


def test_ticks_are_kept_in_file_order() -> None:
    """A response to `multiple` is kept sorted, in whatever order it was given."""
    assert tidy(multiple(True, False, True), ("c", "a")) == ("a", "c")


def test_an_order_is_kept_as_given() -> None:
    """The order of an `order` response is the answer itself."""
    assert tidy(order(), ("c", "a", "b", "d")) == ("c", "a", "b", "d")


@pytest.mark.parametrize(
    ("question", "response", "expected"),
    [
        (graded(1, 3, 0), ("c",), "type-0"),
        (best_worst(1, 3, 0, 2), ("d", "b"), "type-2"),
        (best_worst(1, 3, 0, 2), ("", "b"), None),
        (keyed(), ("a",), None),
        (graded(1, 3, 0), (), None),
        (multiple(True, False), ("a",), None),
        (order(), ("a", "b", "c", "d"), None),
    ],
)
def test_the_archetype_is_that_of_the_option_taken_for_the_best(
    question: Question, response: Response, expected: str | None
) -> None:
    """Only a `single` choice and the best pick of `best-worst` name a kind of reply."""
    assert archetype(question, response) == expected


def test_the_option_taken_for_the_best_is_found_by_its_letter() -> None:
    """The letter counts places in the file."""
    options = replies(2, 0, 1)
    question = Single(bank="tone", id="q", ask="Which?", options=options)
    assert picked(question, ("b",)) is options[1]
