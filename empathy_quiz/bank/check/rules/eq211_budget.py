"""How much there is to read, and the time for it.

What it does
    Notes a question of more than 45 words, or 90 where a customer speaks; an option of more than 30; and a time limit
    of its own below what reading takes: 200 words a minute, 3 seconds an option, 5 seconds to settle.
Why
    What does not fit a small screen is not read, and a clock that runs out over the reading measures reading.
Example
    seconds: 10     # for 120 words
Instead
    Leave `seconds` out: the limit then follows from the length.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import words
from empathy_quiz.bank.limits import default_seconds

ASK, SCENE, OPTION = 45, 90, 30


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find texts that are too long, and limits that are too short."""
    budget = SCENE if item.scenario else ASK
    for way, ask in item.stems:
        if (count := len(words(ask))) > budget:
            hint = None if item.scenario else "a scene, with a `persona`, may have 90"
            yield Found(way, f"the question has {count} words, and should have {budget} at most", hint, "warning")
    for entry in item.entries:
        if (count := len(words(entry.text))) > OPTION:
            message = f"the option has {count} words, and should have {OPTION} at most"
            yield Found((*entry.way, entry.field), message, None, "warning")
    least = default_seconds(item.question)
    if item.question.seconds is not None and item.question.seconds < least:
        yield Found(item.at("seconds"), f"reading this takes {least:.0f} seconds", "leave `seconds` out", "warning")


RULE = ItemRule("EQ211", "word budget", check, elsewhere="same")
