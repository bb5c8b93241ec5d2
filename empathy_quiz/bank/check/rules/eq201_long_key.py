"""Keys that stand out by their length.

What it does
    Error: the key has over 1.5 times the characters of the mean distractor, or over 1.25 times those of the longest.
    Warning: over 1.2 times the mean. Where options have an effectiveness, the same holds for the worst one. In
    `multiple` the mean of the keyed options is compared.
Why
    Authors qualify what is right and dash off what is wrong. In public quiz banks on service, the longest option is
    the key in 90 % of the questions.
Example
    - text: Ask what happened, note it, and agree on the next step with the customer
      key: true
    - text: Offer a refund
    - text: End the call
Instead
    Shorten the key to what decides, or let the others be as concrete.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item, Unit
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.diagnostics import Severity

_MEAN, _LONGEST, _NOTED = 1.5, 1.25, 1.2
_HINT = "say less in it, or let the others be as concrete"


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find keys, and worst keys, that are longer than the rest."""
    for unit in item.units:
        yield from _compare(unit, unit.key, "the key")
        if len(unit.worst) == 1:
            yield from _compare(unit, unit.worst, "the worst option")


def _compare(unit: Unit, chosen: frozenset[int], name: str) -> Iterable[Found]:
    others = [size for place, size in enumerate(unit.lengths) if place not in chosen]
    if not chosen or not others:
        return
    own = sum(unit.lengths[place] for place in chosen) / len(chosen)
    to_mean, to_longest = own / (sum(others) / len(others)), own / max(others)
    far = to_mean > _MEAN or (len(chosen) == 1 and to_longest > _LONGEST)
    severity: Severity = "error" if far else "warning"
    if far or to_mean > _NOTED:
        message = f"{name} has {to_mean:.2f} times the length of the others"
        yield Found(unit.option(min(chosen)), message, _HINT, severity)


RULE = ItemRule("EQ201", "long key", check, elsewhere="milder")
