"""One sitting, step by step: `step(session, event)` gives the next state and what must be done about it.

`TABLE` holds every (phase, event) that does something, one small handler each; `PAUSED` holds what counts during a
pause. Anything else changes nothing. `Tick` stands in neither: time passing does its work through the bell, which
any event at or after the deadline rings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from empathy_quiz.bank.model import Single, Write
from empathy_quiz.session import undoing, writing
from empathy_quiz.session.drafts import choose
from empathy_quiz.session.events import (
    Again,
    Choose,
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
    Undo,
)
from empathy_quiz.session.marking import mark
from empathy_quiz.session.progress import (
    Step,
    advance,
    again,
    close,
    ending_now,
    finish,
    open_places,
    present,
    settle,
    told,
)
from empathy_quiz.session.responses import problem, tidy
from empathy_quiz.session.state import Answer, Dealt, Phase, Response, Rules, Session
from empathy_quiz.values import replace

Handler: TypeAlias = Callable[[Session, Any], Step]


def begin(
    plan: Iterable[Dealt], rules: Rules, at: float, *, answers: Iterable[Answer] = (), elapsed: float = 0.0
) -> Session:
    """A sitting about to show its first question, or the first one without an answer when it is resumed.

    `elapsed` is the time it has already taken, in seconds. Where nothing is left to ask, the feedback of the last
    answer is what remains (in an exam, of all). Raises `ValueError` if the plan is empty.
    """
    session = Session(
        plan=tuple(plan),
        rules=rules,
        started=at - elapsed,
        answers=tuple(sorted(answers, key=lambda answer: answer.number)),
    )
    if not session.plan:
        raise ValueError("a sitting needs at least one question")
    places = open_places(session)
    if places:
        return present(session, places[0])
    if rules.exam:
        return finish(session, "finished")[0]
    latest = next(answer for answer in reversed(session.answers) if answer.turn is None)
    return replace(session, phase=Phase.FEEDBACK, place=latest.place, draft=latest.response)


def step(session: Session, event: Event) -> Step:
    """The sitting after `event`, and the effects to carry out in order before any of it is painted."""
    if session.paused:
        return PAUSED.get(type(event), _ignore)(session, event)
    bell = rings_at(session)
    if bell is not None and event.at >= bell:
        return _ring(session, event, bell)
    handler = TABLE.get((session.phase, type(event)))
    return handler(_heard(session, event), event) if handler else (session, ())


def rings_at(session: Session) -> float | None:
    """When the bell rings if nothing happens before: the next moment at which a `Tick` changes something, or None."""
    asked = session.phase in (Phase.ASKING, Phase.WRITING)
    return session.deadline if asked and not session.paused else None


def _heard(session: Session, event: Event) -> Session:
    """Without the notice, unless no person sent the event: then nobody has had time to read it."""
    return session if session.notice is None or isinstance(event, Shown) else replace(session, notice=None)


def _ignore(session: Session, event: Event) -> Step:
    return session, ()


def _ring(session: Session, event: Event, bell: float) -> Step:
    """What is chosen counts. The event was for a question that is over, unless the person is going."""
    heard = replace(session, notice=None)
    if session.phase is Phase.WRITING:
        rung, effects = writing.bell(heard, bell)
    else:
        rung, effects = settle(
            heard, bell, session.draft, mark(session.question, session.draft, at_bell=True), timed_out=True
        )
    if not isinstance(event, Leave):
        return rung, effects
    left, more = step(rung, event)
    return left, (*effects, *more)


def _show(session: Session, event: Shown) -> Step:
    phase = Phase.WRITING if isinstance(session.question, Write) else Phase.ASKING
    return replace(session, phase=phase, shown=event.at), ()


def _choose(session: Session, event: Choose) -> Step:
    draft = choose(session.question, session.draft, event.letter, event.left)
    if isinstance(draft, str):
        return told(session, draft)
    if isinstance(session.question, Single):
        return _answer(session, event.at, draft)
    return replace(session, draft=draft, trail=(*session.trail, session.draft)), ()


def _submit(session: Session, event: Submit) -> Step:
    return _respond(session, Respond(event.at, session.draft))


def _respond(session: Session, event: Respond) -> Step:
    trouble = problem(session.question, event.response)
    return told(session, trouble) if trouble else _answer(session, event.at, tidy(session.question, event.response))


def _answer(session: Session, at: float, response: Response) -> Step:
    """The response is complete: it is committed, unless the person is asked first how sure they are."""
    if session.rules.confidence and isinstance(session.question, Single) and session.question.keyed:
        trail = (*session.trail, session.draft)
        return replace(session, phase=Phase.CONFIDENCE, draft=response, trail=trail, answered_at=at), ()
    return settle(session, at, response, mark(session.question, response))


def _skip(session: Session, event: Skip) -> Step:
    return settle(session, event.at, (), None if isinstance(session.question, Write) else 0.0, skipped=True)


def _hint(session: Session, event: Hint) -> Step:
    return (replace(session, hinted=True), ()) if session.question.hint else told(session, "There is no hint here.")


def _confide(session: Session, event: Confide) -> Step:
    if event.level not in (1, 2, 3):
        return told(session, "Say how sure you are with 1, 2 or 3.")
    at = event.at if session.answered_at is None else session.answered_at
    return settle(session, at, session.draft, mark(session.question, session.draft), confidence=event.level)


def _next(session: Session, event: Next) -> Step:
    return advance(session, event.at)


def _turn_page(session: Session, event: Next) -> Step:
    if session.reviewing + 1 < len(session.counted):
        return replace(session, reviewing=session.reviewing + 1), ()
    return _close_book(session, event)


def _close_book(session: Session, event: Next | Leave) -> Step:
    return close(session, session.leaving or "finished")


def _leave(session: Session, event: Leave) -> Step:
    return finish(session, ending_now(session, event.at))


def _pause(session: Session, event: Pause) -> Step:
    return replace(session, paused_at=event.at), ()


def _continue(session: Session, event: Continue | Pause) -> Step:
    return replace(_resumed(session, event.at), notice=None), ()


def _leave_paused(session: Session, event: Leave) -> Step:
    return step(_resumed(session, event.at), event)


def _resumed(session: Session, at: float) -> Session:
    """Every time that lies behind moves forward by the length of the pause: it has not been."""
    paused_at = at if session.paused_at is None else session.paused_at
    length = max(0.0, at - paused_at)
    return replace(
        session,
        paused_at=None,
        started=session.started + length,
        shown=None if session.shown is None else session.shown + length,
        answered_at=None if session.answered_at is None else session.answered_at + length,
    )


TABLE: Mapping[tuple[Phase, type[Event]], Handler] = MappingProxyType(
    {
        (Phase.SHOWING, Shown): _show,
        (Phase.SHOWING, Skip): _skip,
        (Phase.SHOWING, Pause): _pause,
        (Phase.SHOWING, Leave): _leave,
        (Phase.ASKING, Choose): _choose,
        (Phase.ASKING, Submit): _submit,
        (Phase.ASKING, Respond): _respond,
        (Phase.ASKING, Skip): _skip,
        (Phase.ASKING, Hint): _hint,
        (Phase.ASKING, Undo): undoing.take_back,
        (Phase.ASKING, Pause): _pause,
        (Phase.ASKING, Leave): _leave,
        (Phase.WRITING, Compose): writing.compose,
        (Phase.WRITING, Submit): writing.finish_text,
        (Phase.WRITING, Skip): _skip,
        (Phase.WRITING, Hint): _hint,
        (Phase.WRITING, Pause): _pause,
        (Phase.WRITING, Leave): writing.leave,
        (Phase.RATING, Choose): _choose,
        (Phase.RATING, Submit): writing.submit,
        (Phase.RATING, Respond): writing.respond,
        (Phase.RATING, Undo): writing.take_back,
        (Phase.RATING, Pause): _pause,
        (Phase.RATING, Leave): writing.leave,
        (Phase.CONFIDENCE, Confide): _confide,
        (Phase.CONFIDENCE, Undo): undoing.reconsider,
        (Phase.CONFIDENCE, Pause): _pause,
        (Phase.CONFIDENCE, Leave): _leave,
        (Phase.SAVED, Next): _next,
        (Phase.SAVED, Undo): undoing.reopen,
        (Phase.SAVED, Pause): _pause,
        (Phase.SAVED, Leave): _leave,
        (Phase.FEEDBACK, Next): _next,
        (Phase.FEEDBACK, Undo): undoing.void,
        (Phase.FEEDBACK, Again): again,
        (Phase.FEEDBACK, Pause): _pause,
        (Phase.FEEDBACK, Leave): _leave,
        (Phase.REVIEW, Next): _turn_page,
        (Phase.REVIEW, Leave): _close_book,
    }
)
"""What does something, and what it does: every phase and event that is not here changes nothing."""

PAUSED: Mapping[type[Event], Handler] = MappingProxyType(
    {Continue: _continue, Pause: _continue, Leave: _leave_paused},
)
"""What does something during a pause, in whatever phase it was begun."""
