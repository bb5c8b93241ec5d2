"""Findings set aside with a reason."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import WORKED, found, messages, report, swap

LABEL = ("evidence: opinion", "evidence: mixed")
ALLOW = "allow: [{rule: EQ306, because: the study is under review}]"


def test_a_question_may_set_a_finding_aside() -> None:
    """An `allow` on a question sets aside what its rule finds there."""
    text = swap(WORKED, LABEL, ("  topic: problem-solving\n", f"  topic: problem-solving\n  {ALLOW}\n"))
    assert report(text).findings == ()


def test_a_bank_may_set_a_finding_aside() -> None:
    """An `allow` on a bank sets aside what its rule finds anywhere in it."""
    assert report(swap(WORKED, LABEL, ("questions:\n", f"{ALLOW}\nquestions:\n"))).findings == ()


def test_an_allow_reaches_no_other_question() -> None:
    """An `allow` on one question leaves the findings of another, and is idle itself."""
    text = swap(WORKED, LABEL, ("  topic: speed\n", f"  topic: speed\n  {ALLOW}\n"))
    assert (found(text, "EQ306"), found(text, "EQ001")) == (["14:3 warning"], ["36:11 warning"])


def test_an_allow_for_another_rule_is_idle() -> None:
    """An `allow` that sets nothing aside is a finding at its own place."""
    text = swap(WORKED, ("questions:\n", "allow: [{rule: EQ209, because: the year is part of it}]\nquestions:\n"))
    assert found(text, "EQ001") == ["8:9 warning"]
    assert messages(text, "EQ001") == ["EQ209 is allowed here, and finds nothing"]


@pytest.mark.parametrize("code", ["EQ212", "EQ999", "R202", "all"])
def test_only_rules_of_the_checker_can_be_allowed(code: str) -> None:
    """An `allow` that names no rule of the checker is a finding."""
    text = swap(WORKED, ("questions:\n", f"allow: [{{rule: {code}, because: it is so}}]\nquestions:\n"))
    assert messages(text, "EQ001") == [f"{code!r} is no rule that can be allowed"]


def test_an_allow_for_a_rule_that_was_not_applied_is_left_alone() -> None:
    """What only a check of all banks can find cannot be called idle in a check of one."""
    text = swap(WORKED, ("questions:\n", "allow: [{rule: EQ401, because: it is so}]\nquestions:\n"))
    assert found(text, "EQ001") == []
