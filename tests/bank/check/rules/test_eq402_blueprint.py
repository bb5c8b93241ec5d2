"""EQ402: blueprint."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import RECALL, findings, head


def bank(recall: int, apply: int, judge: int) -> str:
    """A bank with so many questions of each level."""
    levels = ["recall"] * recall + ["apply"] * apply + ["judge"] * judge
    questions = (
        RECALL.replace("id: grants", f"id: q{number}").replace("level: recall", f"level: {level}")
        for number, level in enumerate(levels)
    )
    return head() + "".join(questions)


@pytest.mark.parametrize("levels", [(6, 9, 5), (5, 9, 6), (7, 8, 5)])
def test_a_plan_within_five_points(levels: tuple[int, int, int]) -> None:
    """Shares within 5 points of 30, 45 and 25 % are fine."""
    assert findings([bank(*levels)], "EQ402", whole=True) == []


def test_shares_beyond_are_found() -> None:
    """Each level beyond is a warning that says how many there are."""
    found = findings([bank(8, 8, 4)], "EQ402", whole=True)
    assert [(it.line, it.severity, it.message) for it in found] == [
        (5, "warning", "40% of 20 questions are `recall`, and 30% should be")
    ]


def test_one_bank_has_its_own_plan() -> None:
    """Where only some of the banks are checked, the plan is not judged."""
    assert findings([bank(8, 8, 4)], "EQ402") == []
