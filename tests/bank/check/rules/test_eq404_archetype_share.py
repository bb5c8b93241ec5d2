"""EQ404: archetype share."""

from __future__ import annotations

from tests.bank.check.examples import findings, head


def bank(*shares: tuple[str, int]) -> str:
    """Questions with one distractor each, of the given archetypes; each three have a third option without."""
    named = [name for name, count in shares for _ in range(count)]
    return head() + "".join(
        f"- id: q{number}\n  kind: single\n  ask: Which?\n  options:\n  - {{text: one, key: true, archetype: room}}\n"
        f"  - {{text: two, archetype: {name}}}\n  - {{text: three}}\n"
        for number, name in enumerate(named)
    )


OTHERS = [(name, 8) for name in ("pity", "jargon", "voucher", "siding", "fix-first", "stock-line")]


def test_an_archetype_above_15_percent_is_found() -> None:
    """Of 60 named distractors, 10 of one name are a warning in one bank, at its questions."""
    found = findings([bank(("long-talk", 10), ("mind-reading", 2), *OTHERS)], "EQ404")
    assert [(it.line, it.severity, it.message) for it in found] == [
        (5, "warning", "17% of 60 distractors are long-talk, and 15% at most should be")
    ]


def test_over_several_banks_it_is_an_error() -> None:
    """Over several banks the same is an error."""
    found = findings([bank(("long-talk", 10)), bank(("mind-reading", 2), *OTHERS)], "EQ404")
    assert [(it.file, it.severity) for it in found] == [("sources.yaml", "error")]


def test_15_percent_are_fine() -> None:
    """Nine of sixty are 15 %, and fine."""
    assert findings([bank(("long-talk", 9), ("mind-reading", 3), *OTHERS)], "EQ404") == []


def test_few_distractors_say_nothing() -> None:
    """Below 60 named distractors shares are left alone."""
    assert findings([bank(("long-talk", 59))], "EQ404") == []
