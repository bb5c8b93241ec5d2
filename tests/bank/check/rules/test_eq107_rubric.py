"""EQ107: rubric and effectiveness."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import WORKED, found, messages, swap

BEST = "rubric: [1, 2, 1, 2, 2]"


@pytest.mark.parametrize(
    ("digits", "due"),
    [
        ("[0, 0, 0, 0, 0]", 0),
        ("[0, 0, 0, 1, 1]", 0),
        ("[0, 0, 1, 1, 1]", 1),
        ("[0, 1, 1, 1, 1]", 1),
        ("[1, 1, 1, 1, 1]", 2),
        ("[2, 2, 1, 1, 1]", 2),
        ("[2, 2, 2, 1, 1]", 3),
        ("[2, 2, 2, 2, 2]", 3),
    ],
)
def test_the_bands(digits: str, due: int) -> None:
    """A total of 0-2 is effectiveness 0, 3-4 is 1, 5-7 is 2, 8-10 is 3."""
    text = swap(WORKED, (BEST, f"rubric: {digits}"))
    total = sum(int(it) for it in digits if it.isdigit())
    wanted = [] if due == 3 else [f"a total of {total} makes effectiveness {due}, and it is 3"]
    assert messages(text, "EQ107") == wanted


def test_the_finding_stands_at_the_rubric() -> None:
    """The finding is told at the rubric's own line."""
    assert found(swap(WORKED, (BEST, "rubric: [0, 0, 0, 0, 0]")), "EQ107") == ["50:5 error"]


def test_a_hard_stop_makes_nothing_of_good_digits() -> None:
    """With a `stop` the effectiveness is 0, whatever the digits."""
    stop = ("    rubric: [0, 0, 1, 0, 0]\n", "    rubric: [2, 2, 2, 2, 2]\n    stop: It breaks the data policy.\n")
    assert found(swap(WORKED, stop), "EQ107") == []
    best = swap(WORKED, (f"    {BEST}\n", f"    {BEST}\n    stop: It breaks the data policy.\n"))
    assert messages(best, "EQ107") == ["a hard stop makes effectiveness 0, and it is 3"]


def test_good_digits_without_a_stop_are_found() -> None:
    """An effectiveness of 0 with good digits asks for the reason of the stop."""
    text = swap(WORKED, ("rubric: [0, 0, 1, 0, 0]", "rubric: [2, 2, 2, 2, 2]"))
    assert messages(text, "EQ107") == ["a total of 10 makes effectiveness 3, and it is 0"]
