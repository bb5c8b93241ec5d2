"""A bot that takes the longest option.

What it does
    Picks the option with the most characters; a second bot, the one with the most words.
Why
    It finds 94 % of the keys in one public bank on customer experience, and 90 % in another on customer service.
Example
    The key explains itself, the distractors are three words each.
Instead
    Let every option be as concrete as the key. Change what they say, not how many words they take.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import words

BOTS = (
    Bot("longest, in characters", "shortest, in characters", lambda unit: unit.lengths),
    Bot("longest, in words", "shortest, in words", of_texts(lambda text: len(words(text)))),
)
RULE = BotRule("EQ501", "longest", plays("EQ501", BOTS))
