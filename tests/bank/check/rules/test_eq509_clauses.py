"""EQ509: most clauses."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq509_clauses import RULE, clauses
from tests.bank.check.bots.play import rates, single


def test_joints_are_counted() -> None:
    """Commas, semicolons, and, while and by are joints; parts of words are not."""
    assert [clauses(text) for text in ("a, b; c", "Land and sand", "by and by, while", "one")] == [2, 1, 5, 0]


def test_the_most_joints_are_taken() -> None:
    """The bot takes the option with the most clauses."""
    assert rates(RULE, single(["Wait, then ask, then act", "Wait and act", "Act"], 0))["most clauses"] == 1
