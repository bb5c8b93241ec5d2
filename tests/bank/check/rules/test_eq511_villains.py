"""EQ511: fewest villain's words."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq511_villains import RULE
from tests.bank.check.bots.play import rates, single


def test_villains_and_absolutes_are_counted_together() -> None:
    """The bot takes the option with the fewest of both."""
    texts = ["Never refuse", "Don't ask", "Ask him"]
    assert [rates(RULE, single(texts, place))["fewest villain's words"] for place in range(3)] == [0, 0, 1]
