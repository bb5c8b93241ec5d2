"""How many options there are, and how far they differ.

What it does
    Asks for 3 to 5 options in `single` and `order`, 4 or 5 in `multiple`, 4 in `best-worst`, 3 in each turn of a
    `dialogue`, 3 to 5 pairs and a spare entry in `match`; options differ in more than case and punctuation, and no two
    share 80 % of their words.
Why
    Two options are a coin; beyond five the rest is filler. Of two that say nearly the same, neither can be the key of
    a careful reader, so both can be struck out.
Example
    - text: I will look into that for you today.
    - text: I will look into that for you, today!
Instead
    - text: I will look into that for you today.
    - text: I have put it right; you will see it by four.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from empathy_quiz.bank.check.items import Entry, Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import jaccard, words
from empathy_quiz.bank.findings import quoted
from empathy_quiz.bank.model import Dialogue, Match, Write

_SIZES = {"single": (3, 5), "multiple": (4, 5), "best-worst": (4, 4), "order": (3, 5), "match": (3, 5)}
_REPLIES = 3
_ALIKE = 0.8


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find too few or too many options, and options that are too much alike."""
    yield from _number(item)
    for group in _groups(item):
        for first, second in combinations(group, 2):
            if words(first.text) == words(second.text) or jaccard(first.text, second.text) >= _ALIKE:
                message = f"this says nearly the same as {quoted(first.text)}"
                yield Found((*second.way, second.field), message, "give each option a thought of its own")


def _number(item: Item) -> Iterable[Found]:
    question = item.question
    if isinstance(question, Write):
        return
    if isinstance(question, Dialogue):
        for unit in item.units:
            if unit.size != _REPLIES:
                message = f"a turn of a dialogue has {_REPLIES} options, and this has {unit.size}"
                yield Found((*unit.way, "options"), message)
        return
    least, most = _SIZES.get(question.kind, (1, 9))
    field, count = ("pairs", len(question.pairs)) if isinstance(question, Match) else ("options", len(item.entries))
    if not least <= count <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        yield Found(item.at(field), f"a {question.kind} question has {wanted} {field}, and this has {count}")
    if isinstance(question, Match) and question.spare is None:
        hint = "add `spare: {right: …}`, or the last pair is free"
        yield Found(item.at("pairs"), "the spare entry on the right is missing", hint)


def _groups(item: Item) -> Iterable[list[Entry]]:
    if isinstance(item.question, Dialogue):
        for unit in item.units:
            yield [entry for entry in item.entries if entry.way[: len(unit.way)] == unit.way]
        return
    yield list(item.entries)
    if isinstance(item.question, Match):
        yield [
            Entry((*item.at("pairs"), number), "left", pair.left, None)
            for number, pair in enumerate(item.question.pairs)
        ]


RULE = ItemRule("EQ103", "the options", check, elsewhere="milder")
