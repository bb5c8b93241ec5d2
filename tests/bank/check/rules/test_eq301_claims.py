"""EQ301: claims."""

from __future__ import annotations

from tests.bank.check.examples import RECALL, findings, found, head, messages, swap

GOOD = head() + RECALL
CLAIMS = "claims: [heart-speed-matters]"


def test_missing_claims_are_found() -> None:
    """A question without claims is found at its id."""
    assert found(swap(GOOD, (f"  {CLAIMS}\n", "")), "EQ301") == ["6:3 error"]


def test_an_unknown_claim_is_found_at_its_place() -> None:
    """A claim that is not on the list is found where it stands, with the one it may mean."""
    text = swap(GOOD, (CLAIMS, "claims: [heart-speed-matters, heart-speed-matter]"))
    assert found(text, "EQ301") == ["10:33 error"]
    assert messages(text, "EQ301") == ["there is no claim 'heart-speed-matter'"]
    assert findings([text], "EQ301")[0].hint == "did you mean heart-speed-matters?"


def test_more_than_three_are_too_many() -> None:
    """Four claims are too many, and three are fine."""
    three = "claims: [heart-speed-matters, vital-root-cause, heart-many-options-wrong-issue]"
    assert found(swap(GOOD, (CLAIMS, three)), "EQ301") == []
    four = three.replace("]", ", stories-no-uniform-method]")
    assert messages(swap(GOOD, (CLAIMS, four)), "EQ301") == ["4 claims, and 3 at most can be asked at once"]


def test_a_claim_named_twice_is_found() -> None:
    """The second of two equal claims is found."""
    text = swap(GOOD, (CLAIMS, "claims: [heart-speed-matters, heart-speed-matters]"))
    assert messages(text, "EQ301") == ["heart-speed-matters is named twice"]
