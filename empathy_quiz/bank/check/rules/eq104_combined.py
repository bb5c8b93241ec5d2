"""Options that speak of other options.

What it does
    Finds "all of the above", "none of these", "both options", "A and C".
Why
    Options are shuffled, so "above" points nowhere; and whoever sees that two options are right has the answer
    without weighing the third.
Example
    - text: All of the above
Instead
    Use `multiple` and say in the question how many are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting

_GROUP = re.compile(r"\W*(?:all|none|both|neither)\b.*\b(?:above|these|of them|options)\b", re.IGNORECASE | re.DOTALL)
_LETTERS = re.compile(r"\b[A-D] and [A-D]\b")


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find options that combine others."""
    for entry in item.entries:
        if _GROUP.match(entry.text) or _LETTERS.search(entry.text):
            hint = "use `multiple`, or give it a thought of its own"
            yield Found((*entry.way, entry.field), "this option speaks of other options", hint)


RULE = ItemRule("EQ104", "combined option", check, elsewhere="milder")
