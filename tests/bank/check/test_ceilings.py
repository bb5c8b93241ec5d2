"""What the status of a claim demands."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.ceilings import ceiling, claims_of, needs_attribution
from empathy_quiz.bank.model import Option, Single
from empathy_quiz.bank.schema.source_list import STATUSES
from empathy_quiz.bank.sources import Claim
from tests.bank.check.examples import SOURCES


def claim(status: str | None) -> Claim:
    """A claim with this status."""
    return Claim("c", "d", "s", "t", "It is so.", status)


@pytest.mark.parametrize(
    ("label", "statuses"),
    [
        ("supported", {None, "supported-in-part"}),
        ("mixed", {"mixed", "plausible", "contested", "simplified"}),
        ("anecdote", {"anecdote", "confounded"}),
        ("opinion", {"terminology", "unsupported", "opinion", "borrowed", "overstated"}),
    ],
)
def test_ceilings(label: str, statuses: set[str | None]) -> None:
    """Every status that a claim may have sets a ceiling."""
    assert {status for status in (None, *STATUSES) if ceiling(claim(status)) == label} == statuses


def test_attribution() -> None:
    """Weak claims need their author at every level, stories where they are recalled."""
    always = {status for status in (None, *STATUSES) if needs_attribution(claim(status), "apply")}
    recalled = {status for status in (None, *STATUSES) if needs_attribution(claim(status), "recall")}
    assert always == {"confounded", "contested", "simplified", "unsupported", "opinion", "borrowed", "overstated"}
    assert recalled - always == {"anecdote"}


def test_unknown_claims_are_passed_over() -> None:
    """Only claims on the list are looked at."""
    question = Single(bank="b", id="q", ask="Which?", options=(Option("a"),), claims=("other", "heart-speed-matters"))
    assert [it.id for it in claims_of(question, SOURCES)] == ["heart-speed-matters"]
