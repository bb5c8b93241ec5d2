"""A bot that takes the option with the fewest absolute words.

What it does
    Picks by the count of always, never, all, none, every and the like; and tests by Fisher's exact test whether
    options with such a word are keys as often as the others.
Why
    Every course on taking tests teaches to strike out what is absolute.
Example
    "Always apologise" is wrong, "apologise" is right.
Instead
    Take the absolute words out, or let them stand in keys as well.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, plays
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.statistics.counts import fisher
from empathy_quiz.bank.check.text import ABSOLUTES

BOTS = (Bot("fewest absolutes", "most absolutes", of_texts(lambda text: -ABSOLUTES.count(text))),)


def scores(stand: Stand) -> Iterable[Score]:
    """The bot, and the test over all options."""
    yield from plays("EQ505", BOTS)(stand)
    table = {(keyed, absolute): 0 for keyed in (True, False) for absolute in (True, False)}
    for target in stand.targets:
        for place, text in enumerate(target.unit.texts):
            table[place in target.key, ABSOLUTES.count(text) > 0] += 1
    if table[True, True] + table[False, True]:
        p = fisher(table[True, True], table[True, False], table[False, True], table[False, False])
        yield Score("EQ505", "absolutes in keys", stand.aim, len(stand.targets), p=p)


RULE = BotRule("EQ505", "fewest absolutes", scores)
