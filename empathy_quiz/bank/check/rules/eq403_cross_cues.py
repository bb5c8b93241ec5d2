"""Questions that give away the answer to another.

What it does
    Notes a key of which 70 % of the content words (of four or more) stand in the question of another item, and two
    questions that share 75 % of their words.
Why
    In one sitting, the second of two such questions is a gift; and two questions in one frame are one question.
Example
    ask: The essay compares haste with a drive-thru. What does it mean by that?
    another key: A comparison of haste with a drive-thru
Instead
    Ask for the two things in one question, or choose another side of one of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from empathy_quiz.bank.check.items import Item, Sheet, Unit
from empathy_quiz.bank.check.rule import Found, Scope, ScopeRule, Spread
from empathy_quiz.bank.check.text import content_words, words

_TOLD = 0.7
_FEWEST = 4
_ALIKE = 0.75


def check(scope: Scope) -> Iterable[Spread]:
    """Find keys told by another question, and questions in one frame."""
    items = [(sheet, item) for sheet in scope.sheets for item in sheet.items]
    yield from _told(scope, items)
    yield from _alike(items)


def _told(scope: Scope, items: list[tuple[Sheet, Item]]) -> Iterable[Spread]:
    asks = [(item, frozenset().union(*(content_words(ask) for _, ask in item.stems))) for _, item in items]
    for sheet, unit in scope.units:
        for place in sorted(unit.key):
            key = content_words(unit.texts[place])
            if len(key) < _FEWEST:
                continue
            teller = next((item for item, ask in asks if _tells(key, ask) and item.question is not unit.question), None)
            if teller is not None:
                yield Spread(sheet, _finding(unit, place, teller))


def _tells(key: frozenset[str], ask: frozenset[str]) -> bool:
    return len(key & ask) >= _TOLD * len(key)


def _finding(unit: Unit, place: int, teller: Item) -> Found:
    message = f"the question of {teller.question.identity} tells most of this key"
    return Found(unit.option(place), message, "choose another side of one of them", "warning")


def _alike(items: list[tuple[Sheet, Item]]) -> Iterable[Spread]:
    asks = [(sheet, item, frozenset(words(item.question.ask))) for sheet, item in items]
    for (_, first, one), (sheet, second, other) in combinations(asks, 2):
        shared = len(one & other)
        if shared and shared >= _ALIKE * (len(one) + len(other) - shared):
            message = f"this question has nearly the words of {first.question.identity}"
            yield Spread(sheet, Found(second.at("ask"), message, "give it a frame of its own", "warning"))


RULE = ScopeRule("EQ403", "cross-item cues", check)
