"""Too many questions in a weak form.

What it does
    Notes more than 3 % negative lead-ins, more than 5 % true-or-false questions, and true-or-false questions whose
    keys lean to one side (binomial p < .05).
Why
    Both forms are easily answered by habit: by overreading a "not", by saying "true".
Example
    options: [True, False], keyed true nine times in ten
Instead
    Ask which of three or four is so.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Unit
from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread
from empathy_quiz.bank.check.rules.eq202_negative import negative
from empathy_quiz.bank.check.statistics.counts import binomial
from empathy_quiz.bank.check.text import words

_NEGATIVE, _TRUE_FALSE, _LIKELY = 0.03, 0.05, 0.05
_YES = frozenset(("true", "yes", "right", "correct"))
_NO = frozenset(("false", "no", "wrong", "incorrect"))


def check(scope: Scope) -> Iterable[Spread]:
    """Find weak forms that are too frequent or lean to one side."""
    titles = [document.title for document in scope.sources.documents] if scope.sources else []
    asks = [ask for sheet in scope.sheets for item in sheet.items for _, ask in item.stems]
    turned = sum(negative(ask, titles) is not None for ask in asks)
    if turned > _NEGATIVE * len(asks):
        message = f"{turned} of {len(asks)} lead-ins are negative, {_NEGATIVE:.0%} at most should be"
        yield scope.overall(message, "see the findings of EQ202", "warning")
    sides = [side for _, unit in scope.units if (side := _side(unit)) is not None]
    if len(sides) > _TRUE_FALSE * len(scope.units):
        message = f"{len(sides)} of {len(scope.units)} questions are true or false, {_TRUE_FALSE:.0%} at most should be"
        yield scope.overall(message, "ask which of several is so", "warning")
    if sides and binomial(sum(sides), len(sides)) < _LIKELY:
        yield scope.overall(f"of {len(sides)} true-or-false questions {sum(sides)} are true", None, "warning")


def _side(unit: Unit) -> bool | None:
    """Whether the key of a true-or-false question is true; None for any other question."""
    first = [words(text)[:1] for text in unit.texts]
    if len(first) != len(("true", "false")) or len(unit.key) != 1 or () in first:
        return None
    named = {text[0] for text in first}
    yes_and_no = len(named & _YES) == 1 and len(named & _NO) == 1
    return first[min(unit.key)][0] in _YES if yes_and_no else None


RULE = ScopeRule("EQ406", "forms", check)
