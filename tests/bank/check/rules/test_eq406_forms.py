"""EQ406: forms."""

from __future__ import annotations

from tests.bank.check.examples import findings, head


def bank(*, negative: int = 0, true: int = 0, false: int = 0, plain: int = 0) -> str:
    """A bank with so many questions of each form."""
    forms = [("Which is not it?", ("one", "two"))] * negative + [("Which is it?", ("one", "two"))] * plain
    forms += [("Is it so?", ("True", "False"))] * true + [("Is it so?", ("No, it isn't", "Yes"))] * false
    return head() + "".join(
        f'- id: q{number}\n  kind: single\n  ask: {ask}\n  options:\n  - {{text: "{key}", key: true}}\n'
        f'  - {{text: "{other}"}}\n'
        for number, (ask, (key, other)) in enumerate(forms)
    )


def told(text: str) -> list[str]:
    """What the rule says."""
    return [it.message for it in findings([text], "EQ406")]


def test_negative_lead_ins_are_counted() -> None:
    """One negative lead-in of 30 is above 3 %, one of 34 is not."""
    assert told(bank(negative=1, plain=29)) == ["1 of 30 lead-ins are negative, 3% at most should be"]
    assert told(bank(negative=1, plain=33)) == []


def test_true_or_false_is_counted() -> None:
    """Two true-or-false questions of 30 are above 5 %, one of 20 is not."""
    assert told(bank(true=1, false=1, plain=28)) == ["2 of 30 questions are true or false, 5% at most should be"]
    assert told(bank(true=1, plain=19)) == []


def test_a_side_is_found() -> None:
    """Six of six true are beyond luck (p = 1/32), five of five are not (p = 1/16)."""
    assert told(bank(true=6, plain=114)) == ["of 6 true-or-false questions 6 are true"]
    assert told(bank(true=5, plain=95)) == []
    assert told(bank(false=6, plain=114)) == ["of 6 true-or-false questions 0 are true"]


def test_findings_are_warnings() -> None:
    """Forms are a matter of warnings."""
    assert {it.severity for it in findings([bank(negative=1, true=6, plain=3)], "EQ406")} == {"warning"}
