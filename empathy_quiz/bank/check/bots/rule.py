"""What a rule about bots is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.values import value


@value
class BotRule:
    """A rule that lets bots play, or tests how the key lies.

    `scores` are of the best options only. `judge` is None where the verdict is the usual one; otherwise it is given
    the adjusted score and whether several banks play together.
    """

    code: str
    title: str
    scores: Callable[[Stand], Iterable[Score]]
    judge: Callable[[Score, bool], Severity | None] | None = None
