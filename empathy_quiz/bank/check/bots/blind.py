"""The blind model: what can be learnt about keys from the looks of options."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from math import log, sqrt

from empathy_quiz.bank.check.bots.stand import Target
from empathy_quiz.bank.check.shared import with_ask, with_others
from empathy_quiz.bank.check.statistics.choice import Choice, Row, fit, utility
from empathy_quiz.bank.check.statistics.normal import two_sided
from empathy_quiz.bank.check.statistics.sums import Sum
from empathy_quiz.bank.check.text import ABSOLUTES, HEDGES, KIND, VILLAIN, words

RIDGE = 0.02
FOLDS = 10
_SEED = "empathy-quiz: folds of the blind model"
_PLACES = 4
_LISTS = (ABSOLUTES, HEDGES, VILLAIN, KIND)


def play_blind(targets: Sequence[Target]) -> Sum:
    """What the model hits in units it was not fitted to. Ties are shared; z compares with guessing."""
    choices = standardised([Choice(features(target), target.only) for target in targets])
    groups = folds(targets)
    overall = fit(choices, RIDGE)
    seen = 0.0
    for fold in range(FOLDS):
        others = [choice for choice, group in zip(choices, groups, strict=True) if group != fold]
        # Where all are siblings there is nothing to learn from.
        weights = fit(others, RIDGE, overall) if others else [0.0] * len(overall)
        seen += sum(_hit(choice, weights) for choice, group in zip(choices, groups, strict=True) if group == fold)
    chances = [1 / len(choice.options) for choice in choices]
    expected = sum(chances)
    z = (seen - expected) / sqrt(sum(chance * (1 - chance) for chance in chances))
    return Sum(seen, expected, z, two_sided(z))


def _hit(choice: Choice, weights: Row) -> float:
    drawn = [utility(row, weights) for row in choice.options]
    best = [place for place, value in enumerate(drawn) if value == max(drawn)]
    return (choice.chosen in best) / len(best)


def features(target: Target) -> list[Row]:
    """The 14 features of each option."""
    unit = target.unit
    mean = sum(unit.lengths) / unit.size
    longest, shortest = max(unit.lengths), min(unit.lengths)
    asked, others = with_ask(unit.ask, unit.texts), with_others(unit.texts)
    return [
        [
            log(max(1, size) / mean),
            float(size == longest),
            float(size == shortest),
            *(float(listed.count(text)) for listed in _LISTS),
            float(text.count(",") + words(text).count("and")),
            float(asked[place]),
            float(others[place]),
            *(float(place == number) for number in range(_PLACES)),
        ]
        for place, (text, size) in enumerate(zip(unit.texts, unit.lengths, strict=True))
    ]


def standardised(choices: Sequence[Choice]) -> list[Choice]:
    """The choices with each feature at mean 0 within its unit, and at standard deviation 1 over all."""
    centred = [list(_centred(choice.options)) for choice in choices]
    rows = [row for options in centred for row in options]
    spread = [sqrt(sum(value * value for value in column) / len(rows)) or 1.0 for column in zip(*rows, strict=True)]
    return [
        Choice([[value / own for value, own in zip(row, spread, strict=True)] for row in options], choice.chosen)
        for choice, options in zip(choices, centred, strict=True)
    ]


def _centred(options: Sequence[Row]) -> Iterable[Row]:
    means = [sum(column) / len(options) for column in zip(*options, strict=True)]
    for row in options:
        yield [value - mean for value, mean in zip(row, means, strict=True)]


def folds(targets: Sequence[Target]) -> list[int]:
    """The fold of each unit: siblings of a scenario in one, and all folds about as large in scenarios."""
    names = [_family(target) for target in targets]
    shuffled = sorted({*names}, key=lambda name: sha256(f"{_SEED}\x1f{name}".encode()).digest())
    fold = {name: number % FOLDS for number, name in enumerate(shuffled)}
    return [fold[name] for name in names]


def _family(target: Target) -> str:
    question = target.unit.question
    return f"{question.bank}\x1f{question.scenario}" if question.scenario else question.identity
