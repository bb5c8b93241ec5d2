"""EQ405: straw men."""

from __future__ import annotations

from tests.bank.check.examples import findings, head


def bank(villains: int, questions: int = 30) -> str:
    """Questions with two distractors each, of which so many say no."""
    texts = ["Say no to it"] * villains + ["Say yes to it"] * (2 * questions - villains)
    return head() + "".join(
        f"- id: q{number}\n  kind: single\n  ask: Which?\n  options:\n  - {{text: No, key: true}}\n"
        f"  - {{text: {texts[2 * number]}}}\n  - {{text: {texts[2 * number + 1]} too}}\n"
        for number in range(questions)
    )


def test_more_than_5_percent_are_found() -> None:
    """Of 60 distractors, four with a villain's word are a warning in one bank; keys do not count."""
    found = findings([bank(4)], "EQ405")
    assert [(it.line, it.severity, it.message) for it in found] == [
        (5, "warning", "6.7% of 60 distractors have a villain's word, not 5% at most")
    ]


def test_over_several_banks_it_is_an_error() -> None:
    """Over several banks the same is an error."""
    assert [it.severity for it in findings([bank(4, 15), bank(0, 15)], "EQ405")] == ["error"]


def test_5_percent_are_fine() -> None:
    """Three of sixty are fine, and so is any share of fewer than sixty."""
    assert findings([bank(3)], "EQ405") == []
    assert findings([bank(20, 29)], "EQ405") == []
