"""The fields that a question of a course needs.

What it does
    Asks for `topic`, `level`, `evidence` and `takeaway` in every question of a bank that declares `sources`, for a
    `persona` in `best-worst` and `dialogue`, for a `rubric` beside each `effectiveness`; `level` and `evidence` come
    from their lists, `topic` is that of the first claim, and the takeaway is one sentence of 8 to 40 words.
Why
    Figures, review and coverage go by these fields: a question without a topic is missing from all of them.
Example
    - id: parcel-on-the-stairs
      kind: single
      claims: [heart-speed-matters]
      topic: listening
Instead
    topic: speed      # what heart-speed-matters is about
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import words
from empathy_quiz.bank.model import EVIDENCE, LEVELS, BestWorst, Dialogue

SHORTEST, LONGEST = 8, 40
_NEEDED = ("topic", "level", "evidence", "takeaway")
_BREAK = re.compile(r"\w{3}[\"”)]*[.!?][\"”)]*\s+[\"“(]?[A-Z]")


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find fields that are missing or do not fit."""
    for name in _NEEDED:
        if getattr(item.question, name) is None:
            yield Found(item.at("id"), f"`{name}` is missing")
    yield from _labels(item)
    yield from _topic(item, setting)
    yield from _takeaway(item)
    yield from _parts(item)


def _labels(item: Item) -> Iterable[Found]:
    for name, known in (("level", LEVELS), ("evidence", EVIDENCE)):
        given = getattr(item.question, name)
        if given is not None and given not in known:
            yield Found(item.at(name), f"`{name}` is none of {', '.join(known)}")


def _topic(item: Item, setting: Setting) -> Iterable[Found]:
    question = item.question
    claim = setting.sources.claim(question.claims[0]) if question.claims else None
    if claim is not None and question.topic is not None and question.topic != claim.topic:
        yield Found(item.at("topic"), "`topic` is not that of the first claim", f"the claim is about {claim.topic}")


def _takeaway(item: Item) -> Iterable[Found]:
    text = item.question.takeaway
    if text is None:
        return
    count = len(words(text))
    if not SHORTEST <= count <= LONGEST:
        message = f"the takeaway has {count} words, and should have {SHORTEST} to {LONGEST}"
        yield Found(item.at("takeaway"), message)
    if _BREAK.search(text):
        yield Found(item.at("takeaway"), "the takeaway is more than one sentence", "keep what should stick")


def _parts(item: Item) -> Iterable[Found]:
    if isinstance(item.question, BestWorst | Dialogue) and item.persona is None:
        yield Found(item.at("id"), "`persona` is missing", "say who speaks: {name: …, channel: …, difficult: false}")
    for unit in item.units:
        for place, option in enumerate(unit.options):
            if option.effectiveness is not None and option.rubric is None:
                yield Found(unit.option(place, "effectiveness"), "an effectiveness without its `rubric`")


RULE = ItemRule("EQ101", "the fields of a question", check)
