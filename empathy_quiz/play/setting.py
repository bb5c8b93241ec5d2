"""What a sitting needs from the house around it, handed in by the command."""

from __future__ import annotations

from collections.abc import Callable

from empathy_quiz.bank.model import Question
from empathy_quiz.session.events import Effect
from empathy_quiz.session.state import Session
from empathy_quiz.values import value


def _nothing() -> None:
    return None


@value
class Setting:
    """The outside of a sitting.

    `carry_out(effect, session)` returns when the effect is on disk, and raises `LogError` if it could not be; `cite`
    names the documents a question draws on; `clock` is monotonic, in seconds; `warm` does work that can wait
    until the first question is on the screen.
    """

    carry_out: Callable[[Effect, Session], None]
    cite: Callable[[Question], tuple[str, ...]]
    clock: Callable[[], float]
    warm: Callable[[], None] = _nothing
