"""What a lead-in asks for.

What it does
    In `best-worst` and in each turn of a `dialogue` the lead-in names the best, the worst or the most; and nowhere does
    it ask what "you would do" or "say".
Why
    "What would you do?" asks about the person and draws on personality; which reply works best asks about the scene.
Example
    ask: '… What would you say to Jonas?'
Instead
    ask: '… Which reply serves Jonas best, and which serves him worst?'
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import lead_in, unquoted
from empathy_quiz.bank.model import BestWorst, Dialogue

_PERSONAL = re.compile(r"\bwould you (?:do|say|reply|answer)\b", re.IGNORECASE)
_JUDGING = re.compile(r"\b(?:best|worst|most)\b", re.IGNORECASE)


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find lead-ins that ask about the learner, or for no judgement."""
    for way, ask in item.stems:
        asked = unquoted(lead_in(ask))
        if _PERSONAL.search(asked):
            yield Found(way, "the lead-in asks what the learner would do", "ask which reply works best here")
        elif isinstance(item.question, BestWorst | Dialogue) and not _JUDGING.search(asked):
            yield Found(way, "the lead-in asks for no judgement", "ask which serves best, and which worst")


RULE = ItemRule("EQ110", "lead-in asks for judgement", check, elsewhere="milder")
