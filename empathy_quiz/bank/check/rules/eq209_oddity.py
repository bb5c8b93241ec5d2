"""Something that only the key has.

What it does
    Notes a digit, a parenthesis, a quotation, a semicolon or a named emotion in the key alone.
Why
    Detail looks like knowledge: an option with a figure or a feeling in it draws those who guess.
Example
    - text: I'll ring you at 4
      key: true
    - text: I'll ring you soon
    - text: I'll write to you
Instead
    Give the others a time as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import EMOTIONS

_ODDITIES: dict[str, Callable[[str], bool]] = {
    "a digit": lambda text: re.search(r"\d", text) is not None,
    "a parenthesis": lambda text: "(" in text,
    "a quotation": lambda text: re.search('["“«]', text) is not None,
    "a semicolon": lambda text: ";" in text,
    "a named emotion": lambda text: EMOTIONS.count(text) > 0,
}


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find what the key alone has."""
    for unit in item.units:
        for name, has in _ODDITIES.items():
            odd = {place for place, text in enumerate(unit.texts) if has(text)}
            if odd and odd <= unit.key:
                yield Found(unit.option(min(odd)), f"only the key has {name}", None, "warning")


RULE = ItemRule("EQ209", "lone oddity", check)
