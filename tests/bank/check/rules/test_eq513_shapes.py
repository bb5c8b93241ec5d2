"""EQ513: shapes."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.rules.eq513_shapes import RULE
from tests.bank.check.bots.play import rates, single


@pytest.mark.parametrize(
    ("bot", "text"),
    [
        ("has a quotation", 'Say "wait" to him'),
        ("has a quotation", "Say ‘wait’ to him"),
        ("says and then", "Wait, and then act"),
        ("acknowledges, then acts", "That sounds hard, and I'll call you at four"),
        ("acknowledges, then acts", "Thank you; let me look"),
        ("says we", "It is our fault"),
        ("says we", "We'll see"),
    ],
)
def test_a_shape_is_taken(bot: str, text: str) -> None:
    """Each bot takes the option that alone has its shape."""
    assert rates(RULE, single([text, "It's four o'clock", "No answer"], 0))[bot] == 1


@pytest.mark.parametrize(
    "text", ["I'll call you", "I understand", "Four o'clock isn't late", "Then and there", "Weekly"]
)
def test_half_a_shape_is_none(text: str) -> None:
    """An act alone, a feeling alone, an apostrophe, and words that look alike are no shape."""
    assert rates(RULE, single([text, "one", "two"], 0)) == {}
