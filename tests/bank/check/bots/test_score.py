"""What to think of a score."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.bots.score import Bar, Score, bar, corrected, verdict
from empathy_quiz.bank.check.statistics.normal import two_sided
from empathy_quiz.values import replace


def score(rate: float | None = 0.25, n: int = 100, z: float = 0.0, adjusted: float | None = 1.0) -> Score:
    """A score of a bot where chance is .25."""
    return Score("EQ501", "longest", "best", n, rate, None if rate is None else 0.25, z, two_sided(z), adjusted)


@pytest.mark.parametrize(
    ("given", "pooled", "wanted"),
    [
        (score(), True, None),
        (score(adjusted=0.009), False, "error"),
        (score(adjusted=0.04), False, "warning"),
        (score(adjusted=0.05), False, None),
        (score(0.31, z=2.9), False, "error"),
        (score(0.31, z=2.7), False, None),
        (score(0.29, z=2.9), False, None),
        (score(0.19, z=-2.9), False, "error"),
        (score(0.36), False, "warning"),
        (score(0.34), False, None),
        (score(0.36, n=39), False, None),
        (score(0.31), True, "warning"),
        (score(0.30), True, None),
        (score(0.19), True, "warning"),
        (score(None, adjusted=0.001), False, "error"),
        (score(None, adjusted=None), True, None),
    ],
)
def test_verdicts(given: Score, pooled: bool, wanted: str | None) -> None:
    """The verdicts of the guide, each at its limits."""
    assert verdict(given, pooled) == wanted


def test_with_few_units_p_stands_in_for_z() -> None:
    """A large z over few units is no error where its exact p-value is ordinary."""
    few = Score("EQ501", "longest", "best", 5, 0.8, 0.25, 3.0, 0.02, 1.0)
    assert verdict(few, False) is None
    assert verdict(replace(few, p=0.004), False) == "error"


def test_p_values_are_adjusted_for_each_other() -> None:
    """Scores with a p-value are adjusted for their number; a ratio stays without."""
    ratio = Score("EQ503", "ratio", "best", 9, 1.0)
    found = corrected([replace(score(), p=0.01), ratio, replace(score(), p=0.5)])
    assert [it.adjusted for it in found] == [0.02, None, 0.5]


def test_a_ratio_has_no_gap() -> None:
    """What has no chance level has no gap."""
    assert Score("EQ503", "ratio", "best", 9, 1.2).gap is None
    assert score(0.2).gap == pytest.approx(0.05)


def test_the_bar() -> None:
    """The bar counts what is significant and what is outside .05 and .08."""
    near, outside, far = score(0.29), score(0.32), score(0.34)
    assert bar([near, outside, far, score(adjusted=0.04)]) == Bar(1, 2, 1)
    assert bar([near, *[outside] * 3]).met
    assert not bar([near, *[outside] * 4]).met
    assert not bar([far]).met
    assert not bar([score(adjusted=0.04)]).met
