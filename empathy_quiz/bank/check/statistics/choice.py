"""McFadden's conditional logit: which of some options is chosen, by their features. Newton's method, with a ridge."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, sqrt
from operator import mul
from typing import TypeAlias

from empathy_quiz.values import value

Row: TypeAlias = list[float]

_STEPS = 50
_HALVINGS = 20
_NEAR = 1e-8


@value
class Choice:
    """The features of each option, and the place of the one chosen."""

    options: Sequence[Row]
    chosen: int


def utility(row: Row, weights: Row) -> float:
    """How strongly an option draws."""
    return float(sum(map(mul, row, weights)))


def fit(choices: Sequence[Choice], ridge: float, start: Row | None = None) -> Row:
    """The weights that maximise the mean log-likelihood less ridge / 2 times their squared length.

    The maximum is unique, so `start` saves time and decides nothing.
    """
    size = len(choices[0].options[0])
    weights = start or [0.0] * size
    reached = value_of(choices, weights, ridge)
    for _ in range(_STEPS):
        slope, bend = _derivatives(choices, weights)
        slope = [one / len(choices) - ridge * weight for one, weight in zip(slope, weights, strict=True)]
        for place, row in enumerate(bend):
            row[:] = [value / len(choices) for value in row]
            row[place] += ridge
        step = solve(bend, slope)
        # Far from the maximum a whole step may lead beyond it.
        for _ in range(_HALVINGS):
            further = [weight + change for weight, change in zip(weights, step, strict=True)]
            if (gained := value_of(choices, further, ridge)) >= reached:
                break
            step = [change / 2 for change in step]
        weights, reached = further, gained
        if max(map(abs, step)) < _NEAR:
            break
    return weights


def value_of(choices: Sequence[Choice], weights: Row, ridge: float) -> float:
    """What is maximised."""
    mean = sum(_likelihood(choice, weights) for choice in choices) / len(choices)
    return mean - ridge / 2 * utility(weights, weights)


def _likelihood(choice: Choice, weights: Row) -> float:
    drawn = [utility(row, weights) for row in choice.options]
    highest = max(drawn)
    return drawn[choice.chosen] - highest - log(sum(exp(one - highest) for one in drawn))


def _derivatives(choices: Sequence[Choice], weights: Row) -> tuple[Row, list[Row]]:
    """The slope of the log-likelihood, and how it bends (the lower half)."""
    size = len(weights)
    slope = [0.0] * size
    bend = [[0.0] * (place + 1) for place in range(size)]
    for choice in choices:
        shares = _shares(choice.options, weights)
        centre = [sum(map(mul, shares, column)) for column in zip(*choice.options, strict=True)]
        for place, (own, mean) in enumerate(zip(choice.options[choice.chosen], centre, strict=True)):
            slope[place] += own - mean
        for share, option in zip(shares, choice.options, strict=True):
            apart = [own - mean for own, mean in zip(option, centre, strict=True)]
            for row, own in zip(bend, apart, strict=True):
                if own:
                    weight = share * own
                    row[:] = [so_far + weight * other for so_far, other in zip(row, apart, strict=False)]
    return slope, bend


def _shares(options: Sequence[Row], weights: Row) -> Row:
    drawn = [utility(row, weights) for row in options]
    highest = max(drawn)
    powers = [exp(one - highest) for one in drawn]
    total = sum(powers)
    return [power / total for power in powers]


def solve(lower: Sequence[Row], right: Row) -> Row:
    """The solution of a positive definite system of which `lower` holds the lower half (Cholesky)."""
    size = len(right)
    root: list[Row] = []
    for i in range(size):
        row: Row = []
        for j in range(i):
            row.append((lower[i][j] - sum(map(mul, row, root[j]))) / root[j][j])
        row.append(sqrt(lower[i][i] - sum(map(mul, row, row))))
        root.append(row)
    middle: Row = []
    for i in range(size):
        middle.append((right[i] - sum(map(mul, root[i], middle))) / root[i][i])
    result = [0.0] * size
    for i in reversed(range(size)):
        result[i] = (middle[i] - sum(root[k][i] * result[k] for k in range(i + 1, size))) / root[i][i]
    return result
