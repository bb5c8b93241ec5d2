"""EQ512: asks."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq512_asks import RULE, asks
from tests.bank.check.bots.play import rates, single


def test_what_asks() -> None:
    """A question mark asks, and so do the words ask and asks."""
    texts = ("Why?", "Ask him", "He asks her", "He asked her", "A task", "Wait.")
    assert [asks(text) for text in texts] == [True, True, True, False, False, False]


def test_the_one_that_asks_is_taken() -> None:
    """The bot takes the option that asks."""
    assert rates(RULE, single(["Why?", "Wait.", "Act."], 0))["asks"] == 1
