"""A bot that takes the option with the fewest villain's words.

What it does
    Counts ignore, refuse, blame, dismiss, argue, interrupt, avoid, not, no, don't and without, and absolute words.
Why
    Straw men fall without a blow.
Example
    - text: Refuse the refund without a reason
Instead
    - text: Explain which purchases can be refunded
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import ABSOLUTES, VILLAIN


def _decency(text: str) -> int:
    return -VILLAIN.count(text) - ABSOLUTES.count(text)


BOTS = (Bot("fewest villain's words", "most villain's words", of_texts(_decency)),)
RULE = BotRule("EQ511", "fewest villain's words", plays("EQ511", BOTS))
