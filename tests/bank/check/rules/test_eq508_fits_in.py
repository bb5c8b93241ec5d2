"""EQ508: fits in, or odd one out."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq508_fits_in import RULE
from tests.bank.check.bots.play import rates, single


def test_the_middle_and_the_edge() -> None:
    """One bot takes the option that shares most words with the others, the other the one that shares fewest."""
    texts = ["brief apology, firm date", "brief apology", "firm date", "voucher"]
    found = [rates(RULE, single(texts, place)) for place in range(4)]
    assert [it["fits in"] for it in found] == [1, 0, 0, 0]
    assert [it["odd one out"] for it in found] == [0, 0, 0, 1]
