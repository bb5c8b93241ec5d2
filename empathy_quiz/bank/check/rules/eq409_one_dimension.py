"""Rubric dimensions that predict the key.

What it does
    Over 10 units or more whose options have a rubric, picking the highest digit of one dimension (ties share) finds
    the key in less than 80 %. An error over several banks, a warning in one.
Why
    If the best reply always has the highest digit for "react", the course teaches to pick the warmest.
Example
    the key has act 2, and no other option has
Instead
    Let the best reply lose a dimension to a rival, for instance to a warmer one that comes at the wrong moment.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.bots.cue import shared_out
from empathy_quiz.bank.check.items import Unit
from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread

DIMENSIONS = ("explore", "interpret", "react", "act", "fit")
_FROM = 10
_TOO_OFTEN = 0.80


def check(scope: Scope) -> Iterable[Spread]:
    """Find dimensions that find the key too often."""
    units = [unit for _, unit in scope.units if len(unit.key) == 1 and all(option.rubric for option in unit.options)]
    for number, name in enumerate(DIMENSIONS) if len(units) >= _FROM else ():
        share = sum(_hit(unit, number) for unit in units) / len(units)
        if share >= _TOO_OFTEN:
            message = f"the highest digit for {name} finds the key in {share:.0%} of {len(units)} units"
            yield scope.overall(message, "let the best reply lose this dimension now and then", scope.weight)


def _hit(unit: Unit, number: int) -> float:
    digits = [option.rubric[number] for option in unit.options if option.rubric is not None]
    return float(shared_out(digits, 1)[min(unit.key)])


RULE = ScopeRule("EQ409", "one dimension", check)
