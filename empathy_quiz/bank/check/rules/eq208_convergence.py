"""Options that gather around the key.

What it does
    Counts for each option the content words that it shares with the others; notes a key that is ahead by 2 or more.
Why
    Distractors are often written by changing the key a little. Whoever picks the option that has most in common with
    the rest finds the key without the question.
Example
    - text: A short apology and a date       # the key
    - text: A long apology
    - text: A date next week
Instead
    Write each option from a thought of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.shared import with_others

_AHEAD = 2


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find keys that share more words with the other options than any of these does."""
    for unit in item.units:
        if len(unit.key) != 1:
            continue
        (key,) = unit.key
        shared = with_others(unit.texts)
        ahead = shared[key] - max(shared[place] for place in unit.distractors)
        if ahead >= _AHEAD:
            message = f"the key shares more words with the other options than any of them, by {ahead}"
            yield Found(unit.option(key), message, "write each option from a thought of its own", "warning")


RULE = ItemRule("EQ208", "convergence", check)
