"""Negative lead-ins.

What it does
    Finds the words not, except, least and never, and words that end in n't, in the lead-in. What is in quotation marks
    is left aside; so is "at least", and a word in capitals.
Why
    A "not" is overread, and then the question marks attention to a word instead of knowledge.
Example
    ask: Which of these does not calm the caller?
Instead
    ask: Which of these stirs the caller up?      # or write NOT in capitals
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import lead_in, unquoted

_NEGATIVE = re.compile(r"\b(?:not|except|(?<!at )least|never)\b|\b\w+n['’]t\b", re.IGNORECASE)


def negative(ask: str, titles: Iterable[str] = ()) -> str | None:
    """The negative word of the lead-in of `ask`, or None; the words of document `titles` do not count."""
    asked = lead_in(ask)
    for title in titles:
        asked = asked.replace(title, " ")
    found = (match.group() for match in _NEGATIVE.finditer(unquoted(asked)))
    return next((word for word in found if not word.isupper()), None)


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find lead-ins that ask for what is not so."""
    titles = [document.title for document in setting.sources.documents]
    for way, ask in item.stems:
        if word := negative(ask, titles):
            hint = "ask for what is so, or write the word in capitals"
            yield Found(way, f"the lead-in is negative: {word}", hint, "warning")


RULE = ItemRule("EQ202", "negative lead-in", check, elsewhere="same")
