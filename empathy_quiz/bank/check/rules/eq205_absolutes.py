"""Absolute words in options.

What it does
    Notes always, never, all, none, every, everyone, everything, nothing, nobody, only, completely, entirely and
    impossible in an option. An error where two options or more have such a word and the key is none of them.
Why
    Hardly anything about people is always so, and test takers know it: they strike out whatever is absolute.
Example
    - text: Always apologise first
    - text: Never promise a date
    - text: Name the next step
      key: true
Instead
    - text: Apologise first
    - text: Leave the date open
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import ABSOLUTES


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find options with absolute words."""
    for unit in item.units:
        found = {place: ABSOLUTES.found(text) for place, text in enumerate(unit.texts)}
        absolute = [place for place, listed in found.items() if listed]
        if len(absolute) > 1 and not unit.key & {*absolute}:
            message = f"{len(absolute)} options have absolute words, and none of them is the key"
            yield Found((*unit.way, "options"), message, "strike the words, or let the key have one as well")
            continue
        for place in absolute:
            yield Found(unit.option(place), f"an absolute word: {found[place][0]}", None, "warning")


RULE = ItemRule("EQ205", "absolutes", check, elsewhere="milder")
