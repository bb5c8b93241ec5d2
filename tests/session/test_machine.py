"""The sitting, step by step: its table, its beginning, asking and the pause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest

from empathy_quiz.session.events import (
    Again,
    Choose,
    Close,
    Commit,
    Compose,
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
)
from empathy_quiz.session.machine import PAUSED, TABLE, begin, rings_at, step
from empathy_quiz.session.state import Answer, Phase, Response, Rules, Session, remaining
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
from tests.session.talks import said, writing

ALLOWED: Mapping[Phase, set[type[Event]]] = {
    Phase.SHOWING: {Shown, Skip, Pause, Leave},
    Phase.ASKING: {Choose, Submit, Respond, Skip, Hint, Undo, Pause, Leave},
    Phase.WRITING: {Compose, Submit, Skip, Hint, Pause, Leave},
    Phase.RATING: {Choose, Submit, Respond, Undo, Pause, Leave},
    Phase.CONFIDENCE: {Confide, Undo, Pause, Leave},
    Phase.SAVED: {Next, Undo, Pause, Leave},
    Phase.FEEDBACK: {Next, Undo, Again, Pause, Leave},
    Phase.REVIEW: {Next, Leave},
    Phase.DONE: set(),
}


def in_phase(phase: Phase) -> Session:
    """A sitting that has come to this phase."""
    if phase in (Phase.WRITING, Phase.RATING):
        written = play(sitting(writing(hint="Listen.")), Compose(2.0, "Dear Ana"))[0]
        return written if phase is Phase.WRITING else step(written, Submit(3.0))[0]
    if phase is Phase.FEEDBACK:
        return said("c")
    chosen = Choose(3.0, "b")
    asked = {Phase.CONFIDENCE: SURE, Phase.SAVED: EXAM, Phase.REVIEW: EXAM}.get(phase, Rules())
    session = two(asked)
    match phase:
        case Phase.SHOWING:
            return begin(session.plan, asked, 0.0)
        case Phase.ASKING:
            return session
        case Phase.REVIEW:
            return play(session, chosen, Leave(4.0))[0]
        case Phase.DONE:
            return play(session, Leave(4.0))[0]
        case _:
            return play(session, chosen)[0]


# The table


def test_the_table_holds_what_each_phase_allows() -> None:
    """Every phase answers to exactly the events that mean something in it."""
    assert set(TABLE) == {(phase, kind) for phase, kinds in ALLOWED.items() for kind in kinds}


def test_only_going_on_and_leaving_count_in_a_pause() -> None:
    """A paused sitting answers to Continue, Pause and Leave."""
    assert set(PAUSED) == {Continue, Pause, Leave}


def test_every_event_is_tried_here() -> None:
    """The events of these tests are all there are."""
    assert {type(event) for event in EVERY_EVENT} == set(get_args(Event))


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_an_event_outside_the_table_changes_nothing(phase: Phase, event: Event) -> None:
    """What means nothing in a phase leaves the very same state and no effect, and what does changes something."""
    session = replace(in_phase(phase), notice="Something.")
    assert session.phase is phase
    after, effects = step(session, event)
    assert ((after, effects) == (session, ())) is (type(event) not in ALLOWED[phase])


@pytest.mark.parametrize(
    "phase", [Phase.SHOWING, Phase.ASKING, Phase.WRITING, Phase.RATING, Phase.CONFIDENCE, Phase.SAVED, Phase.FEEDBACK]
)
@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_a_paused_sitting_hears_nothing_else(phase: Phase, event: Event) -> None:
    """In a pause every event but Continue, Pause and Leave changes nothing, the bell included."""
    paused = step(in_phase(phase), Pause(4.0))[0]
    assert (step(paused, replace(event, at=5000.0)) == (paused, ())) is (type(event) not in PAUSED)


# Beginning


def test_a_sitting_begins_with_its_first_question_being_shown() -> None:
    """Nothing is chosen, no clock runs, and the limit is known."""
    plan = dealt(keyed("one"), keyed("two"))
    assert begin(plan, Rules(pace=2.0), 5.0) == Session(plan=plan, rules=Rules(pace=2.0), started=5.0, allowed=120.0)


def test_a_sitting_goes_on_with_the_first_question_without_an_answer() -> None:
    """Earlier answers are taken in by number, and the time already taken moves the start back."""
    plan = dealt(keyed("one"), keyed("two"), keyed("three"))
    session = begin(plan, Rules(), 100.0, answers=[answer(1), answer(0, voided=True)], elapsed=40.0)
    assert (session.place, session.phase, session.started) == (2, Phase.SHOWING, 60.0)
    assert session.answers == (answer(0, voided=True), answer(1))


def test_an_exam_goes_on_with_the_answer_that_was_taken_back() -> None:
    """A question reopened in an exam and then left is asked again."""
    session = begin(dealt(keyed("one"), keyed("two")), EXAM, 0.0, answers=[answer(0, voided=True)])
    assert (session.place, session.phase) == (0, Phase.SHOWING)


def test_a_sitting_with_nothing_left_to_ask_stands_at_its_last_feedback() -> None:
    """Killed after its last answer, it has that feedback still to show, and closes with Next."""
    session = begin(dealt(keyed("one")), Rules(), 0.0, answers=[answer(0)])
    assert (session.phase, session.place, session.draft) == (Phase.FEEDBACK, 0, ("b",))
    assert step(session, Next(1.0))[1] == (Close("finished"),)


def test_an_exam_with_nothing_left_to_ask_stands_at_its_review() -> None:
    """Killed during its review, it shows the review from the start."""
    session = begin(dealt(keyed("one")), EXAM, 0.0, answers=[answer(0)])
    assert (session.phase, session.leaving) == (Phase.REVIEW, "finished")


def test_a_sitting_of_nothing_cannot_begin() -> None:
    """An empty plan is the caller's mistake."""
    with pytest.raises(ValueError, match="at least one question"):
        begin((), Rules(), 0.0)


# Asking


def test_the_clock_starts_when_the_question_is_shown() -> None:
    """Shown at 7, the bell of a question of 60 seconds rings at 67."""
    session, effects = step(begin(dealt(keyed()), Rules(), 0.0), Shown(7.0))
    assert (session.phase, session.shown, rings_at(session), effects) == (Phase.ASKING, 7.0, 67.0, ())


def test_choosing_answers_a_single() -> None:
    """One key is enough: the answer is committed with its mark and time."""
    session, effects = play(two(), Choose(12.0, "b"))
    given = Answer(number=0, place=0, response=("b",), mark=1.0, seconds=12.0, allowed=60.0, elapsed=12.0)
    assert effects == (Commit(given),)
    assert (session.phase, session.answers, session.draft) == (Phase.FEEDBACK, (given,), ("b",))


@pytest.mark.parametrize(
    ("session", "letters", "response", "mark"),
    [
        (sitting(multiple(True, False, True, False)), "ca", ("a", "c"), 1.0),
        (sitting(best_worst(1, 3, 0, 2)), "bc", ("b", "c"), 1.0),
        (sitting(order()), "abdc", ("a", "b", "d", "c"), 0.6),
        (sitting(match(3)), "abd", ("a", "b", "d"), 5 / 9),
    ],
)
def test_every_other_kind_is_chosen_and_submitted(
    session: Session, letters: str, response: Response, mark: float
) -> None:
    """Nothing is committed before Submit, however complete the draft is."""
    chosen, effects = play(session, *(Choose(5.0, letter) for letter in dict.fromkeys(letters[: len(response)])))
    assert (chosen.phase, effects) == (Phase.ASKING, ())
    given = committed(step(replace(chosen, draft=response), Submit(9.0))[1])
    assert (given.response, given.mark, given.seconds) == (response, mark, 9.0)


def test_every_change_of_the_draft_can_be_taken_back() -> None:
    """Undo walks back through the drafts, until there is nothing to take back."""
    session, _ = play(sitting(order()), Choose(1.0, "c"), Choose(2.0, "a"), Choose(3.0, "d"))
    assert (session.draft, session.trail) == (("c", "a", "d", "b"), ((), ("c",), ("c", "a")))
    drafts = []
    while session.trail:
        session, _ = step(session, Undo(4.0))
        drafts.append(session.draft)
    assert drafts == [("c", "a"), ("c",), ()]
    assert step(session, Undo(5.0)) == (replace(session, notice="There is nothing to take back."), ())


def test_a_match_takes_the_left_entry_named() -> None:
    """Choose carries the left entry along."""
    assert play(sitting(match(3)), Choose(1.0, "d", 2))[0].draft == ("", "", "d")


@pytest.mark.parametrize(
    ("session", "event", "words"),
    [
        (two(), Choose(1.0, "x"), "There is no such option."),
        (two(), Submit(1.0), "Choose one option."),
        (two(), Respond(1.0, ("a", "b")), "Choose one option."),
        (sitting(multiple(True, False)), Submit(1.0), "Tick at least one option."),
        (sitting(keyed()), Hint(1.0), "There is no hint here."),
    ],
)
def test_what_cannot_be_done_is_said(session: Session, event: Event, words: str) -> None:
    """A notice in words is all that changes."""
    assert step(session, event) == (replace(session, notice=words), ())


def test_a_notice_goes_with_the_next_thing_done() -> None:
    """An accepted event clears what the last one was told."""
    told = play(two(), Submit(1.0))[0]
    assert (told.notice, play(told, Hint(2.0))[0].notice) == ("Choose one option.", None)


def test_a_notice_outlives_the_clock() -> None:
    """Time passing does not clear what the person has not read."""
    told = play(two(), Submit(1.0))[0]
    assert step(told, Tick(2.0)) == (told, ())


def test_a_whole_response_answers_at_once() -> None:
    """Plain mode's line is checked, put in file order and committed."""
    given = committed(step(sitting(multiple(True, False, True, False)), Respond(4.0, ("c", "a")))[1])
    assert (given.response, given.mark) == (("a", "c"), 1.0)


def test_a_skipped_question_is_worth_nothing() -> None:
    """Whatever was chosen, a skip is an answer with mark 0."""
    session, _ = play(sitting(order()), Choose(1.0, "a"))
    given = committed(step(session, Skip(6.0))[1])
    assert (given.response, given.mark, given.skipped, given.seconds, given.timed_out) == ((), 0.0, True, 6.0, False)


def test_a_question_can_be_skipped_on_sight() -> None:
    """Before its clock started, skipping takes no time."""
    given = committed(step(begin(dealt(keyed()), Rules(), 0.0), Skip(6.0))[1])
    assert (given.skipped, given.seconds, given.elapsed) == (True, 0.0, 6.0)


def test_a_hint_is_remembered_with_the_answer() -> None:
    """Who asked for the hint has it in the record."""
    session, effects = play(two(), Hint(1.0), Choose(2.0, "b"))
    assert (session.notice, committed(effects).hinted) == (None, True)


def test_the_next_question_knows_nothing_of_the_last() -> None:
    """Hint, draft and clock begin anew."""
    session, effects = play(two(), Hint(1.0), Choose(2.0, "b"), Next(9.0))
    assert effects == ()
    assert (session.place, session.phase, session.hinted, session.draft) == (1, Phase.SHOWING, False, ())
    assert remaining(session, 50.0) == 60.0


# The pause


@pytest.mark.parametrize("event", [Continue(50.0), Pause(50.0)])
def test_the_clock_stands_still_in_a_pause(event: Event) -> None:
    """A pause from 20 to 50 moves the question and the sitting 30 seconds on, and asks for no time."""
    session, effects = play(two(), Pause(20.0), event)
    assert (session, effects) == (replace(two(), shown=30.0, started=30.0), ())


def test_a_pause_before_the_question_was_shown_moves_the_sitting() -> None:
    """There is no clock of the question to move."""
    session, _ = play(begin(dealt(keyed()), Rules(), 0.0), Pause(5.0), Continue(25.0))
    assert (session.shown, session.started, session.phase) == (None, 20.0, Phase.SHOWING)


def test_a_pause_before_confidence_is_no_time_of_the_pick() -> None:
    """The pick's own time moves along with the question's."""
    given = committed(play(two(SURE), Choose(12.0, "b"), Pause(13.0), Continue(99.0), Confide(100.0, 1))[1])
    assert (given.seconds, given.elapsed) == (12.0, 12.0)


def test_no_bell_rings_in_a_pause() -> None:
    """A pause has no next moment at which anything happens."""
    assert rings_at(play(two(), Pause(20.0))[0]) is None


def test_a_pause_comes_too_late_after_the_bell() -> None:
    """Pausing at the deadline does not save the question."""
    session, effects = step(two(), Pause(60.0))
    assert (session.paused, committed(effects).timed_out) == (False, True)


def test_a_pause_hides_no_notice() -> None:
    """Going on clears what was said before it."""
    session, _ = play(two(), Submit(1.0), Pause(2.0), Continue(3.0))
    assert session.notice is None


def test_leaving_from_a_pause_takes_the_pause_off() -> None:
    """The question's time had not run out while the clock stood still: nothing is committed."""
    session, effects = play(two(), Pause(20.0), Leave(500.0))
    assert (session.phase, session.paused, session.answers, effects) == (Phase.DONE, False, (), (Close("left"),))


def test_a_clock_that_runs_backwards_makes_no_time() -> None:
    """A pause never ends before it began."""
    assert play(two(), Pause(20.0), Continue(10.0))[0] == two()
