"""Archetypes that come up too often.

What it does
    Of 60 distractors with an archetype or more, none has more than 15 %. An error over several banks, a warning in one.
Why
    A slip that is always there is learnt as "that one is wrong", whatever the scene.
Example
    a quarter of all distractors are over-apology
Instead
    Let other slips tempt; and let the usual one be right now and then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread

_FROM = 60
_MOST = 0.15


def check(scope: Scope) -> Iterable[Spread]:
    """Find archetypes that are too frequent among the distractors."""
    named = (unit.options[place].archetype for _, unit in scope.units for place in unit.distractors if unit.key)
    counts = Counter(name for name in named if name is not None)
    total = sum(counts.values())
    for name, count in sorted(counts.items()):
        if total >= _FROM and count > _MOST * total:
            message = f"{count / total:.0%} of {total} distractors are {name}, and {_MOST:.0%} at most should be"
            yield scope.overall(message, "let other slips tempt", scope.weight)


RULE = ScopeRule("EQ404", "archetype share", check, elsewhere="milder")
