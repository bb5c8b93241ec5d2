"""A word of the question that comes back in the key alone.

What it does
    Notes a content word that stands in the question and in the key and in no other option, unless it is one of the
    bank's 50 commonest.
Why
    Matching a word needs no understanding.
Example
    ask: What does the article say about the robot voice?
    - text: A robot answers faster than it listens
      key: true
    - text: A script answers before it is asked
Instead
    Let two options speak of the robot, or none.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import content_words


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find words shared by the question and the key alone."""
    for unit in item.units:
        if not unit.key:
            continue
        asked = content_words(unit.ask) - setting.common
        elsewhere = {word for place in unit.distractors for word in content_words(unit.texts[place])}
        for place in sorted(unit.key):
            shared = sorted(asked & content_words(unit.texts[place]) - elsewhere)
            if shared:
                message = f"of all options only the key repeats the question's word: {', '.join(shared)}"
                yield Found(unit.option(place), message, None, "warning")


RULE = ItemRule("EQ207", "repeated word", check)
