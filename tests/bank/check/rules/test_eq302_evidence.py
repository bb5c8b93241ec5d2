"""EQ302: evidence label."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import RECALL, findings, found, head, messages, swap

GOOD = head() + RECALL


@pytest.mark.parametrize(
    ("claims", "ceiling"),
    [
        ("heart-speed-matters", "supported"),
        ("stories-no-uniform-method", "mixed"),
        ("heart-outranks", "mixed"),
        ("stories-lonely-caller", "anecdote"),
        ("heart-speed-matters, stories-lonely-caller", "anecdote"),
    ],
)
def test_the_weakest_claim_sets_the_ceiling(claims: str, ceiling: str) -> None:
    """A label is at most as strong as the weakest claim allows."""
    labels = ("opinion", "anecdote", "mixed", "supported")
    texts = [
        swap(GOOD, ("[heart-speed-matters]", f"[{claims}]"), ("evidence: opinion", f"evidence: {it}")) for it in labels
    ]
    above = [label for label, text in zip(labels, texts, strict=True) if found(text, "EQ302")]
    assert above == list(labels[labels.index(ceiling) + 1 :])


def test_the_finding_says_what_to_write() -> None:
    """The finding stands at `evidence` and names the claim and the strongest label."""
    text = swap(GOOD, ("[heart-speed-matters]", "[stories-lonely-caller]"), ("evidence: opinion", "evidence: mixed"))
    assert found(text, "EQ302") == ["11:3 error"]
    assert messages(text, "EQ302") == ["the label mixed is above what stories-lonely-caller can bear"]
    assert findings([text], "EQ302")[0].hint == "write anecdote: the claim is anecdote"


def test_unknown_claims_and_labels_are_left_to_others() -> None:
    """Claims and labels that nobody knows are found by other rules."""
    assert found(swap(GOOD, ("evidence: opinion", "evidence: sure")), "EQ302") == []
    assert (
        found(swap(GOOD, ("[heart-speed-matters]", "[other]"), ("evidence: opinion", "evidence: mixed")), "EQ302") == []
    )
