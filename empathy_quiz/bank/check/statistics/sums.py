"""Sums of independent outcomes: how far from what chance would make of them is what was seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import lcm, sqrt
from typing import TypeAlias

from empathy_quiz.bank.check.statistics.normal import two_sided
from empathy_quiz.values import value

Chances: TypeAlias = Mapping[Fraction, float]
"""What each outcome is worth, and its chance; the chances sum to 1."""

EXACT_BELOW = 40
"""From so many outcomes on the normal distribution is near enough."""

_ROUNDING = 1e-9


@value
class Outcome:
    """What was seen, and what could have been, had chance alone decided."""

    seen: Fraction
    chances: Chances


@value
class Sum:
    """The sum of what was seen, what chance alone would make of it, and the two-sided p-value of the difference."""

    seen: float
    expected: float
    z: float
    p: float


def evenly(values: Iterable[Fraction]) -> Chances:
    """Equally likely outcomes."""
    given = list(values)
    chances: dict[Fraction, float] = {}
    for it in given:
        chances[it] = chances.get(it, 0.0) + 1 / len(given)
    return chances


def weigh(outcomes: Sequence[Outcome]) -> Sum | None:
    """Weigh the sum of `outcomes`; None where chance leaves it no room.

    Below `EXACT_BELOW` outcomes the p-value comes from all that could have happened (what permutations sample), else
    from z.
    """
    seen = float(sum(outcome.seen for outcome in outcomes))
    expected = sum(_mean(outcome.chances) for outcome in outcomes)
    variance = sum(_variance(outcome.chances) for outcome in outcomes)
    if variance < _ROUNDING:
        return None
    z = (seen - expected) / sqrt(variance)
    p = _exact(outcomes, abs(seen - expected), expected) if len(outcomes) < EXACT_BELOW else two_sided(z)
    return Sum(seen, expected, z, p)


def _mean(chances: Chances) -> float:
    return sum(float(value) * chance for value, chance in chances.items())


def _variance(chances: Chances) -> float:
    mean = _mean(chances)
    return sum((float(value) - mean) ** 2 * chance for value, chance in chances.items())


def _exact(outcomes: Sequence[Outcome], distance: float, expected: float) -> float:
    """The chance of a sum as far from what is expected, or farther."""
    unit = lcm(*(value.denominator for outcome in outcomes for value in outcome.chances))
    sums: dict[int, float] = {0: 1.0}
    for outcome in outcomes:
        steps = [(int(value * unit), chance) for value, chance in outcome.chances.items()]
        grown: dict[int, float] = {}
        for total, so_far in sums.items():
            for step, chance in steps:
                grown[total + step] = grown.get(total + step, 0.0) + so_far * chance
        sums = grown
    far = (chance for total, chance in sums.items() if abs(total / unit - expected) >= distance - _ROUNDING)
    return min(1.0, sum(far))
