"""EQ409: one dimension."""

from __future__ import annotations

from tests.bank.check.examples import findings, head

BEST = {True: "[1, 1, 2, 1, 1]", False: "[2, 1, 1, 1, 1]"}


def bank(telling: int, others: int) -> str:
    """Questions whose best reply alone has a 2 for react, and others where a rival has it."""
    return head() + "".join(
        f"- id: q{number}\n  kind: best-worst\n  ask: Which is best?\n  options:\n"
        f"  - {{text: one, effectiveness: 2, rubric: {BEST[number < telling]}}}\n"
        f"  - {{text: two, effectiveness: 1, rubric: {BEST[number >= telling]}}}\n"
        "  - {text: three, effectiveness: 1, rubric: [1, 1, 0, 1, 0]}\n"
        "  - {text: four, effectiveness: 0, rubric: [1, 0, 0, 0, 1]}\n"
        for number in range(telling + others)
    )


def test_a_dimension_that_predicts_the_key_is_found() -> None:
    """Where the best reply has the highest digit for react in 8 of 10 units, that is found."""
    found = findings([bank(8, 2)], "EQ409")
    assert [(it.line, it.severity, it.message) for it in found] == [
        (5, "warning", "the highest digit for react finds the key in 80% of 10 units")
    ]


def test_less_is_fine() -> None:
    """Seven of ten are fine, and a tie counts in parts."""
    assert findings([bank(7, 3)], "EQ409") == []


def test_over_several_banks_it_is_an_error() -> None:
    """Over several banks the same is an error."""
    assert [it.severity for it in findings([bank(4, 1), bank(4, 1)], "EQ409")] == ["error"]


def test_few_units_say_nothing() -> None:
    """Below ten units nothing is said."""
    assert findings([bank(9, 0)], "EQ409") == []
