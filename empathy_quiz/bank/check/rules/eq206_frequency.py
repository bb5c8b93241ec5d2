"""Vague words of frequency in the key alone.

What it does
    Notes often, usually, sometimes, rarely or frequently where only the key has such a word.
Why
    What is hedged can hardly be wrong, so the hedged option is picked by those who know nothing.
Example
    - text: Callers often want a date
      key: true
    - text: Callers want an apology
Instead
    Hedge all options, or none.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import FREQUENCIES


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find keys that alone have a word of frequency."""
    for unit in item.units:
        vague = {place for place, text in enumerate(unit.texts) if FREQUENCIES.count(text)}
        if vague and vague <= unit.key:
            message = f"only the key has a vague word: {FREQUENCIES.found(unit.texts[min(vague)])[0]}"
            yield Found(unit.option(min(vague)), message, "hedge all options, or none", "warning")


RULE = ItemRule("EQ206", "vague frequency", check)
