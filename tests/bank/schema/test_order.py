"""`order` questions."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Order
from tests.bank.examples import ORDER, found, question, swap

PLAIN = ORDER.replace(", rank: 1", "").replace(", rank: 2", "")


@pytest.mark.parametrize(("text", "ranks"), [(ORDER, [1, 2, 2]), (PLAIN, [None, None, None])])
def test_the_file_holds_the_right_order(text: str, ranks: list[int | None]) -> None:
    """Options keep the order of the file, with their ranks or without."""
    given = question(text)
    assert isinstance(given, Order)
    assert ([option.text for option in given.options], [option.rank for option in given.options]) == (
        ["Hear", "Ask", "Mend"],
        ranks,
    )


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (swap(ORDER, ", rank: 1", ""), ["6:3 error R220"]),
        (swap(ORDER, "rank: 1", "rank: 3"), ["6:3 error R220"]),
        (swap(ORDER, "rank: 1", "rank: 2"), ["6:3 error R219"]),
        (swap(ORDER, "rank: 1", "rank: first"), ["7:24 error R212"]),
        (swap(ORDER, "rank: 1", "key: true"), ["6:3 error R220", "7:18 warning R210"]),
        (PLAIN + "".join(f"  - text: Step {number}\n" for number in range(5)), ["6:3 error R215"]),
    ],
)
def test_what_could_not_be_marked_is_found(text: str, findings: list[str]) -> None:
    """Ranks stand on every option or on none, follow the file, and are not all the same."""
    assert found(text) == findings
