"""EQ111: `write` complete."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import found, messages
from tests.bank.schema.test_write import WRITE


def test_a_whole_write_is_fine() -> None:
    """Model and stock line with five digits each, and five reasons."""
    assert found(WRITE, "EQ111") == []


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ("  stock: {text: We apologise., rubric: [0, 0, 1, 0, 0]}\n", "`stock` is missing"),
        ("  reasons: [one, two, three, four, five]\n", "`reasons` are missing"),
        (", rubric: [0, 0, 1, 0, 0]", "`stock` has no `rubric`"),
        (", rubric: [2, 2, 1, 2, 2]", "`model` has no `rubric`"),
    ],
)
def test_what_is_missing_is_found(old: str, message: str) -> None:
    """Each part that one's own reply is compared with is asked for."""
    assert messages(WRITE.replace(old, ""), "EQ111") == [message]
