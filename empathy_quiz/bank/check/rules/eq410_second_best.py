"""An archetype that is second best too often.

What it does
    In 20 units or more with an effectiveness, no archetype is the second best in more than 25 %.
Why
    If the stock line is always second, the first is found by leaving out two.
Example
    stock-line is second in half of the scenes
Instead
    Vary what comes close.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Unit
from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread

_FROM = 20
_MOST = 0.25


def check(scope: Scope) -> Iterable[Spread]:
    """Find archetypes that come second too often."""
    seconds = [second for _, unit in scope.units if (second := _second(unit)) is not None]
    for name, count in sorted(Counter(seconds).items()):
        if len(seconds) >= _FROM and count > _MOST * len(seconds):
            message = f"{name} is second best in {count} of {len(seconds)} units, {_MOST:.0%} at most should be"
            yield scope.overall(message, "vary what comes close", "warning")


def _second(unit: Unit) -> str | None:
    if unit.effectiveness is None or len(unit.key) != 1:
        return None
    rest = [unit.effectiveness[place] for place in unit.distractors]
    second = [place for place in unit.distractors if unit.effectiveness[place] == max(rest)]
    return unit.options[second[0]].archetype if len(second) == 1 else None


RULE = ScopeRule("EQ410", "second best", check)
