"""Traits that go with difficult customers.

What it does
    Tallies names, channels, topics, and in the question he, she, they and words of age; notes each that goes with
    `difficult: true` beyond luck (Fisher's exact test, p < .05) in two customers or more.
Why
    A bank must not teach whom to expect trouble from.
Example
    four of five difficult customers are elderly, and one of thirty others
Instead
    Deal the traits anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Scope, ScopeRule, Spread
from empathy_quiz.bank.check.statistics.counts import fisher
from empathy_quiz.bank.check.text import words

_LIKELY = 0.05
_FEWEST = 2
_WORDS = {
    "he": frozenset(("he", "him", "his")),
    "she": frozenset(("she", "her", "hers")),
    "old": frozenset(
        ("old", "older", "elderly", "pensioner", "retired", "grandmother", "grandfather", "widow", "widower")
    ),
    "young": frozenset(("young", "younger", "student", "teenager", "teenage", "apprentice", "schoolboy", "schoolgirl")),
}
_AGE = re.compile(r"\b(?:aged? |is )?(\d\d) years old\b|\baged (\d\d)\b|\bin (?:his|her|their) (\d)0s\b")
_OLD_FROM, _YOUNG_TO = 60, 30


def check(scope: Scope) -> Iterable[Spread]:
    """Find traits that go with difficult customers."""
    people = [(item, frozenset(traits(item))) for sheet in scope.sheets for item in sheet.items if item.persona]
    difficult = [found for item, found in people if item.persona and item.persona.difficult]
    others = [found for item, found in people if item.persona and not item.persona.difficult]
    for trait in sorted({trait for _, found in people for trait in found}):
        hard, easy = (sum(trait in found for found in group) for group in (difficult, others))
        more = hard >= _FEWEST and hard * len(others) > easy * len(difficult)
        if more and fisher(hard, len(difficult) - hard, easy, len(others) - easy) < _LIKELY:
            told = f"{hard} of {len(difficult)} difficult customers, {easy} of {len(others)} others"
            yield scope.overall(f"{trait} goes with being difficult: {told}", "deal the traits anew", "warning")


def traits(item: Item) -> Iterator[str]:
    """What is said of the customer of a scene: name, channel, topic, gender, age."""
    if item.persona is None:
        return
    yield f"the name {item.persona.name}"
    if item.persona.channel:
        yield f"the channel {item.persona.channel}"
    if item.question.topic:
        yield f"the topic {item.question.topic}"
    asked = {word for _, ask in item.stems for word in words(ask)}
    found = {name for name, listed in _WORDS.items() if asked & listed}
    for match in _AGE.finditer(" ".join(ask for _, ask in item.stems)):
        age = int(match[1] or match[2] or match[3] + "0")
        found |= {"old"} if age >= _OLD_FROM else {"young"} if age <= _YOUNG_TO else set()
    yield from (f"being called {name}" for name in sorted(found))


RULE = ScopeRule("EQ407", "personas", check, elsewhere="same")
