"""How often the brisk fix is best.

What it does
    In 20 scenes or more, the best reply is a `brisk-fix` in 10 to 20 %. An error over several banks, a warning in one.
Why
    Where the finished remedy, said briefly, is never best, "pick the warmest" works; where it often is, "pick the
    shortest" does.
Example
    one brisk fix among 40 best replies
Instead
    Write scenes in which the customer is short of time, or wants no talk.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread

_FROM = 20
_LEAST, _MOST = 0.10, 0.20


def check(scope: Scope) -> Iterable[Spread]:
    """Find a share of brisk fixes that is too low or too high."""
    keys = [
        unit.options[min(unit.key)].archetype
        for sheet in scope.sheets
        for item in sheet.items
        for unit in item.units
        if item.scenario and len(unit.key) == 1
    ]
    share = keys.count("brisk-fix") / len(keys) if keys else 0.0
    if len(keys) >= _FROM and not _LEAST <= share <= _MOST:
        message = f"a brisk fix is best in {share:.0%} of {len(keys)} scenes, not in {_LEAST:.0%} to {_MOST:.0%}"
        yield scope.overall(message, None, scope.weight)


RULE = ScopeRule("EQ408", "brisk fix", check)
