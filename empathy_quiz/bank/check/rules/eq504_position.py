"""Where the key stands in the file.

What it does
    Tests by chi-square whether the key takes each place as often as any other, and whether it repeats the place of
    the key before it as often as chance would, one time in m.
Why
    Options are shuffled when dealt, but files are read, printed and exported. Too few repeats are the trace of a hand
    that balanced.
Example
    B, C, A, D, B, A, C, D: never the same place twice.
Instead
    Throw dice for the order of each question's options, and leave it so.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand, by_bank
from empathy_quiz.bank.check.statistics import sums
from empathy_quiz.bank.check.statistics.evenness import uneven


def scores(stand: Stand) -> Iterable[Score]:
    """The tests of the key's place."""
    groups: dict[int, list[float]] = {}
    for target in stand.singles:
        groups.setdefault(target.unit.size, [0.0] * target.unit.size)[target.only] += 1
    p = uneven(groups)
    if p is not None:
        yield Score("EQ504", "place in the file", stand.aim, len(stand.singles), p=p)
    repeats = [outcome for bank in by_bank(stand) for outcome in _repeats(bank)]
    found = sums.weigh(repeats) if repeats else None
    if found is not None:
        n = len(repeats)
        yield Score("EQ504", "repeated place", stand.aim, n, found.seen / n, found.expected / n, found.z, found.p)


def _repeats(stand: Stand) -> Iterable[sums.Outcome]:
    for before, target in pairwise(stand.singles):
        size = target.unit.size
        if before.only < size:
            chances = {Fraction(1): 1 / size, Fraction(0): 1 - 1 / size}
            yield sums.Outcome(Fraction(before.only == target.only), chances)


RULE = BotRule("EQ504", "position in the file", scores)
