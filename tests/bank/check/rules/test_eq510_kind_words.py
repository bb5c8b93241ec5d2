"""EQ510: kind words."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq510_kind_words import RULE
from tests.bank.check.bots.play import rates, single


def test_the_kindest_is_taken() -> None:
    """The bot takes the option with the most kind words, by their beginnings."""
    texts = ["I understand your feelings", "I'm sorry", "It's the terms"]
    assert [rates(RULE, single(texts, place))["kind words"] for place in range(3)] == [1, 0, 0]
