"""EQ506: most hedged."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq506_hedges import RULE
from tests.bank.check.bots.play import rates, single


def test_the_most_hedged_is_taken() -> None:
    """The bot takes the option with the most hedges."""
    texts = ["It may help", "It can often help", "It helps"]
    assert [rates(RULE, single(texts, place))["most hedged"] for place in range(3)] == [0, 1, 0]
