"""A bot that takes the option that asks.

What it does
    Picks an option with a question mark, or the word ask or asks.
Why
    Asking before acting is good advice, so in banks on empathy the option that asks tends to be the key.
Example
    - text: What happened when you pressed it?
      key: true
    - text: I'll send you a new one.
Instead
    Let other options ask as well, something that does not help here; and let the finished fix win now and then.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import words


def asks(text: str) -> bool:
    """Whether a text asks something, or speaks of asking."""
    return "?" in text or not {"ask", "asks"}.isdisjoint(words(text))


BOTS = (Bot("asks", "asks nothing", of_texts(asks)),)
RULE = BotRule("EQ512", "asks", plays("EQ512", BOTS))
