"""Four bots that go by the shape of a reply.

What it does
    They take the option that has a quotation; that says "and then"; that acknowledges and goes on to act; that says
    we, us or our.
Why
    A course that teaches "acknowledge, then act" soon has a key of that shape in every question.
Example
    - text: I can see how annoying that is, and I'll send a new one today.
      key: true
Instead
    Give that shape to distractors too, with the wrong act or at the wrong moment.
"""

from __future__ import annotations

import re

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.text import words

_QUOTATION = re.compile("[\"“”«»]|(?<!\\w)['‘][^'’]+['’](?!\\w)")
_ACKNOWLEDGES = (
    r"\b(?:thank\w*|sorry|apolog\w*|understand\w*|hear|heard|see|sounds?|must be|no wonder|acknowledg\w*|recognis\w*|"
    r"feel\w*|frustrat\w*|annoy\w*|worr\w*|upset\w*|stress\w*|nasty|hard|difficult|that's a)\b"
)
_ACTS = (
    r"(?:\b(?:i|we)'(?:ll|ve|m|re) \w+|\blet me\b|\b(?:i|we) (?:can|will|have)\b|\b(?:send|book|put|call|ring|check|"
    r"change|refund|replace|arrange|offer|fix|solve|act|move|cancel|order|find|set|give|open|agree)\w*\b)"
)
_SHAPE = re.compile(_ACKNOWLEDGES + ".*?" + _ACTS, re.DOTALL)
_FIRST_PLURAL = frozenset(("we", "us", "our"))


def _acknowledges_then_acts(text: str) -> bool:
    return _SHAPE.search(text.lower().replace("’", "'")) is not None


def _says_we(text: str) -> bool:
    return any(word.partition("'")[0] in _FIRST_PLURAL for word in words(text))


BOTS = (
    Bot("has a quotation", "has no quotation", of_texts(lambda text: _QUOTATION.search(text) is not None)),
    Bot("says and then", "says no and then", of_texts(lambda text: "and then" in " ".join(words(text)))),
    Bot("acknowledges, then acts", "does not acknowledge and act", of_texts(_acknowledges_then_acts)),
    Bot("says we", "does not say we", of_texts(_says_we)),
)
RULE = BotRule("EQ513", "shapes", plays("EQ513", BOTS))
