"""EQ514: apology."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq514_apology import RULE
from tests.bank.check.bots.play import rates, single


def test_an_apology_and_none() -> None:
    """One bot takes the option that apologises, the other one that does not."""
    texts = ["I'm sorry", "Our apologies", "Wait"]
    assert rates(RULE, single(texts, 0)) == {"apologises": 0.5, "does not apologise": 0}
    assert rates(RULE, single(texts, 2)) == {"apologises": 0, "does not apologise": 1}
