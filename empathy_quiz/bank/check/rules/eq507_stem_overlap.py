"""A bot that takes the option closest to the question's words.

What it does
    Picks by the number of content words shared with the question.
Why
    Matching words finds about half the keys in public quiz banks.
Example
    ask: … she wants the refund today. Which reply …?
    - text: The refund goes out today
      key: true
Instead
    Let the distractors take up words of the question too.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.shared import with_ask

BOTS = (Bot("words of the question", "fewest words of the question", lambda unit: with_ask(unit.ask, unit.texts)),)
RULE = BotRule("EQ507", "stem overlap", plays("EQ507", BOTS))
