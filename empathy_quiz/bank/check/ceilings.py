"""What the status of a claim demands of the questions about it."""

from __future__ import annotations

from empathy_quiz.bank.model import EVIDENCE, BaseQuestion
from empathy_quiz.bank.sources import Claim, Sources

_CEILINGS = {
    None: "supported",
    "supported-in-part": "supported",
    "mixed": "mixed",
    "plausible": "mixed",
    "contested": "mixed",
    "simplified": "mixed",
    "anecdote": "anecdote",
    "confounded": "anecdote",
    "terminology": "opinion",
    "unsupported": "opinion",
    "opinion": "opinion",
    "borrowed": "opinion",
    "overstated": "opinion",
}
_ATTRIBUTED = frozenset(("confounded", "contested", "simplified", "unsupported", "opinion", "borrowed", "overstated"))


def claims_of(question: BaseQuestion, sources: Sources) -> tuple[Claim, ...]:
    """The claims of a question that are on the list."""
    return tuple(claim for claim in map(sources.claim, question.claims) if claim is not None)


def ceiling(claim: Claim) -> str:
    """The strongest evidence label that a question about `claim` may have."""
    return _CEILINGS.get(claim.status, EVIDENCE[0])


def needs_attribution(claim: Claim, level: str | None) -> bool:
    """Whether a question of this level has to say who makes the claim."""
    return claim.status in _ATTRIBUTED or (claim.status == "anecdote" and level == "recall")
