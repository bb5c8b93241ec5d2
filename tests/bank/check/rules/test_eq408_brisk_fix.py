"""EQ408: brisk fix."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import findings, head


def bank(brisk: int, scenes: int) -> str:
    """So many scenes, of which in some the best reply is a brisk fix."""
    return head() + "".join(
        f"- id: q{number}\n  kind: single\n  persona: {{name: Ada}}\n  ask: Which?\n  options:\n"
        f"  - {{text: one, key: true, archetype: {'brisk-fix' if number < brisk else 'room'}}}\n"
        "  - {text: two, archetype: brisk-fix}\n"
        for number in range(scenes)
    )


@pytest.mark.parametrize(("brisk", "fine"), [(1, False), (2, True), (4, True), (5, False)])
def test_a_brisk_fix_is_best_now_and_then(brisk: int, fine: bool) -> None:
    """Of 20 scenes, two to four are won by a brisk fix."""
    assert (findings([bank(brisk, 20)], "EQ408") == []) is fine


def test_the_finding() -> None:
    """In one bank it is a warning at its questions, over several an error."""
    assert [(it.line, it.severity, it.message) for it in findings([bank(1, 20)], "EQ408")] == [
        (5, "warning", "a brisk fix is best in 5% of 20 scenes, not in 10% to 20%")
    ]
    assert [it.severity for it in findings([bank(1, 10), bank(0, 10)], "EQ408")] == ["error"]


def test_few_scenes_say_nothing() -> None:
    """Below 20 scenes the share is left alone."""
    assert findings([bank(0, 19)], "EQ408") == []
