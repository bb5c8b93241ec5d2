"""Taking back: a pick, a choice before the confidence is told, an answer after its feedback, an answer of an exam."""

from __future__ import annotations

from empathy_quiz.bank.model import Dialogue, Write
from empathy_quiz.session.events import Undo
from empathy_quiz.session.progress import Step, advance, told, void_latest
from empathy_quiz.session.state import Phase, Session
from empathy_quiz.values import replace


def take_back(session: Session, event: Undo) -> Step:
    """The last pick is taken back; what a customer has heard stays said."""
    if not session.trail:
        said = session.turn is not None and session.steps
        return told(session, "What was said is said." if said else "There is nothing to take back.")
    return replace(session, draft=session.trail[-1], trail=session.trail[:-1]), ()


def reconsider(session: Session, event: Undo) -> Step:
    """The pick is taken back, if there is time for another."""
    if session.deadline is not None and event.at >= session.deadline:
        return told(session, "The time is up: your choice stands. How sure are you?")
    reopened = replace(session, phase=Phase.ASKING, answered_at=None)
    return take_back(reopened, event)


def void(session: Session, event: Undo) -> Step:
    """The feedback has been read: the question is not asked again, the next one follows."""
    if session.answers[-1].voided:
        return told(session, "This answer does not count already.")
    voided, effects = void_latest(session, "taken back after its feedback")
    after, more = advance(voided, event.at)
    return replace(after, notice="Taken back: that answer does not count."), (*effects, *more)


def reopen(session: Session, event: Undo) -> Step:
    """In an exam nothing has been given away yet: the question goes on with the time it had left."""
    latest = session.answers[-1]
    if isinstance(session.whole, Dialogue):
        return told(session, "What was said is said: a dialogue is not opened again.")
    if latest.timed_out:
        return told(session, "The time for that question is up: your answer stands.")
    voided, effects = void_latest(session, "reopened")
    reopened = replace(
        voided,
        phase=Phase.WRITING if isinstance(session.whole, Write) else Phase.ASKING,
        shown=event.at - latest.seconds,
        allowed=latest.allowed,
        hinted=latest.hinted,
        text=latest.text,
        draft=() if isinstance(session.whole, Write) else session.draft,
    )
    return reopened, effects
