"""How far apart the best, the middle and the worst are.

What it does
    Wherever options have an `effectiveness`: the best is one ahead of the second at least, and in `best-worst` the
    worst is one behind the third. As these are whole numbers, neither place may be shared.
Why
    Two replies that are equally good are no question: whoever picks the other one is told to be wrong.
Example
    effectiveness 3, 3, 1, 0
Instead
    effectiveness 3, 2, 1, 0, with a reason in the scene why one of the two is better
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.model import BestWorst


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find a best or a worst place that is shared."""
    for unit in item.units:
        if len(unit.key) > 1 and unit.effectiveness is not None:
            yield Found((*unit.way, "options"), "two options share the highest effectiveness", "decide between them")
        if len(unit.worst) > 1 and isinstance(unit.question, BestWorst):
            yield Found((*unit.way, "options"), "two options share the lowest effectiveness", "decide between them")


RULE = ItemRule("EQ106", "spacing", check)
