"""From one question to the next: what settles an answer, what comes after it, and how a sitting ends."""

from __future__ import annotations

from typing import TypeAlias

from empathy_quiz.bank.limits import allowed_seconds
from empathy_quiz.bank.model import Dialogue, Write
from empathy_quiz.session.events import Again, Close, Commit, Effect, Void
from empathy_quiz.session.marking import mark as mark_of
from empathy_quiz.session.state import Answer, Ending, Phase, Response, Session
from empathy_quiz.values import replace

Step: TypeAlias = tuple[Session, tuple[Effect, ...]]


def open_places(session: Session) -> tuple[int, ...]:
    """The places still to be asked. An answer taken back in an exam leaves its place open, after feedback it does
    not: who has read the feedback is not asked again."""
    closed = {answer.place for answer in session.answers if answer.counts or _is_read(session, answer)}
    return tuple(place for place in range(len(session.plan)) if place not in closed)


def _is_read(session: Session, answer: Answer) -> bool:
    return answer.turn is None and not session.rules.exam


def present(session: Session, place: int, retry: int | None = None) -> Session:
    """The sitting with the question of `place` about to be shown; its clock has not started.

    A dialogue that was left goes on at its open turn, a text where it was left; with `retry` the number of the next
    answer, a dialogue begins again.
    """
    fresh = replace(session, place=place, retry=retry, turn=None, draft=(), hinted=False, rung=False, text="")
    if isinstance(fresh.whole, Dialogue) and fresh.standing.turn is None:
        # The log lost how this dialogue ended (it is written in one piece with the last turn): begin anew.
        steps = fresh.steps
        fresh = replace(fresh, answers=tuple(replace(it, voided=it.voided or it in steps) for it in fresh.answers))
    if isinstance(fresh.whole, Write) and fresh.steps:
        fresh = replace(fresh, text=fresh.steps[-1].text)
    return open_turn(fresh)


def open_turn(session: Session) -> Session:
    """The question of the present place about to be shown: all of it, or the turn at which a dialogue stands."""
    turn = session.standing.turn if isinstance(session.whole, Dialogue) else None
    opened = replace(session, turn=None if turn is None else turn.turn, phase=Phase.SHOWING)
    return replace(_stopped(opened), allowed=allowed_seconds(opened.question, opened.rules.pace))


def settle(
    session: Session,
    at: float,
    response: Response,
    mark: float | None,
    *,
    timed_out: bool = False,
    skipped: bool = False,
    confidence: int | None = None,
) -> Step:
    """Commit the answer given at `at`; its feedback follows, or in an exam the next question.

    An answer to a turn of a dialogue is followed by the next turn; where it was the last, or the rest is skipped, by
    what the whole dialogue came to.
    """
    if session.turn is not None and skipped:
        return _conclude(session, at, None)
    answer = Answer(
        number=next_number(session),
        place=session.place,
        response=response,
        mark=mark,
        seconds=used(session, at, timed_out),
        allowed=session.allowed,
        elapsed=at - session.started,
        timed_out=timed_out,
        skipped=skipped,
        hinted=session.hinted,
        confidence=confidence,
        voided=session.retry is not None,
        turn=session.turn,
        text="" if skipped else session.text,
    )
    added = replace(session, answers=(*session.answers, answer), draft=response)
    if session.turn is None:
        return _settled(added), (Commit(answer),)
    if added.standing.turn is None:
        return _conclude(added, at, answer)
    return open_turn(replace(added, draft=())), (Commit(answer),)


def next_number(session: Session) -> int:
    """The number of the answer to come."""
    return max((answer.number for answer in session.answers), default=-1) + 1


def _settled(session: Session) -> Session:
    return replace(_stopped(session), phase=Phase.SAVED if session.rules.exam else Phase.FEEDBACK, turn=None)


def _conclude(session: Session, at: float, latest: Answer | None) -> Step:
    """Commit what the dialogue came to: together with the `latest` turn, or (None) because the rest is skipped."""
    steps = session.steps
    limits = [step.allowed for step in steps] + ([session.allowed] if latest is None else [])
    response = tuple(step.letter for step in session.walked)
    whole = Answer(
        number=next_number(session),
        place=session.place,
        response=response,
        mark=mark_of(session.whole, response),
        seconds=sum(step.seconds for step in steps) + (used(session, at) if latest is None else 0.0),
        allowed=None if None in limits else sum(limit or 0.0 for limit in limits),
        elapsed=at - session.started,
        timed_out=any(step.timed_out for step in steps),
        skipped=latest is None,
        hinted=session.hinted or any(step.hinted for step in steps),
        voided=session.retry is not None,
    )
    ended = replace(session, answers=(*session.answers, whole), draft=response)
    return _settled(ended), (Commit(whole) if latest is None else Commit(latest, whole),)


def used(session: Session, at: float, timed_out: bool = False) -> float:
    """Seconds the question was open until `at`; at the bell the limit itself, whatever rounding makes of it."""
    used = 0.0 if session.shown is None else max(0.0, at - session.shown)
    if session.allowed is None:
        return used
    return session.allowed if timed_out else min(used, session.allowed)


def again(session: Session, event: Again) -> Step:
    """A dialogue begins anew; what is said now is kept and counts for nothing."""
    if not isinstance(session.whole, Dialogue):
        return session, ()
    return present(session, session.place, retry=next_number(session)), ()


def told(session: Session, notice: str) -> Step:
    """Nothing happens, and the person is told why."""
    return replace(session, notice=notice), ()


def void_latest(session: Session, reason: str) -> Step:
    """The latest answer does not count any more, nor do its steps."""
    latest = session.answers[-1]
    gone = [answer for answer in (*session.steps, latest) if not answer.voided]
    answers = tuple(replace(answer, voided=True) if answer in gone else answer for answer in session.answers)
    return replace(session, answers=answers), tuple(Void(answer.number, reason) for answer in reversed(gone))


def advance(session: Session, at: float) -> Step:
    """The next question, or the end: none is left, or the sitting's time is up."""
    places = open_places(session)
    if places and not _time_is_up(session, at):
        return present(session, places[0]), ()
    return finish(session, "limit" if places else "finished")


def ending_now(session: Session, at: float) -> Ending:
    """How the sitting ends if the person goes now: `left` only if there was something left to do."""
    if not open_places(session):
        return "finished"
    if session.phase not in (Phase.FEEDBACK, Phase.SAVED):
        return "left"
    return "limit" if _time_is_up(session, at) else "left"


def _time_is_up(session: Session, at: float) -> bool:
    limit = session.rules.limit
    return limit is not None and at - session.started >= limit


def finish(session: Session, ending: Ending) -> Step:
    """The end; in an exam the feedback that is due comes first."""
    if session.rules.exam and session.counted:
        return replace(_stopped(session), phase=Phase.REVIEW, reviewing=0, leaving=ending), ()
    return close(session, ending)


def close(session: Session, ending: Ending) -> Step:
    """The end itself: nothing follows."""
    return replace(_stopped(session), phase=Phase.DONE, leaving=None, ending=ending), (Close(ending),)


def _stopped(session: Session) -> Session:
    """No question is open: no clock runs, and nothing can be taken back."""
    return replace(session, trail=(), shown=None, answered_at=None, allowed=None)
