"""Bots that take the option most like the others, and the one least like them.

What it does
    Picks by the number of content words shared with the other options; a second bot picks the one that shares fewest.
Why
    Distractors are often made by changing the key a little, so the key sits in the middle; or written last, so it
    stands apart.
Example
    Key: a short apology and a date. Distractors: a long apology; a later date.
Instead
    Write each option from a thought of its own.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.items import Unit
from empathy_quiz.bank.check.shared import with_others


def _fewest(unit: Unit) -> tuple[int, ...]:
    return tuple(-shared for shared in with_others(unit.texts))


BOTS = (
    Bot("fits in", "odd one out", lambda unit: with_others(unit.texts)),
    Bot("odd one out", "fits in", _fewest),
)
RULE = BotRule("EQ508", "fits in, or odd one out", plays("EQ508", BOTS))
