"""A bot that takes the most hedged option.

What it does
    Picks by the count of may, might, often, usually, can, generally, likely, appropriate and relevant.
Why
    What is hedged can hardly be wrong.
Example
    - text: An apology may help, if it is brief
      key: true
    - text: An apology ends the matter
Instead
    Hedge the distractors too.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import HEDGES

BOTS = (Bot("most hedged", "least hedged", of_texts(HEDGES.count)),)
RULE = BotRule("EQ506", "most hedged", plays("EQ506", BOTS))
