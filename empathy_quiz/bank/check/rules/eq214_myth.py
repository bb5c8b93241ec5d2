"""Myths of customer service.

What it does
    Finds 7-38-55, "the customer is always right", "96 % of unhappy customers never complain", "a new customer costs
    five times more", "306 %" of lifetime value, and any percentage without author and year. A percentage in a scene
    (a battery at 12 %) is left alone, and so is an item that exposes a myth: one that speaks of a myth, or says that a
    figure has no source.
Why
    These figures go from slide to slide, and nobody can say where they come from. What is learnt in a quiz is believed.
Example
    why: After all, 96 % of unhappy customers never complain.
Instead
    why: Many who are unhappy say nothing, so a complaint is an opening.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.places import Way
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting

_MYTHS = {
    "7-38-55": re.compile(r"\b7\W{1,3}38\W{1,3}55\b|\b55 ?(?:%|per ?cent)[^.]{0,40}body", re.IGNORECASE),
    "the customer is always right": re.compile(r"\bcustomers? (?:is|are) always right\b", re.IGNORECASE),
    "96 % never complain": re.compile(r"\b9[16] ?(?:%|per ?cent)[^.]{0,60}complain", re.IGNORECASE),
    "five times more": re.compile(
        r"\b(?:new|acquir\w+)\b[^.]{0,60}\b(?:five|5|seven|7|six|6)(?: times|x| ?×)", re.IGNORECASE
    ),
    "306 %": re.compile(r"\b306 ?(?:%|per ?cent)", re.IGNORECASE),
}
_PERCENTAGE = re.compile(r"\b\d+(?:[.,]\d+)? ?(?:%|per ?cent\b)", re.IGNORECASE)
_SOURCE = re.compile(r"\b[A-Z][\w’'-]+[^.;]{0,40}\b(?:19|20)\d\d\b")
_EXPOSED = re.compile(
    r"\bmyths?\b|\b(?:no|without (?:a|any)|lacks? (?:a|any)|names? no) (?:source|evidence|stud(?:y|ies))\b|"
    r"\bunsupported\b|\bcannot be traced\b",
    re.IGNORECASE,
)


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find myths, and figures without a source."""
    texts = list(_texts(item))
    if any(_EXPOSED.search(text) for _, text in texts):
        return
    in_scene = {figure for way, text in texts if _of_scene(item, way) for figure in _PERCENTAGE.findall(text)}
    for way, text in texts:
        name = next((name for name, pattern in _MYTHS.items() if pattern.search(text)), None)
        if name is not None:
            yield Found(way, f"a myth: {name}", "leave it out, or let the item expose it")
        elif not _SOURCE.search(text) and {*_PERCENTAGE.findall(text)} - in_scene:
            yield Found(way, "a percentage without author and year", "name the study, or leave the figure out")


def _texts(item: Item) -> Iterable[tuple[Way, str]]:
    yield from item.stems
    for entry in item.entries:
        yield (*entry.way, entry.field), entry.text
        yield (*entry.way, "why"), entry.why or ""
    for name in ("why", "takeaway", "hint"):
        yield item.at(name), getattr(item.question, name) or ""


def _of_scene(item: Item, way: Way) -> bool:
    return item.scenario and way[-1] in ("ask", "text", "left", "right")


RULE = ItemRule("EQ214", "myth", check, elsewhere="milder")
