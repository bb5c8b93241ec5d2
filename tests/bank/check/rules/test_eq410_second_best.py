"""EQ410: second best."""

from __future__ import annotations

from tests.bank.check.examples import findings, head


def bank(stock: int, others: int) -> str:
    """Questions whose second best reply is a stock line, and others where archetypes take turns."""
    names = ["stock-line"] * stock + [("pity", "voucher", "jargon", "siding")[number % 4] for number in range(others)]
    return head() + "".join(
        f"- id: q{number}\n  kind: best-worst\n  ask: Which is best?\n  options:\n"
        "  - {text: one, effectiveness: 3, archetype: room}\n"
        f"  - {{text: two, effectiveness: 2, archetype: {name}}}\n"
        "  - {text: three, effectiveness: 1, archetype: stock-line}\n"
        "  - {text: four, effectiveness: 0, archetype: stock-line}\n"
        for number, name in enumerate(names)
    )


def test_an_archetype_that_is_always_second_is_found() -> None:
    """Six of twenty are more than 25 %, and a warning."""
    found = findings([bank(6, 14)], "EQ410")
    assert [(it.line, it.severity, it.message) for it in found] == [
        (5, "warning", "stock-line is second best in 6 of 20 units, 25% at most should be")
    ]


def test_a_quarter_is_fine() -> None:
    """Five of twenty are fine, and so is any share of fewer than twenty units."""
    assert findings([bank(5, 15)], "EQ410") == []
    assert findings([bank(19, 0)], "EQ410") == []


def test_a_shared_second_place_does_not_count() -> None:
    """Where two options share the second place, neither is second."""
    text = bank(20, 0).replace("effectiveness: 1", "effectiveness: 2")
    assert findings([text], "EQ410") == []
