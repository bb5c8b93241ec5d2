"""Explanations that point at an option by its place.

What it does
    Finds a `why`, a `takeaway` or a `hint` that names an option by letter, number or place.
Why
    Options are shuffled each time: "option B" and "the second reply" mean another one for every learner.
Example
    why: Warmer than option B, but it comes too late.
Instead
    why: Warmer than the offer of a voucher, but it comes too late.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.findings import quoted

_THING = r"(?:option|answer|choice|alternative|reply|response)"
_NAMED = re.compile(
    rf"\b{_THING}s? \(?(?:[A-I]|[b-i]|[1-9])\)?(?![\w'’])"
    rf"|\b(?:second|third|fourth|fifth) {_THING}\b"
    r"|\b(?:first|last) (?:option|choice|alternative)\b"
    rf"|\b{_THING}s? (?:above|below)\b|\b(?:above|preceding) {_THING}\b"
)


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find explanations that name an option by its place."""
    texts = [((*entry.way, "why"), entry.why) for entry in item.entries]
    texts += [(item.at(name), getattr(item.question, name)) for name in ("why", "takeaway", "hint")]
    for way, text in texts:
        if text and (named := _NAMED.search(text)):
            hint = "say what the option does; its place changes"
            yield Found(way, f"{quoted(named.group())} points at an option by its place", hint)


RULE = ItemRule("EQ105", "position named", check, elsewhere="same")
