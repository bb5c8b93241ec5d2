"""How the questions of a sitting end: the bell, confidence, feedback, the exam."""

from __future__ import annotations

import pytest

from empathy_quiz.session.events import (
    Choose,
    Close,
    Confide,
    Continue,
    Event,
    Hint,
    Leave,
    Next,
    Pause,
    Respond,
    Shown,
    Skip,
    Submit,
    Tick,
    Undo,
    Void,
)
from empathy_quiz.session.machine import begin, rings_at, step
from empathy_quiz.session.state import Phase, Response, Rules, Session, remaining
from empathy_quiz.values import replace
from tests.session.examples import (
    EVERY_EVENT,
    EXAM,
    SURE,
    answer,
    best_worst,
    committed,
    dealt,
    keyed,
    match,
    multiple,
    order,
    play,
    sitting,
    two,
)

# The bell


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_any_event_at_the_deadline_rings_the_bell(event: Event) -> None:
    """The event was for a question that is over: the bell takes its place, and Leave alone has its effect too."""
    session, effects = step(two(), replace(event, at=60.0))
    given = committed(effects)
    assert (given.response, given.mark, given.timed_out, given.seconds) == ((), 0.0, True, 60.0)
    assert session.phase is (Phase.DONE if isinstance(event, Leave) else Phase.FEEDBACK)


def test_an_event_before_the_deadline_is_in_time() -> None:
    """An answer at 59.9 of 60 seconds counts as given."""
    assert not committed(step(two(), Choose(59.9, "b"))[1]).timed_out


def test_a_late_event_does_not_lengthen_the_question() -> None:
    """After eight seconds of a stopped process the answer's time is the limit, and the sitting's that of the bell."""
    given = committed(step(two(), Tick(68.0))[1])
    assert (given.seconds, given.elapsed) == (60.0, 60.0)


@pytest.mark.parametrize(
    ("session", "letters", "response", "mark"),
    [
        (sitting(multiple(True, False, True, False)), "a", ("a",), 0.5),
        (sitting(best_worst(1, 3, 0, 2)), "b", ("b", ""), 0.5),
        (sitting(order()), "ab", ("a", "b"), 0.0),
        (sitting(order()), "abc", ("a", "b", "c", "d"), 1.0),
        (sitting(match(3)), "a", ("a", "", ""), 1 / 3),
    ],
)
def test_what_is_chosen_at_the_bell_counts(session: Session, letters: str, response: Response, mark: float) -> None:
    """The draft is the answer, as far as it goes."""
    given = committed(play(session, *(Choose(5.0, letter) for letter in letters), Tick(60.0))[1])
    assert (given.response, given.mark, given.timed_out) == (response, mark, True)


def test_leaving_after_the_bell_does_both() -> None:
    """The answer at the bell is committed before the sitting closes."""
    _, effects = step(two(), Leave(75.0))
    assert (committed(effects[:1]).timed_out, effects[1:]) == (True, (Close("left"),))


def test_no_bell_rings_without_a_limit() -> None:
    """With pace off a question stays open as long as it takes."""
    session = two(Rules(pace=None))
    assert (rings_at(session), step(session, Tick(1e6))) == (None, (session, ()))


# Confidence


def test_confidence_is_asked_before_a_keyed_single_is_committed() -> None:
    """The pick is noted with its time; nothing is written yet."""
    session, effects = play(two(SURE), Choose(12.0, "b"))
    assert (session.phase, session.draft, session.answered_at, effects) == (Phase.CONFIDENCE, ("b",), 12.0, ())


@pytest.mark.parametrize("level", [1, 2, 3])
def test_the_answers_time_is_that_of_the_pick(level: int) -> None:
    """How long one thinks about one's confidence is not held against the answer, bell or no bell."""
    given = committed(play(two(SURE), Choose(12.0, "b"), Tick(70.0), Confide(99.0, level))[1])
    assert (given.seconds, given.elapsed, given.confidence, given.timed_out) == (12.0, 12.0, level, False)


@pytest.mark.parametrize("level", [0, 4])
def test_confidence_has_three_levels(level: int) -> None:
    """Any other level is refused in words."""
    session, _ = play(two(SURE), Choose(1.0, "b"))
    assert step(session, Confide(2.0, level)) == (replace(session, notice="Say how sure you are with 1, 2 or 3."), ())


def test_confidence_is_not_asked_of_other_kinds() -> None:
    """Only what is simply right or wrong has a confidence."""
    session = sitting(best_worst(), rules=SURE)
    assert committed(step(session, Respond(1.0, ("b", "c")))[1]).confidence is None


def test_confidence_is_not_asked_at_the_bell() -> None:
    """Who chose nothing in time is not asked how sure they are."""
    assert committed(step(two(SURE), Tick(60.0))[1]).confidence is None


def test_a_pick_can_be_taken_back_before_confidence() -> None:
    """Undo reopens the question as it was before the pick, its clock having run on."""
    session, effects = play(two(SURE), Choose(12.0, "a"), Undo(20.0))
    assert (session, effects) == (two(SURE), ())
    assert remaining(session, 20.0) == 40.0


def test_a_pick_stands_once_the_time_is_up() -> None:
    """There is no time left for another, and the person is told."""
    session, _ = play(two(SURE), Choose(12.0, "a"))
    told, effects = step(session, Undo(60.0))
    assert (told, effects) == (
        replace(session, notice="The time is up: your choice stands. How sure are you?"),
        (),
    )


def test_leaving_before_confidence_leaves_the_question_open() -> None:
    """Nothing is committed: it comes back on resume."""
    session, effects = play(two(SURE), Choose(12.0, "b"), Leave(13.0))
    assert (session.answers, effects) == ((), (Close("left"),))


# Feedback


def test_an_answer_can_be_voided_after_its_feedback() -> None:
    """The correction is written, the question is not asked again, and the person is told while the next one shows."""
    session, effects = play(two(), Choose(1.0, "b"), Undo(2.0))
    assert effects == (Void(0, "taken back after its feedback"),)
    assert (session.place, session.phase, session.counted) == (1, Phase.SHOWING, ())
    assert play(session, Shown(3.0))[0].notice == "Taken back: that answer does not count."


def test_voiding_the_last_answer_ends_the_sitting() -> None:
    """Void comes before Close."""
    _, effects = play(sitting(keyed()), Choose(1.0, "b"), Undo(2.0))
    assert effects == (Void(0, "taken back after its feedback"), Close("finished"))


def test_an_answer_is_voided_only_once() -> None:
    """A sitting resumed at the feedback of a voided answer has nothing to take back."""
    session = begin(dealt(keyed()), Rules(), 0.0, answers=[answer(0, voided=True)])
    assert step(session, Undo(1.0)) == (replace(session, notice="This answer does not count already."), ())


def test_the_last_feedback_is_followed_by_the_end() -> None:
    """Next after the last question closes the sitting as finished."""
    session, effects = play(sitting(keyed()), Choose(1.0, "b"), Next(2.0))
    assert (session.phase, session.ending, effects) == (Phase.DONE, "finished", (Close("finished"),))


def test_who_leaves_at_the_last_feedback_has_finished() -> None:
    """There is nothing left to come back to."""
    assert play(sitting(keyed()), Choose(1.0, "b"), Leave(2.0))[1] == (Close("finished"),)


def test_who_leaves_earlier_can_come_back() -> None:
    """Leaving with questions open closes the sitting as left."""
    assert play(two(), Choose(1.0, "b"), Leave(2.0))[1] == (Close("left"),)


def test_the_sittings_own_limit_starts_no_new_question() -> None:
    """The open question is not cut short; after it the sitting closes."""
    session, _ = play(two(Rules(limit=30.0)), Tick(40.0))
    assert session.phase is Phase.ASKING
    assert play(session, Choose(41.0, "b"), Next(42.0))[1] == (Close("limit"),)


def test_pauses_do_not_count_towards_the_sittings_limit() -> None:
    """Wall time less pauses is what the limit is held against."""
    session, _ = play(two(Rules(limit=30.0)), Choose(5.0, "b"), Pause(10.0), Continue(500.0), Next(510.0))
    assert session.phase is Phase.SHOWING


# The exam


def test_an_exam_goes_straight_on() -> None:
    """Saved, next: no feedback in between."""
    session, _ = play(two(EXAM), Choose(1.0, "b"))
    assert (session.phase, play(session, Next(2.0))[0].place) == (Phase.SAVED, 1)


def test_an_exam_answer_can_be_reopened() -> None:
    """The question goes on with the time it had left and the answer as its draft; the new one has a new number."""
    session, effects = play(two(EXAM), Hint(1.0), Choose(20.0, "a"), Undo(50.0))
    assert effects == (Void(0, "reopened"),)
    assert (session.phase, session.draft, session.hinted) == (Phase.ASKING, ("a",), True)
    assert remaining(session, 50.0) == 40.0
    given = committed(step(session, Choose(55.0, "b"))[1])
    assert (given.number, given.place, given.seconds, given.hinted) == (1, 0, 25.0, True)


def test_a_reopened_answer_can_be_confirmed() -> None:
    """Submit gives the draft again."""
    given = committed(play(two(EXAM), Choose(20.0, "a"), Undo(50.0), Submit(52.0))[1])
    assert (given.response, given.seconds) == (("a",), 22.0)


def test_a_reopened_answer_counts_at_the_bell() -> None:
    """Whoever reopens and does nothing keeps what they had chosen."""
    given = committed(play(two(EXAM), Choose(20.0, "b"), Undo(50.0), Tick(90.0))[1])
    assert (given.response, given.mark, given.timed_out) == (("b",), 1.0, True)


def test_a_skipped_exam_question_can_be_reopened() -> None:
    """What was skipped in time has time left."""
    session, _ = play(two(EXAM), Skip(20.0), Undo(50.0))
    assert (session.phase, session.draft, remaining(session, 50.0)) == (Phase.ASKING, (), 40.0)


def test_an_exam_without_limits_can_always_be_reopened() -> None:
    """With pace off there is no time to run out of."""
    session, effects = play(two(Rules(exam=True, pace=None)), Choose(500.0, "a"), Undo(900.0))
    assert (session.phase, effects) == (Phase.ASKING, (Void(0, "reopened"),))


def test_an_answer_of_the_bell_cannot_be_reopened() -> None:
    """No time is left: the answer stands, and the person is told."""
    session, _ = play(two(EXAM), Tick(60.0))
    told = replace(session, notice="The time for that question is up: your answer stands.")
    assert step(session, Undo(61.0)) == (told, ())


def test_an_exam_ends_with_the_feedback_of_every_answer() -> None:
    """The review pages through the answers that count, then the sitting closes as finished."""
    session, effects = play(two(EXAM), Choose(1.0, "b"), Next(2.0), Shown(3.0), Choose(4.0, "a"), Next(5.0))
    assert (session.phase, session.reviewing, effects) == (Phase.REVIEW, 0, ())
    session, effects = step(session, Next(6.0))
    assert (session.phase, session.reviewing, effects) == (Phase.REVIEW, 1, ())
    session, effects = step(session, Next(7.0))
    assert (session.phase, session.ending, effects) == (Phase.DONE, "finished", (Close("finished"),))


def test_leaving_an_exam_shows_the_feedback_due() -> None:
    """What was answered is explained first, and leaving that closes the sitting as left."""
    session, effects = play(two(EXAM), Choose(1.0, "b"), Next(2.0), Leave(3.0))
    assert (session.phase, session.leaving, effects) == (Phase.REVIEW, "left", ())
    assert step(session, Leave(4.0))[1] == (Close("left"),)


def test_leaving_an_exam_without_answers_closes_it() -> None:
    """There is no feedback to show."""
    assert step(two(EXAM), Leave(1.0))[1] == (Close("left"),)


def test_an_exam_out_of_time_is_explained_and_closed_by_its_limit() -> None:
    """The review comes first, the ending stays."""
    session, _ = play(two(Rules(exam=True, limit=30.0)), Choose(31.0, "b"), Next(32.0))
    assert (session.phase, step(session, Next(33.0))[1]) == (Phase.REVIEW, (Close("limit"),))


def test_leaving_an_exam_at_the_bell_commits_and_explains() -> None:
    """The answer at the bell is among those reviewed."""
    session, effects = step(two(EXAM), Leave(60.0))
    assert (session.phase, session.leaving, committed(effects)) == (Phase.REVIEW, "left", session.answers[0])
