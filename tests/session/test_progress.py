"""From one question to the next, and to the end."""

from __future__ import annotations

import pytest

from empathy_quiz.session.events import Close, Commit, Void
from empathy_quiz.session.progress import (
    advance,
    close,
    ending_now,
    finish,
    open_places,
    present,
    settle,
    void_latest,
)
from empathy_quiz.session.state import Answer, Phase, Rules, Session
from empathy_quiz.values import replace
from tests.session.examples import answer, keyed, sitting

EXAM = Rules(exam=True)


def three(*answers: Answer, rules: Rules | None = None) -> Session:
    """A sitting of three questions with these answers, the first question asked since 0."""
    return replace(sitting(keyed("one"), keyed("two"), keyed("three"), rules=rules), answers=answers)


def test_places_without_an_answer_are_open() -> None:
    """Whatever has not been answered is still to be asked."""
    assert open_places(three(answer(0, place=1))) == (0, 2)


def test_what_was_voided_after_its_feedback_is_not_asked_again() -> None:
    """Outside an exam a voided answer closes its place like any other."""
    assert open_places(three(answer(0, voided=True))) == (1, 2)


def test_what_was_taken_back_in_an_exam_is_open() -> None:
    """In an exam a voided answer leaves its place to another."""
    assert open_places(three(answer(0, voided=True), answer(1), rules=EXAM)) == (0, 2)


def test_a_question_is_presented_afresh() -> None:
    """Nothing of the question before is left, and the limit is that of the new one at the sitting's pace."""
    used = replace(
        three(rules=Rules(pace=1.5)), draft=("a",), trail=((),), hinted=True, answered_at=3.0, phase=Phase.FEEDBACK
    )
    shown = present(used, 2)
    assert shown == replace(
        used,
        place=2,
        phase=Phase.SHOWING,
        draft=(),
        trail=(),
        hinted=False,
        answered_at=None,
        shown=None,
        allowed=90.0,
    )


def test_a_settled_answer_is_committed_and_explained() -> None:
    """The answer takes its number, its time and the sitting's own time with it; the question's clock is gone."""
    session = replace(three(answer(4)), shown=7.0, started=2.0, hinted=True, trail=((),))
    given = Answer(
        number=5,
        place=0,
        response=("b",),
        mark=1.0,
        seconds=13.0,
        allowed=60.0,
        elapsed=18.0,
        hinted=True,
        confidence=3,
    )
    after, effects = settle(session, 20.0, ("b",), 1.0, confidence=3)
    assert effects == (Commit(given),)
    assert after == replace(
        session,
        phase=Phase.FEEDBACK,
        draft=("b",),
        trail=(),
        shown=None,
        allowed=None,
        answers=(answer(4), given),
    )


def test_an_answer_in_an_exam_is_saved_without_feedback() -> None:
    """The feedback of an exam waits for its end."""
    assert settle(three(rules=EXAM), 5.0, ("b",), 1.0)[0].phase is Phase.SAVED


def test_no_time_is_used_before_a_question_was_shown() -> None:
    """A question skipped on sight took no time."""
    after, _ = settle(replace(three(), shown=None), 5.0, (), 0.0, skipped=True)
    assert (after.answers[0].seconds, after.answers[0].skipped, after.answers[0].number) == (0.0, True, 0)


@pytest.mark.parametrize("shown", [0.1, 0.7])
@pytest.mark.parametrize("timed_out", [True, False])
def test_no_more_time_is_used_than_allowed(shown: float, timed_out: bool) -> None:
    """At the bell the time used is the limit itself, on whichever side of it rounding ends up."""
    session = replace(three(), shown=shown, allowed=0.2)
    after, _ = settle(session, shown + 0.2, (), 0.0, timed_out=timed_out)
    used = 0.2 if timed_out else min(0.2, shown + 0.2 - shown)
    assert (after.answers[0].seconds, after.answers[0].timed_out) == (used, timed_out)
    assert shown + 0.2 - shown != 0.2


def test_no_time_is_used_by_a_clock_that_runs_backwards() -> None:
    """An answer before the question was shown took no time."""
    after, _ = settle(replace(three(), shown=9.0), 5.0, ("b",), 1.0)
    assert after.answers[0].seconds == 0.0


def test_without_a_limit_all_time_is_used() -> None:
    """The seconds of an answer without a limit are those that have passed."""
    after, _ = settle(three(rules=Rules(pace=None)), 500.0, ("b",), 1.0)
    assert (after.answers[0].seconds, after.answers[0].allowed) == (500.0, None)


def test_the_latest_answer_can_be_voided() -> None:
    """It stays among the answers, marked, and the correction names its number."""
    session = three(answer(0), answer(3, place=1))
    after, effects = void_latest(session, "because")
    assert effects == (Void(3, "because"),)
    assert after.answers == (answer(0), answer(3, place=1, voided=True))


def test_the_next_open_question_follows() -> None:
    """Places answered already are passed over."""
    after, effects = advance(three(answer(0), answer(1)), 5.0)
    assert (after.place, after.phase, effects) == (2, Phase.SHOWING, ())


def test_after_the_last_question_the_sitting_is_finished() -> None:
    """With no place open it closes as finished, whatever its limit."""
    session = three(answer(0), answer(1), answer(2), rules=Rules(limit=1.0))
    after, effects = advance(session, 5.0)
    assert (after.phase, after.ending, effects) == (Phase.DONE, "finished", (Close("finished"),))


@pytest.mark.parametrize(("at", "effects"), [(99.9, ()), (100.0, (Close("limit"),))])
def test_no_question_starts_once_the_sittings_time_is_up(at: float, effects: tuple[Close, ...]) -> None:
    """At its limit the sitting closes instead of asking on."""
    assert advance(three(answer(0), rules=Rules(limit=100.0)), at)[1] == effects


def test_an_exam_is_explained_before_it_closes() -> None:
    """Its end is the review, which remembers how the sitting ends."""
    after, effects = finish(replace(three(answer(0), rules=EXAM), reviewing=7), "limit")
    assert (after.phase, after.reviewing, after.leaving, after.ending, effects) == (Phase.REVIEW, 0, "limit", None, ())


def test_an_exam_without_answers_closes_at_once() -> None:
    """Where nothing was answered, or all of it taken back, there is nothing to explain."""
    assert finish(three(answer(0, voided=True), rules=EXAM), "left")[1] == (Close("left"),)


def test_the_end_is_kept_in_the_state() -> None:
    """A closed sitting says how it ended, and no clock runs in it."""
    session = replace(three(), leaving="left", trail=((),), answered_at=1.0)
    assert close(session, "left") == (
        replace(
            three(), phase=Phase.DONE, leaving=None, ending="left", trail=(), answered_at=None, shown=None, allowed=None
        ),
        (Close("left"),),
    )


@pytest.mark.parametrize(
    ("phase", "answered", "at", "ending"),
    [
        (Phase.ASKING, 2, 500.0, "left"),
        (Phase.SHOWING, 2, 5.0, "left"),
        (Phase.FEEDBACK, 3, 500.0, "finished"),
        (Phase.SAVED, 3, 5.0, "finished"),
        (Phase.FEEDBACK, 1, 500.0, "limit"),
        (Phase.FEEDBACK, 1, 5.0, "left"),
    ],
)
def test_a_sitting_is_left_only_while_something_remains(phase: Phase, answered: int, at: float, ending: str) -> None:
    """Who goes after the last answer has finished, after the limit was stopped by it, and else has left."""
    session = three(*map(answer, range(answered)), rules=Rules(limit=100.0))
    assert ending_now(replace(session, phase=phase), at) == ending
