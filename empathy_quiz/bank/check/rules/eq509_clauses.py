"""A bot that takes the option with the most clauses.

What it does
    Counts commas, semicolons, and the words and, while and by.
Why
    Right answers are qualified; it finds 80 % of the keys in public banks on service.
Example
    - text: Thank her, ask what happened, and agree on a date
      key: true
    - text: Thank her
Instead
    Let the distractors do two things as well.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import words

_JOINTS = frozenset(("and", "while", "by"))


def clauses(text: str) -> int:
    """How many joints between clauses a text has."""
    return text.count(",") + text.count(";") + sum(word in _JOINTS for word in words(text))


BOTS = (Bot("most clauses", "fewest clauses", of_texts(clauses)),)
RULE = BotRule("EQ509", "most clauses", plays("EQ509", BOTS))
