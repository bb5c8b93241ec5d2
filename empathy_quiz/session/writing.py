"""What happens while a reply is written, and while its writer rates it.

The sitting holds the text as it stands after each key, so that the bell finds it. Nothing is committed before the five
digits are given; a text that is left unfinished is kept as a step, and is there again when the sitting is taken up.
"""

from __future__ import annotations

from empathy_quiz.session.events import Commit, Compose, Leave, Respond, Submit, Undo
from empathy_quiz.session.progress import Step, ending_now, finish, next_number, settle, told, used
from empathy_quiz.session.responses import problem
from empathy_quiz.session.state import DRAFT, Answer, Phase, Session
from empathy_quiz.values import replace


def compose(session: Session, event: Compose) -> Step:
    """The text reads so now."""
    return replace(session, text=event.text), ()


def finish_text(session: Session, event: Submit) -> Step:
    """The text is done, and its writer is asked what it is worth."""
    return _rate(session, event.at) if session.text.strip() else told(session, "Write a reply first, or skip it.")


def bell(session: Session, at: float) -> Step:
    """What is written counts; where nothing is, the question is over."""
    if session.text.strip():
        return _rate(replace(session, rung=True), at)
    return settle(session, at, (), None, timed_out=True)


def _rate(session: Session, at: float) -> Step:
    return replace(session, phase=Phase.RATING, draft=(), trail=(), answered_at=at), ()


def submit(session: Session, event: Submit) -> Step:
    """The digits are those given so far."""
    return respond(session, Respond(event.at, session.draft))


def respond(session: Session, event: Respond) -> Step:
    """The digits are given: the reply is committed."""
    trouble = problem(session.question, event.response)
    if trouble:
        return told(session, trouble)
    return settle(session, _written_at(session, event.at), event.response, None, timed_out=session.rung)


def take_back(session: Session, event: Undo) -> Step:
    """The latest digit, or the end of the writing, if there is time to go on."""
    if session.trail:
        return replace(session, draft=session.trail[-1], trail=session.trail[:-1]), ()
    if session.rung or (session.deadline is not None and event.at >= session.deadline):
        return told(session, "The time is up: your reply stands as it is.")
    return replace(session, phase=Phase.WRITING, answered_at=None), ()


def leave(session: Session, event: Leave) -> Step:
    """The person goes; an unfinished text is kept for the next time."""
    kept, effects = _keep(session, _written_at(session, event.at)) if session.text.strip() else (session, ())
    left, more = finish(kept, ending_now(kept, event.at))
    return left, (*effects, *more)


def _written_at(session: Session, at: float) -> float:
    return at if session.answered_at is None else session.answered_at


def _keep(session: Session, at: float) -> Step:
    draft = Answer(
        number=next_number(session),
        place=session.place,
        response=(),
        mark=None,
        seconds=used(session, at),
        allowed=session.allowed,
        elapsed=at - session.started,
        hinted=session.hinted,
        turn=DRAFT,
        text=session.text,
    )
    return replace(session, answers=(*session.answers, draft)), (Commit(draft),)
