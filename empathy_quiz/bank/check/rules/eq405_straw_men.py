"""Too many straw men.

What it does
    Of 60 distractors or more, at most 5 % have a villain's word: ignore, refuse, blame, dismiss, argue, interrupt,
    avoid, not, no, don't, without. An error over several banks, a warning in one.
Why
    One such word may be innocent; many make a bank in which the kind option wins.
Example
    a tenth of all distractors refuse, ignore or blame
Instead
    Let every option say something that a decent agent might say.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread
from empathy_quiz.bank.check.text import VILLAIN

_FROM = 60
_MOST = 0.05


def check(scope: Scope) -> Iterable[Spread]:
    """Find a share of villain's words that is too high."""
    texts = [unit.texts[place] for _, unit in scope.units for place in unit.distractors if unit.key]
    count = sum(VILLAIN.count(text) > 0 for text in texts)
    if len(texts) >= _FROM and count > _MOST * len(texts):
        message = f"{count / len(texts):.1%} of {len(texts)} distractors have a villain's word, not {_MOST:.0%} at most"
        yield scope.overall(message, "see the findings of EQ210", scope.weight)


RULE = ScopeRule("EQ405", "straw men", check)
