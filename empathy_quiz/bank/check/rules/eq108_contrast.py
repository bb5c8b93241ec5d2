"""Whether best and worst differ in more than one way.

What it does
    Asks that the best and the worst option differ on two or more of the five rubric dimensions.
Why
    If only the warmth differs, the question is about warmth, and whoever looks for the warm one needs no scene.
Example
    best: [1, 2, 2, 2, 2], worst: [1, 2, 0, 2, 2] with a hard stop
Instead
    Let the worst one also come at the wrong moment, or leave the step open.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting

_LEAST = 2


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find units whose best and worst option are nearly alike in the rubric."""
    for unit in item.units:
        if unit.effectiveness is None or len(unit.key) != 1 or len(unit.worst) != 1:
            continue
        (best,), (worst,) = unit.key, unit.worst
        high, low = unit.options[best].rubric, unit.options[worst].rubric
        if high is None or low is None:
            continue
        different = sum(one != other for one, other in zip(high, low, strict=True))
        if different < _LEAST:
            message = f"best and worst differ on {different} of the five dimensions, and should on {_LEAST} or more"
            yield Found(unit.option(worst, "rubric"), message)


RULE = ItemRule("EQ108", "contrast", check, elsewhere="milder")
