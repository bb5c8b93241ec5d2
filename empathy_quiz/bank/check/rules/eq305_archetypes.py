"""What the distractors of a scene do.

What it does
    Asks for an `archetype` from the list on every distractor of a scenario, two different ones at least, and notes a
    name on any option that is not on the list.
Why
    Archetypes let the program say what a learner falls for, and keep an author from writing one distractor ten times.
Example
    archetype: unfriendly
Instead
    archetype: stock-line
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.archetypes import ARCHETYPES
from empathy_quiz.bank.check.items import Item, Unit
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.findings import quoted

_LEAST = 2


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find distractors without an archetype, and names that are on no list."""
    for unit in item.units:
        for place, option in enumerate(unit.options):
            if option.archetype is not None and option.archetype not in ARCHETYPES:
                message = f"there is no archetype {quoted(option.archetype)}"
                yield Found(unit.option(place, "archetype"), message, f"one of {', '.join(ARCHETYPES)}")
        if item.scenario and unit.key:
            yield from _distractors(unit)


def _distractors(unit: Unit) -> Iterable[Found]:
    named = [unit.options[place].archetype for place in unit.distractors]
    for place, name in zip(unit.distractors, named, strict=True):
        if name is None:
            yield Found(unit.option(place), "`archetype` is missing on this distractor")
    if None not in named and len(named) >= _LEAST and len({*named}) < _LEAST:
        yield Found((*unit.way, "options"), f"all distractors are {named[0]}", "let them fail in different ways")


RULE = ItemRule("EQ305", "archetypes", check)
