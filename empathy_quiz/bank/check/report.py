"""What came of checking banks."""

from __future__ import annotations

from empathy_quiz.bank.check.bots.score import Bar, Score
from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.values import value


@value
class Run:
    """All bots on one bank, or on all of them together (`bank` None).

    `units` is how many they could play; `bar` is None for a bank that has too few for it.
    """

    bank: str | None
    units: int
    scores: tuple[Score, ...]
    bar: Bar | None


@value
class Report:
    """All findings, file by file in the order of the file, and what the bots earned."""

    findings: tuple[Diagnostic, ...]
    bots: tuple[Run, ...] = ()
