"""EQ505: fewest absolutes."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.rules.eq505_absolutes import RULE
from tests.bank.check.bots.play import rates, scores, single

TEXTS = ["always", "never ever", "sometimes"]


def test_the_bot_leaves_absolutes_aside() -> None:
    """The bot takes the option without an absolute word."""
    assert rates(RULE, single(TEXTS, 2))["fewest absolutes"] == 1
    assert rates(RULE, single(TEXTS, 0))["fewest absolutes"] == 0


def test_the_table_is_tested() -> None:
    """Of four absolute options among six none is a key, where two keys are: p is that of Fisher's test, 1/15."""
    found = scores(RULE, single(TEXTS, 2), single(TEXTS, 2))["absolutes in keys"]
    assert (found.n, found.rate) == (2, None)
    assert found.p == pytest.approx(1 / 15)


def test_without_absolutes_there_is_no_score() -> None:
    """Where nothing is absolute, neither bot nor test has anything to say."""
    assert scores(RULE, single(["one", "two", "three"], 0)) == {}
