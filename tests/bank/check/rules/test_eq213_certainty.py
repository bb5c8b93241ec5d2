"""EQ213: certainty."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import RECALL, found, head, messages, swap

GOOD = head() + RECALL
KEY = "It matters in its own right"


@pytest.mark.parametrize(
    "key",
    ["Customers will stay loyal", "Care guarantees more revenue", "It proves that profit grows", "They'll be loyal"],
)
def test_a_key_that_is_certain_is_found(key: str) -> None:
    """Certainty about loyalty or revenue in the key is a warning at its text."""
    text = swap(GOOD, (KEY, key))
    assert found(text, "EQ213") == ["14:5 warning"]
    assert messages(text, "EQ213") == ["the key is certain of loyalty or revenue"]


@pytest.mark.parametrize("key", ["Customers may stay loyal", "You will get a letter", "Loyalty counts. He will ring"])
def test_a_hedge_and_other_promises_are_fine(key: str) -> None:
    """A hedged claim, a promise of something else, and two sentences apart are fine."""
    assert found(swap(GOOD, (KEY, key)), "EQ213") == []


def test_a_distractor_may_be_certain() -> None:
    """Distractors are no matter of this rule."""
    assert found(swap(GOOD, ("It matters less than price", "Customers will stay loyal")), "EQ213") == []
