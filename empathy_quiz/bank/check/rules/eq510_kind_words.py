"""A bot that takes the option with the most kind words.

What it does
    Counts words that begin with understand, feel, empath, acknowledg, listen, help, support, appreciat, clarif, build,
    trust, improv, custom, and the words sorry and experience.
Why
    It is the cue of this subject: whoever picks what sounds kind finds 70 % of the keys in a public bank on customer
    experience.
Example
    - text: Acknowledge how she feels and offer your support
      key: true
    - text: Repeat the terms of the contract
Instead
    Let all options sound kind, and differ in fit, timing, specificity and action.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import KIND

BOTS = (Bot("kind words", "fewest kind words", of_texts(KIND.count)),)
RULE = BotRule("EQ510", "kind words", plays("EQ510", BOTS))
