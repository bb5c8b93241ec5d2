"""Collecting what is wrong with a file."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.findings import MAX_FINDINGS, START, At, Findings, place_of, quoted


def test_places_count_from_one() -> None:
    """The parser's places count from 0, those for people from 1."""
    findings = Findings("a.yaml", "")
    findings.error(At(2, 4), "R111", "twice", "keep one")
    assert findings.diagnostics() == (Diagnostic("a.yaml", 3, 5, "R111", "twice", "keep one", "error"),)


def test_findings_are_sorted() -> None:
    """Findings come by line, column, rule and message, with hints or without."""
    findings = Findings("a.yaml", "")
    for place, rule, message in [(At(1, 0), "R1", "x"), (START, "R2", "x"), (START, "R1", "y"), (START, "R1", "x")]:
        findings.warn(place, rule, message, "hint" if message == "y" else None)
    findings.warn(START, "R1", "x", "hint")
    order = [(it.line, it.rule, it.message) for it in findings.diagnostics()]
    assert order == [(1, "R1", "x"), (1, "R1", "x"), (1, "R1", "y"), (1, "R2", "x"), (2, "R1", "x")]


def test_only_errors_count_as_errors() -> None:
    """Warnings do not count among the errors, not even beyond those that are listed."""
    findings = Findings("a.yaml", "")
    for _ in range(MAX_FINDINGS + 1):
        findings.warn(START, "R202", "odd")
    findings.error(START, "R203", "missing")
    last = findings.diagnostics()[-1]
    assert (findings.errors, last.rule, last.message, last.severity) == (
        1,
        "R119",
        "2 more findings are not shown",
        "error",
    )


def test_a_near_word_is_found() -> None:
    """A word that comes close to a known one is understood, another is not."""
    findings = Findings("a.yaml", "")
    assert (findings.close_to("Takeway", {"takeaway": 1, "hint": 2}), findings.close_to("zzz", ["hint"])) == (
        "takeaway",
        None,
    )


def test_no_near_word_is_looked_for_in_vain() -> None:
    """Once no more findings are listed, nobody reads a hint and none is looked for."""
    findings = Findings("a.yaml", "")
    for _ in range(MAX_FINDINGS):
        findings.warn(START, "R202", "odd")
    assert findings.close_to("takeway", ["takeaway"]) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("fast", "'fast'"),
        ("red\x1b[31m", "'red\\x1b[31m'"),
        ("a\u202eb\ud800", "'a\\u202eb\\ud800'"),
        ("x" * 41, "'" + "x" * 39 + "…'"),
        ("né", "'né'"),
    ],
)
def test_a_quotation_is_harmless(text: str, shown: str) -> None:
    """A text in a message is short, and what could act on a terminal is written out."""
    assert quoted(text) == shown


@pytest.mark.parametrize(
    ("text", "index", "place"),
    [("abc", 2, At(0, 2)), ("a\nbc", 3, At(1, 1)), ("a\r\nbc", 4, At(1, 1)), ("a\rbc", 2, At(1, 0)), ("", 0, At(0, 0))],
)
def test_the_place_of_a_character(text: str, index: int, place: At) -> None:
    """Lines end as YAML ends them, and columns count characters."""
    assert place_of(text, index) == place
