"""What a sitting came to."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Question
from empathy_quiz.session.marking import score
from empathy_quiz.session.state import Answer, Session
from empathy_quiz.session.summary import Calibration, Summary, ThemeResult, summarise
from empathy_quiz.values import replace
from tests.session.examples import answer, best_worst, graded, keyed, multiple, sitting

THEMES = {"pace": "speed", "queue": "speed", "tone": "voice"}


def played(*given: Answer, plan: tuple[Question, ...] = ()) -> Session:
    """A sitting with these answers to keyed questions, or to those of `plan`."""
    questions = plan or tuple(keyed(f"q{place}") for place in range(6))
    return replace(sitting(*questions), answers=given)


def summary(*given: Answer, plan: tuple[Question, ...] = ()) -> Summary:
    """Its results."""
    return summarise(played(*given, plan=plan), THEMES.get)


def test_a_sitting_without_an_answer_has_no_score() -> None:
    """Nothing is counted, and no mean is made of nothing."""
    assert summary() == Summary(
        count=0,
        right=0,
        mean=None,
        score=None,
        skipped=0,
        timed_out=0,
        voided=0,
        themes=(),
        lucky=(),
        misconceptions=(),
        confidence_points=None,
        calibration=(),
        archetypes=(),
        median_seconds=None,
    )


def test_three_of_four_is_sixty_seven() -> None:
    """Three keys and a distractor of four options have a mean mark of 2/3."""
    result = summary(answer(0), answer(1), answer(2), answer(3, response=("a",), mark=-1 / 3))
    assert (result.count, result.right, result.score) == (4, 3, 67)
    assert result.mean == pytest.approx(2 / 3)


@pytest.mark.parametrize(("mean", "expected"), [(1.0, 100), (0.0, 0), (-0.5, 0), (0.666, 67), (0.25, 25)])
def test_learners_see_nothing_below_chance(mean: float, expected: int) -> None:
    """The score is 100 times the mean mark, rounded, and at least 0."""
    assert score(mean) == expected


def test_what_is_skipped_or_out_of_time_counts_as_it_is_marked() -> None:
    """Both pull the mean down and are counted apart."""
    result = summary(answer(0), answer(1, mark=0.0, skipped=True), answer(2, mark=0.0, timed_out=True))
    assert (result.count, result.skipped, result.timed_out, result.score) == (3, 1, 1, 33)


def test_a_voided_answer_counts_nowhere_else() -> None:
    """A question taken back is left out of every figure."""
    result = summary(answer(0), answer(1, mark=-1 / 3, confidence=3, voided=True))
    assert (result.count, result.mean, result.misconceptions, result.voided) == (1, 1.0, (), 1)


def test_a_question_answered_anew_is_not_voided() -> None:
    """In an exam the answer taken back is followed by another of the same place."""
    assert summary(answer(0, voided=True), answer(1, place=0)).voided == 0


def test_themes_come_as_they_were_met() -> None:
    """Topics are gathered by theme; those without one, or without a topic, stand together."""
    topics = ("queue", "tone", None, "pace", "unknown")
    plan = tuple(keyed(f"q{place}", topic=topic) for place, topic in enumerate(topics))
    marks = (1.0, 1.0, 0.0, 0.5, 0.5)
    result = summary(*(answer(number, mark=mark) for number, mark in enumerate(marks)), plan=plan)
    assert result.themes == (
        ThemeResult("speed", 2, 1, 0.75),
        ThemeResult("voice", 1, 1, 1.0),
        ThemeResult(None, 2, 0, 0.25),
    )


def test_confidence_pays_and_costs() -> None:
    """The levels pay 1, 2, 3 when right and 0, -2, -6 when wrong."""
    given = [
        answer(number, mark=mark, confidence=level)
        for number, (level, mark) in enumerate([(1, 1.0), (1, 0.0), (2, 1.0), (2, 0.0), (3, 1.0), (3, 0.0)])
    ]
    result = summary(*given)
    assert result.confidence_points == 1 + 0 + 2 - 2 + 3 - 6
    assert result.calibration == (Calibration(1, 2, 1), Calibration(2, 2, 1), Calibration(3, 2, 1))


def test_a_guess_that_hit_is_lucky_and_a_sure_error_a_misconception() -> None:
    """Right at level 1 and wrong at level 3 are told apart from all else."""
    given = [
        answer(number, mark=mark, confidence=level)
        for number, (level, mark) in enumerate([(1, 1.0), (1, 0.0), (2, 0.0), (3, 1.0), (3, 0.0), (None, 0.0)])
    ]
    result = summary(*given)
    assert (result.lucky, result.misconceptions) == ((given[0],), (given[4],))


def test_levels_nobody_chose_are_left_out() -> None:
    """Calibration lists only the levels there are answers at."""
    assert summary(answer(0, confidence=2)).calibration == (Calibration(2, 1, 1),)


def test_archetypes_name_the_replies_that_led_astray() -> None:
    """A reply taken for the best counts if there was a better one, the commonest first, then by name."""
    plan = (graded(1, 3, 0), best_worst(1, 3, 0, 2), best_worst(1, 3, 0, 2), best_worst(1, 3, 0, 2), graded(1, 3, 0))
    given = (("b",), ("d", "c"), ("d", "a"), ("b", "a"), ("a",))
    result = summary(*(answer(number, response=response) for number, response in enumerate(given)), plan=plan)
    assert result.archetypes == (("type-2", 2), ("type-1", 1))


def test_kinds_without_a_best_reply_lead_nobody_astray() -> None:
    """A wrong tick and a keyed distractor without an archetype name nothing."""
    plan = (multiple(True, False), keyed())
    result = summary(answer(0, response=("b",)), answer(1, response=("a",)), plan=plan)
    assert result.archetypes == ()


@pytest.mark.parametrize(("seconds", "median"), [([9.0], 9.0), ([1.0, 2.0], 1.5), ([30.0, 1.0, 2.0], 2.0)])
def test_the_median_time_is_that_of_the_middle_answer(seconds: list[float], median: float) -> None:
    """It does not follow one slow answer."""
    assert summary(*(answer(n, seconds=it) for n, it in enumerate(seconds))).median_seconds == median


def test_a_skipped_question_has_no_time() -> None:
    """The median leaves out what was not answered."""
    assert summary(answer(0, seconds=8.0), answer(1, seconds=0.0, skipped=True)).median_seconds == 8.0
