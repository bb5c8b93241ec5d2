"""Certainty about loyalty and revenue.

What it does
    Notes will, guarantees or proves in a sentence of the key that speaks of loyalty or revenue.
Why
    No source is given for any such claim, and most findings are correlations.
Example
    - text: Customers who feel heard will stay loyal
      key: true
Instead
    - text: Customers who feel heard may stay loyal
    Write can or may in the distractors too, or the hedge gives the key away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting

_CERTAIN = re.compile(r"\b(?:will|guarantees?d?|prove[sn]?|proved)\b|\w'll\b", re.IGNORECASE)
_OUTCOME = re.compile(
    r"\b(?:loyal\w*|revenue|profit\w*|sales|turnover|retention|repurchas\w*|word of mouth|market share|referrals?)\b",
    re.IGNORECASE,
)


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find keys that promise loyalty or revenue."""
    for unit in item.units:
        for place in sorted(unit.key):
            sentences = re.split(r"(?<=[.!?])\s+", unit.texts[place])
            if any(_CERTAIN.search(sentence) and _OUTCOME.search(sentence) for sentence in sentences):
                hint = "write can or may, in the distractors too"
                yield Found(unit.option(place), "the key is certain of loyalty or revenue", hint, "warning")


RULE = ItemRule("EQ213", "certainty", check)
