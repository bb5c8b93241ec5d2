"""Bots that take the option that apologises, and one that does not.

What it does
    Picks an option with sorry or a word that begins with apolog; a second bot picks one without.
Why
    A learner who finds that the apology always wins, or that it never does, has learnt a trick.
Example
    Of 20 keys none apologises: a course that warns of too many apologies has overdone it.
Instead
    Let a brief apology be right where the fault is ours, and wrong where it fills the time.
"""

from __future__ import annotations

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import word_list

_APOLOGY = word_list("sorry apolog*")


def apologises(text: str) -> bool:
    """Whether a text has an apology, or speaks of one."""
    return _APOLOGY.count(text) > 0


BOTS = (
    Bot("apologises", "does not apologise", of_texts(apologises)),
    Bot("does not apologise", "apologises", of_texts(lambda text: not apologises(text))),
)
RULE = BotRule("EQ514", "apology", plays("EQ514", BOTS))
