"""Whether the rubric and the effectiveness of an option agree.

What it does
    Adds up the five digits: 8 to 10 is effectiveness 3, 5 to 7 is 2, 3 or 4 is 1, 0 to 2 is 0. A hard stop, something
    dishonest, unsafe, blaming, or against policy or privacy, is 0 whatever the digits, and says so in `stop`.
Why
    The rubric is the reason for the mark. Where the two part, one of them is a guess.
Example
    effectiveness: 3
    rubric: [1, 1, 1, 1, 1]
Instead
    effectiveness: 2
    rubric: [1, 1, 1, 1, 1]
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting

_BANDS = (0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3)


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find options whose effectiveness is not what their digits make."""
    for unit in item.units:
        for place, option in enumerate(unit.options):
            if option.effectiveness is None or option.rubric is None:
                continue
            total = sum(option.rubric)
            due = 0 if option.stop else _BANDS[total]
            if option.effectiveness == due:
                continue
            reason = "a hard stop makes" if option.stop else f"a total of {total} makes"
            hint = None if option.stop or option.effectiveness else "a hard stop needs `stop:` with the reason"
            message = f"{reason} effectiveness {due}, and it is {option.effectiveness}"
            yield Found(unit.option(place, "rubric"), message, hint)


RULE = ItemRule("EQ107", "rubric and effectiveness", check, elsewhere="milder")
