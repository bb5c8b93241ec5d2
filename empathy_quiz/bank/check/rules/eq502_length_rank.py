"""Whether the key's rank by length is even.

What it does
    Ranks the options of each unit by length and tests, by chi-square, whether the key takes each rank as often as any
    other. Options of equal length share their ranks.
Why
    Whoever has cut the longest keys may have made them all second longest, which is as good a hint.
Example
    In 40 questions the key is never the shortest.
Instead
    Leave length alone once every option says what it has to say.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.statistics.evenness import uneven


def scores(stand: Stand) -> Iterable[Score]:
    """The test of the key's rank."""
    groups: dict[int, list[float]] = {}
    for target in stand.singles:
        lengths = target.unit.lengths
        own = lengths[target.only]
        above, tied = sum(other > own for other in lengths), lengths.count(own)
        counts = groups.setdefault(len(lengths), [0.0] * len(lengths))
        for rank in range(above, above + tied):
            counts[rank] += 1 / tied
    p = uneven(groups)
    if p is not None:
        yield Score("EQ502", "rank by length", stand.aim, len(stand.singles), p=p)


RULE = BotRule("EQ502", "length rank", scores)
