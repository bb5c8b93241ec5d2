"""The conditional logit, against SciPy's optimiser and NumPy's solver."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest
from scipy import optimize  # type: ignore[import-untyped]

from empathy_quiz.bank.check.statistics.choice import Choice, fit, solve, utility

RIDGE = 0.02


def choices(units: int, options: int, features: int) -> list[Choice]:
    """Choices by somebody who likes the first feature, with fixed chance."""
    chance = np.random.default_rng(7)
    found = []
    for _ in range(units):
        rows = chance.normal(size=(options, features))
        drawn = np.exp(rows[:, 0])
        found.append(Choice(rows.tolist(), int(chance.choice(options, p=drawn / drawn.sum()))))
    return found


def loss(weights: np.ndarray, given: list[Choice]) -> float:
    """The negative of what is maximised, written down anew."""
    total = 0.0
    for choice in given:
        drawn = np.array(choice.options) @ weights
        total += drawn[choice.chosen] - np.log(np.exp(drawn).sum())
    return float(-total / len(given) + RIDGE / 2 * weights @ weights)


@pytest.mark.parametrize(("units", "options", "features"), [(40, 4, 3), (25, 3, 6), (60, 5, 14)])
def test_the_maximum_is_found(units: int, options: int, features: int) -> None:
    """The weights are those that SciPy's optimiser finds, wherever the search begins."""
    given = choices(units, options, features)
    wanted = optimize.minimize(loss, np.zeros(features), args=(given,), method="BFGS", options={"gtol": 1e-8}).x
    assert fit(given, RIDGE) == pytest.approx(wanted, abs=1e-5)
    assert fit(given, RIDGE, [0.5] * features) == pytest.approx(wanted, abs=1e-5)


def test_one_feature_by_hand() -> None:
    """With one feature that decides in three of four pairs, the weight solves its equation."""
    given = [Choice([[1.0], [0.0]], chosen) for chosen in (0, 0, 0, 1)]
    (weight,) = fit(given, RIDGE)
    assert 0.75 - 1 / (1 + exp(-weight)) - RIDGE * weight == pytest.approx(0, abs=1e-9)


def test_a_feature_that_separates_stays_finite() -> None:
    """The ridge keeps a weight finite where a feature decides every time."""
    (weight,) = fit([Choice([[1.0], [0.0]], 0)] * 30, RIDGE)
    assert 1 / (1 + exp(weight)) == pytest.approx(RIDGE * weight)


def test_a_system_is_solved() -> None:
    """A positive definite system, of which the lower half is given, has NumPy's solution."""
    chance = np.random.default_rng(3)
    root = chance.normal(size=(6, 6))
    full, right = root @ root.T + np.eye(6), chance.normal(size=6)
    lower = [row[: place + 1] for place, row in enumerate(full.tolist())]
    assert solve(lower, right.tolist()) == pytest.approx(np.linalg.solve(full, right))


def test_utility_is_a_weighted_sum() -> None:
    """An option draws by the sum of its features times their weights."""
    assert utility([1.0, 2.0], [0.5, -1.0]) == -1.5
