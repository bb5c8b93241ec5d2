"""Words that options share."""

from __future__ import annotations

from empathy_quiz.bank.check.shared import with_ask, with_others


def test_with_the_question() -> None:
    """Each text is compared with the question, word forms alike."""
    assert with_ask("The parcel was delivered late", ["Parcels deliver joy", "late", "none"]) == (2, 1, 0)


def test_with_each_other() -> None:
    """Each text is compared with all others, and the shared words are summed."""
    assert with_others(["brief apology, firm date", "brief apology", "firm date", "voucher"]) == (4, 2, 2, 0)
