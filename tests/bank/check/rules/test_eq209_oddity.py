"""EQ209: lone oddity."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import RECALL, found, head, messages, swap

GOOD = head() + RECALL
KEY, OTHER = "It matters in its own right", "It matters less than price"


@pytest.mark.parametrize(
    ("option", "what"),
    [
        ("It took 4 pages", "a digit"),
        ("It matters (in itself)", "a parenthesis"),
        ("It is called “good”", "a quotation"),
        ("It matters; so much is clear", "a semicolon"),
        ("It makes people angry", "a named emotion"),
    ],
)
def test_what_the_key_has_alone_is_found(option: str, what: str) -> None:
    """Each oddity in the key alone is a warning at its text; with a distractor that has it too there is none."""
    alone = swap(GOOD, (KEY, option))
    assert (found(alone, "EQ209"), messages(alone, "EQ209")) == (["14:5 warning"], [f"only the key has {what}"])
    assert found(swap(alone, (OTHER, f"{option} too")), "EQ209") == []


def test_a_distractor_may_be_odd() -> None:
    """What only a distractor has is no finding."""
    assert found(swap(GOOD, (OTHER, "It took 4 pages")), "EQ209") == []
