"""EQ516: the worst option."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.rules.eq516_worst import RULE, judge
from tests.bank.check.bots.play import rated, scores, single

RUDE = ["I understand, and I'm so sorry", "Thanks for that, I'll help", "No", "We may see, perhaps today"]


def test_the_rudest_is_looked_for() -> None:
    """Shortest, fewest kind words, and most villain's words find the worst reply, where there is one."""
    found = scores(RULE, *[rated(RUDE, [3, 2, 0, 1])] * 5, single(RUDE, 0))
    names = ("shortest, in characters", "most villain's words", "does not apologise")
    assert [(found[name].n, found[name].rate) for name in names] == [(5, 1.0), (5, 1.0), (5, pytest.approx(1 / 3))]
    assert {score.code for score in found.values()} == {"EQ516"}
    assert {score.aim for score in found.values()} == {"worst"}
    assert "length, key to distractors" not in found


def test_without_a_worst_option_there_is_nothing_to_play() -> None:
    """Where options are right or wrong, these bots stay away."""
    assert scores(RULE, single(RUDE, 0)) == {}


def test_the_model_is_judged_as_a_model() -> None:
    """The blind model against the worst has the verdict of the model, other bots the usual one."""
    model = Score("EQ516", "blind model", "worst", 100, 0.31, 0.25, 1.7, 0.05, 1.0)
    assert (
        judge(model, False),
        judge(Score("EQ516", "apologises", "worst", 100, 0.31, 0.25, 1.7, 0.1, 1.0), False),
    ) == (
        "error",
        None,
    )
