"""EQ501: longest."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq501_longest import RULE
from tests.bank.check.bots.play import rates, single


def test_characters_and_words() -> None:
    """One bot takes the most characters, the other the most words."""
    texts = ["an extraordinarily long option", "one of the many here is it", "short"]
    assert rates(RULE, single(texts, 0)) == {"longest, in characters": 1, "longest, in words": 0}
    assert rates(RULE, single(texts, 1)) == {"longest, in characters": 0, "longest, in words": 1}


def test_white_space_has_no_length() -> None:
    """Characters are counted after white space is collapsed."""
    assert rates(RULE, single(["a        b", "abcd", "ab"], 1))["longest, in characters"] == 1
