"""The laws of a sitting: what holds after any events, in any order, at any time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.model import Dialogue, Question, Write
from empathy_quiz.session.events import (
    Again,
    Choose,
    Close,
    Commit,
    Compose,
    Confide,
    Continue,
    Effect,
    Event,
    Leave,
    Next,
    Pause,
    Respond,
    Shown,
    Submit,
    Undo,
    Void,
)
from empathy_quiz.session.machine import begin, rings_at, step
from empathy_quiz.session.progress import open_places
from empathy_quiz.session.state import Answer, Phase, Rules, Session, remaining
from tests.session.examples import (
    EVERY_EVENT,
    LAW,
    LIMIT,
    best_worst,
    dealt,
    graded,
    keyed,
    match,
    moved,
    multiple,
    order,
)
from tests.session.talks import talk, writing

QUESTIONS = (
    keyed(hint="Listen."),
    graded(3, 0, 2),
    multiple(True, False, True, False),
    best_worst(),
    order(1, 2, 2, 3),
    match(3),
    talk(),
    writing(hint="Listen."),
)
PLANS = st.lists(st.sampled_from(QUESTIONS), min_size=1, max_size=4)
RULES = st.builds(
    Rules,
    exam=st.booleans(),
    confidence=st.booleans(),
    pace=st.sampled_from([None, 1.0, 1.5]),
    limit=st.sampled_from([None, 40.0, 300.0]),
)
LETTERS = st.sampled_from("abcde012")
EVENTS = st.one_of(
    st.sampled_from(EVERY_EVENT),
    st.builds(Choose, st.just(0.0), LETTERS, st.none() | st.integers(0, 3)),
    st.builds(Respond, st.just(0.0), st.lists(LETTERS, max_size=4).map(tuple)),
)
ANSWERED: tuple[Event, ...] = (
    Shown(0.0),
    *(Respond(0.0, tuple(letters)) for letters in ("b", "cb", "abc", "dbca")),
    Confide(0.0, 3),
    Compose(0.0, "Dear Ben"),
    Submit(0.0),
    Respond(0.0, ("1", "0", "2", "1", "1")),
)
"""One of these responses fits, whatever the question."""
PHRASES = st.sampled_from(
    [
        *[(*ANSWERED, Next(0.0))] * 3,
        (Shown(0.0), *(Choose(0.0, letter) for letter in "cab"), Submit(0.0), Confide(0.0, 1), Next(0.0)),
        (*ANSWERED, Undo(0.0), Submit(0.0), Confide(0.0, 2), Next(0.0)),
        (Pause(0.0), Continue(0.0)),
        *[(Shown(0.0), Choose(0.0, "b"), Shown(0.0), Choose(0.0, "a"))] * 2,
        (Again(0.0), Shown(0.0), Choose(0.0, "a"), Shown(0.0)),
        (Compose(0.0, "Dear Ana"), Submit(0.0), Choose(0.0, "2"), Undo(0.0), Undo(0.0)),
    ]
)
GAPS = st.sampled_from([0.0, 0.25, 2.0, 20.0, 61.0, 1000.0])
"""Seconds before an event, exact in binary."""
LINES = st.tuples(GAPS, EVENTS.map(lambda event: (event,)) | PHRASES | PHRASES)
SCRIPTS = st.lists(LINES, max_size=15).map(
    lambda lines: [(gap if first == 0 else 0.25, event) for gap, line in lines for first, event in enumerate(line)]
)
"""Events with the seconds before each: single ones of any kind, mixed with such as get a sitting somewhere."""


def committed(effects: Iterable[Effect]) -> list[Answer]:
    """Every answer that is written down, in order."""
    commits = [effect for effect in effects if isinstance(effect, Commit)]
    return [answer for it in commits for answer in (it.answer, it.whole) if answer is not None]


@dataclass
class Run:
    """A script played to its end: the states it went through, with their times, and all effects."""

    states: list[tuple[float, Session]] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)

    @property
    def last(self) -> Session:
        """The state it came to."""
        return self.states[-1][1]


def run(plan: list[Question], rules: Rules, script: list[tuple[float, Event]]) -> Run:
    """Play the script, then leave, twice, so that the sitting is over."""
    times = accumulate((gap for gap, _ in script), initial=0.0)
    next(times)
    events = [moved(event, at) for (_, event), at in zip(script, times, strict=True)]
    end = events[-1].at if events else 0.0
    played = Run([(0.0, begin(dealt(*plan), rules, 0.0))])
    for event in (*events, Leave(end), Leave(end)):
        session, effects = step(played.last, event)
        played.states.append((event.at, session))
        played.effects.extend(effects)
    return played


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_a_sitting_closes_exactly_once(plan: list[Question], rules: Rules, script: list[tuple[float, Event]]) -> None:
    """Leaving twice ends any sitting, Close is its last effect and its only one of that kind."""
    played = run(plan, rules, script)
    closed = [effect for effect in played.effects if isinstance(effect, Close)]
    assert closed == played.effects[-1:] == [Close(played.last.ending or "finished")]
    assert played.last.phase is Phase.DONE


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_nothing_follows_the_end(plan: list[Question], rules: Rules, script: list[tuple[float, Event]]) -> None:
    """Once done, a sitting stays exactly as it is."""
    states = [session for _, session in run(plan, rules, script).states]
    over = [session for session in states if session.phase is Phase.DONE]
    assert over == [states[-1]] * len(over)
    assert states[len(states) - len(over) :] == over


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_answers_are_numbered_in_order(plan: list[Question], rules: Rules, script: list[tuple[float, Event]]) -> None:
    """Commits come as 0, 1, 2 ... without a gap or a repetition, whatever is voided between them."""
    played = run(plan, rules, script)
    numbers = [answer.number for answer in committed(played.effects)]
    assert numbers == list(range(len(numbers)))
    assert numbers == [answer.number for answer in played.last.answers]


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_a_place_is_answered_once(plan: list[Question], rules: Rules, script: list[tuple[float, Event]]) -> None:
    """Of each place at most one answer counts, and outside an exam there is one besides steps and further tries."""
    last = run(plan, rules, script).last
    counted = [answer.place for answer in last.counted]
    assert len(counted) == len(set(counted))
    whole = [answer.place for answer in last.answers if answer.turn is None and not _is_further(last, answer)]
    assert rules.exam or len(whole) == len(set(whole))


def _is_further(session: Session, answer: Answer) -> bool:
    """Whether an answer is a further try: voided, after another one to the same dialogue."""
    earlier = any(it.place == answer.place and it.turn is None for it in session.answers[: answer.number])
    return earlier and answer.voided and isinstance(session.plan[answer.place].question, Dialogue)


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_only_what_was_committed_is_voided(
    plan: list[Question], rules: Rules, script: list[tuple[float, Event]]
) -> None:
    """Each correction names an answer committed before it, and none twice."""
    played = run(plan, rules, script)
    known: set[int] = set()
    for effect in played.effects:
        if isinstance(effect, Commit):
            known |= {answer.number for answer in committed([effect]) if not answer.voided}
        elif isinstance(effect, Void):
            known.remove(effect.number)
    assert known == {answer.number for answer in played.last.answers if not answer.voided}


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_marks_and_times_stay_in_their_bounds(
    plan: list[Question], rules: Rules, script: list[tuple[float, Event]]
) -> None:
    """A mark lies between -1.25 and 1, a time between nothing and the limit, and the sitting's own time never falls."""
    answers = run(plan, rules, script).last.answers
    for answer in answers:
        question = plan[answer.place]
        assert (answer.mark is None) is isinstance(question, Write)
        assert -1.25 <= (answer.mark or 0.0) <= 1
        assert 0 <= answer.seconds <= (answer.allowed or float("inf"))
        assert not (answer.skipped or answer.timed_out) or answer.confidence is None
        if not isinstance(question, Dialogue) or answer.turn is not None:
            assert answer.allowed == (None if rules.pace is None else LIMIT * rules.pace)
    assert all(before.elapsed <= after.elapsed for before, after in pairwise(answers))


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_no_event_lengthens_the_time_left(
    plan: list[Question], rules: Rules, script: list[tuple[float, Event]]
) -> None:
    """Through pauses, second thoughts and reopening, a question's time left only falls, and never below nothing."""
    lowest: dict[object, float] = {}
    for at, session in run(plan, rules, script).states:
        left = remaining(session, at)
        if left is None:
            continue
        here = (session.place, session.turn, session.retry)
        assert 0 <= left <= lowest.get(here, LIMIT * (rules.pace or 1))
        lowest[here] = left


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_the_clock_belongs_to_an_open_question(
    plan: list[Question], rules: Rules, script: list[tuple[float, Event]]
) -> None:
    """It runs from being shown to being settled, and the bell rings only while an answer is awaited."""
    for at, session in run(plan, rules, script).states:
        closed = session.phase in (Phase.CONFIDENCE, Phase.RATING)
        running = session.phase in (Phase.ASKING, Phase.WRITING)
        assert (session.shown is not None) is (running or closed)
        assert (session.answered_at is not None) is closed
        bell = rings_at(session)
        assert bell is None or (running and bell > at)


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_a_killed_sitting_goes_on_where_it_was(
    plan: list[Question], rules: Rules, script: list[tuple[float, Event]]
) -> None:
    """From the answers alone, at any moment, resume finds the same places open and the same numbers taken."""
    for at, session in run(plan, rules, script).states:
        again = begin(session.plan, rules, at, answers=session.answers)
        assert open_places(again) == open_places(session)
        assert again.place == (open_places(session) or (again.place,))[0]
        assert again.answers == session.answers
        if again.place == session.place and session.retry is None and session.phase is Phase.SHOWING:
            assert again.turn == session.turn


@LAW
@given(PLANS, RULES, SCRIPTS)
def test_a_sitting_is_a_function_of_its_events(
    plan: list[Question], rules: Rules, script: list[tuple[float, Event]]
) -> None:
    """The same script twice comes to the same states and effects."""
    assert run(plan, rules, script) == run(plan, rules, script)


@LAW
@given(PLANS, RULES, SCRIPTS, st.sampled_from([2.0**10, 2.0**20]))
def test_only_differences_of_time_matter(
    plan: list[Question], rules: Rules, script: list[tuple[float, Event]], shift: float
) -> None:
    """A clock that started elsewhere gives the same effects."""
    here, there = (begin(dealt(*plan), rules, start) for start in (0.0, shift))
    at = 0.0
    for gap, event in script:
        at += gap
        here, effects = step(here, moved(event, at))
        there, shifted = step(there, moved(event, shift + at))
        assert effects == shifted
