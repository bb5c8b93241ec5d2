"""Bots that go by one cue: they take the option, or the options, that have most of something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import TypeAlias

from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand, Target
from empathy_quiz.bank.check.items import Unit
from empathy_quiz.bank.check.statistics import sums
from empathy_quiz.values import value

Cue: TypeAlias = Callable[[Unit], Sequence[float]]
"""A unit -> a number for each option."""


@value
class Bot:
    """A bot that takes what has most of its cue; its `mirror` takes what has least, and looks for the worst."""

    name: str
    mirror: str
    cue: Cue


def of_texts(count: Callable[[str], float]) -> Cue:
    """The cue that is a number of each option's text."""
    return lambda unit: tuple(map(count, unit.texts))


def plays(code: str, bots: Sequence[Bot]) -> Callable[[Stand], Iterable[Score]]:
    """What the bots of a rule earn."""

    def scores(stand: Stand) -> Iterable[Score]:
        for bot in bots:
            score = played(code, bot, stand)
            if score is not None:
                yield score

    return scores


def played(code: str, bot: Bot, stand: Stand) -> Score | None:
    """What one bot earns; None where it has no choice anywhere."""
    sign = -1 if stand.worst else 1
    outcomes = [outcome(target, [sign * number for number in bot.cue(target.unit)]) for target in stand.targets]
    found = sums.weigh(outcomes)
    if found is None:
        return None
    n, name = len(outcomes), bot.mirror if stand.worst else bot.name
    return Score(code, name, stand.aim, n, found.seen / n, found.expected / n, found.z, found.p)


def outcome(target: Target, numbers: Sequence[float]) -> sums.Outcome:
    """What a bot earns that takes the options with the highest numbers, as many as are right.

    Where several tie for a place they share it. By chance any options are right, all sets of as many alike.
    """
    shares, count = shared_out(numbers, len(target.key)), len(target.key)
    seen = sum((shares[place] for place in target.key), Fraction()) / count
    return sums.Outcome(seen, _chances(tuple(sorted(shares)), count))


def shared_out(numbers: Sequence[float], count: int) -> tuple[Fraction, ...]:
    """How much of each option is taken where the `count` highest are, those tied for the last places in parts."""
    last = sorted(numbers, reverse=True)[count - 1]
    above, tied = sum(number > last for number in numbers), sum(number == last for number in numbers)
    part = Fraction(count - above, tied)
    return tuple(Fraction(1) if number > last else part if number == last else Fraction() for number in numbers)


@lru_cache(maxsize=1024)
def _chances(shares: tuple[Fraction, ...], count: int) -> sums.Chances:
    return sums.evenly(sum(chosen, Fraction()) / count for chosen in combinations(shares, count))
