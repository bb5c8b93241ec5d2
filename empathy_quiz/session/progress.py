"""From one question to the next: what settles an answer, what comes after it, and how a sitting ends."""

from __future__ import annotations

from typing import TypeAlias

from empathy_quiz.bank.limits import allowed_seconds
from empathy_quiz.session.events import Close, Commit, Effect, Void
from empathy_quiz.session.state import Answer, Ending, Phase, Response, Session
from empathy_quiz.values import replace

Step: TypeAlias = tuple[Session, tuple[Effect, ...]]


def open_places(session: Session) -> tuple[int, ...]:
    """The places still to be asked. An answer taken back in an exam leaves its place open, after feedback it does
    not: who has read the feedback is not asked again."""
    answers = session.counted if session.rules.exam else session.answers
    closed = {answer.place for answer in answers}
    return tuple(place for place in range(len(session.plan)) if place not in closed)


def present(session: Session, place: int) -> Session:
    """The sitting with the question of `place` about to be shown; its clock has not started."""
    return replace(
        session,
        place=place,
        phase=Phase.SHOWING,
        draft=(),
        trail=(),
        shown=None,
        answered_at=None,
        allowed=allowed_seconds(session.plan[place].question, session.rules.pace),
        hinted=False,
    )


def settle(
    session: Session,
    at: float,
    response: Response,
    mark: float,
    *,
    timed_out: bool = False,
    skipped: bool = False,
    confidence: int | None = None,
) -> Step:
    """Commit the answer given at `at`; its feedback follows, or in an exam the next question."""
    answer = Answer(
        number=max((answer.number for answer in session.answers), default=-1) + 1,
        place=session.place,
        response=response,
        mark=mark,
        seconds=_used(session, at, timed_out),
        allowed=session.allowed,
        elapsed=at - session.started,
        timed_out=timed_out,
        skipped=skipped,
        hinted=session.hinted,
        confidence=confidence,
    )
    settled = replace(
        _stopped(session),
        phase=Phase.SAVED if session.rules.exam else Phase.FEEDBACK,
        draft=response,
        answers=(*session.answers, answer),
    )
    return settled, (Commit(answer),)


def _used(session: Session, at: float, timed_out: bool) -> float:
    """Seconds the question was open until `at`; at the bell the limit itself, whatever rounding makes of it."""
    used = 0.0 if session.shown is None else max(0.0, at - session.shown)
    if session.allowed is None:
        return used
    return session.allowed if timed_out else min(used, session.allowed)


def void_latest(session: Session, reason: str) -> Step:
    """The latest answer does not count any more."""
    latest = session.answers[-1]
    answers = (*session.answers[:-1], replace(latest, voided=True))
    return replace(session, answers=answers), (Void(latest.number, reason),)


def advance(session: Session, at: float) -> Step:
    """The next question, or the end: none is left, or the sitting's time is up."""
    places = open_places(session)
    if places and not _time_is_up(session, at):
        return present(session, places[0]), ()
    return finish(session, "limit" if places else "finished")


def ending_now(session: Session, at: float) -> Ending:
    """How the sitting ends if the person goes now: `left` only if there was something left to do."""
    if session.phase not in (Phase.FEEDBACK, Phase.SAVED):
        return "left"
    if not open_places(session):
        return "finished"
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
