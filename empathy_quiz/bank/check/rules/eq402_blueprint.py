"""How questions are spread over the levels.

What it does
    Over all banks, about 30 % of the questions are `recall`, 45 % `apply`, 25 % `judge`, each within 5 points.
Why
    Practice transfers to what was practised: whoever only recalls does not learn to reply.
Example
    recall 60 %, apply 30 %, judge 10 %
Instead
    Put some of what is recalled into a scene.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread

PLAN = {"recall": 0.30, "apply": 0.45, "judge": 0.25}
_WITHIN = 0.05 + 1e-9


def check(scope: Scope) -> Iterable[Spread]:
    """Find levels that are too frequent or too rare."""
    counts = Counter(item.question.level for sheet in scope.sheets for item in sheet.items)
    total = sum(counts.values())
    for level, share in PLAN.items():
        found = counts[level] / total
        if abs(found - share) > _WITHIN:
            message = f"{found:.0%} of {total} questions are `{level}`, and {share:.0%} should be"
            yield scope.overall(message, None, "warning")


RULE = ScopeRule("EQ402", "blueprint", check, needs_all=True)
