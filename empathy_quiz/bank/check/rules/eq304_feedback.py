"""Explanations that explain.

What it does
    Asks for a `why` on every option, the key too, that shares less than 60 % of its words with its option; in banks
    that declare `sources` it has 15 to 60 words.
Why
    An explanation is worth more than twice as much as the bare answer, and a wrong option that is left unexplained is
    remembered as true.
Example
    - text: Ask what happened
      key: true
      why: Asking what happened is right.
Instead
      why: Two remedies have failed, so nobody knows the cause; one question decides which of the others is worth
        trying.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import jaccard, words

SHORTEST, LONGEST = 15, 60
_ECHO = 0.6


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find options without an explanation, and explanations that say too little or too much."""
    silent = [entry for entry in item.entries if entry.why is None]
    if silent:
        message = f"`why` is missing on {len(silent)} of {len(item.entries)} options"
        yield Found(silent[0].way, message, "say for each why it helps or fails here")
    for entry in item.entries:
        if entry.why is None:
            continue
        count, way = len(words(entry.why)), (*entry.way, "why")
        if jaccard(entry.why, entry.text) >= _ECHO:
            yield Found(way, "the explanation repeats its option", "say why it helps or fails here")
        elif setting.strict and not SHORTEST <= count <= LONGEST:
            yield Found(way, f"the explanation has {count} words, and should have {SHORTEST} to {LONGEST}")


RULE = ItemRule("EQ304", "feedback", check, elsewhere="milder")
