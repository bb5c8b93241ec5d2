"""Distractors that nobody would defend.

What it does
    Notes a distractor with a word such as ignore, refuse, blame, dismiss, argue, interrupt, avoid, not, no, don't or
    without. The list is crude; EQ405 weighs how many there are.
Why
    "Ignore the complaint" is struck out before the question is read.
Example
    - text: Ignore the complaint and close the call
Instead
    - text: Pass the complaint to the desk that handles refunds
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import VILLAIN


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find distractors with a villain's word."""
    for unit in item.units:
        for place in unit.distractors if unit.key else ():
            if found := VILLAIN.found(unit.texts[place]):
                hint = "let it say something that a decent agent might say"
                yield Found(unit.option(place), f"a straw man's word: {found[0]}", hint, "warning")


RULE = ItemRule("EQ210", "straw man", check)
