"""EQ515: blind model."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.rules.eq515_blind_model import FROM, RULE, judge
from tests.bank.check.bots.play import scores, single

TEXTS = ["a long option indeed", "short", "short too", "little"]


def test_a_model_needs_enough_to_learn_from() -> None:
    """Below 60 units the model does not play; from 60 on it learns what gives keys away."""
    units = [single(TEXTS, 0, own=f"q{number}") for number in range(FROM)]
    assert scores(RULE, *units[1:]) == {}
    found = scores(RULE, *units)["blind model"]
    assert (found.n, found.rate, found.chance) == (60, 1.0, 0.25)
    assert found.p == pytest.approx(0, abs=1e-20)


@pytest.mark.parametrize(
    ("rate", "z", "pooled", "wanted"),
    [
        (0.30, 1.64, False, None),
        (0.30, 1.65, False, "error"),
        (0.31, 1.0, True, "error"),
        (0.29, 1.0, True, None),
        (0.31, 1.0, False, None),
        (0.10, -3.0, True, None),
    ],
)
def test_verdicts(rate: float, z: float, pooled: bool, wanted: str | None) -> None:
    """An error where z is above 1.645, or over several banks the rate more than .05 above chance."""
    assert judge(Score("EQ515", "blind model", "best", 100, rate, 0.25, z, 0.05, 1.0), pooled) == wanted
