"""Lead-ins that ask for nothing in particular.

What it does
    The lead-in ends with a question mark or a colon; it does not ask which of the following is true, correct or false;
    and in `multiple` the question says how many are right.
Why
    A lead-in should be answerable with the options covered. "Which is true?" asks for four judgements at once.
Example
    ask: Which of the following is true of listening?
Instead
    ask: What does the article say gets in the way of listening?
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import lead_in, unquoted, words
from empathy_quiz.bank.model import Write

_CLOSERS = "\"'”’»)_… "
_TRUE = re.compile(
    r"\b(?:which|what)\b(?: \w+){0,5} (?:is|are) (?:not )?(?:true|correct|incorrect|false)\b", re.IGNORECASE
)
_NUMBERS = {1: ("one", "1"), 2: ("two", "2", "both", "pair"), 3: ("three", "3"), 4: ("four", "4")}


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find lead-ins that ask for nothing, or for everything at once."""
    if isinstance(item.question, Write):
        return
    for way, ask in item.stems:
        if not ask.rstrip(_CLOSERS).endswith(("?", ":")):
            yield Found(way, "the lead-in ends with neither a question mark nor a colon")
        if _TRUE.search(unquoted(lead_in(ask))):
            yield Found(way, "the lead-in asks which option is true", "ask for one thing, answerable without options")
    for unit in item.units:
        named = _NUMBERS.get(len(unit.key), ())
        if unit.several and named and not {*named} & {*words(unit.ask)}:
            yield Found((*unit.way, "ask"), f"the question does not say that {named[0]} are right")


RULE = ItemRule("EQ203", "unfocused lead-in", check, elsewhere="milder")
