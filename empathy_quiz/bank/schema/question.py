"""What all questions have, and the shape in which each kind tells what is its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import EVIDENCE, LEVELS, Question
from empathy_quiz.bank.nodes import Mapping, Node, Sequence
from empathy_quiz.bank.schema.fields import Field, Table, identifier, label, many, reference, seconds, text, whole
from empathy_quiz.bank.schema.parts import persona, waiver

Check: TypeAlias = Callable[[Mapping, dict[str, Any], Findings], None]
"""Notes what the fields of one question have against each other: (its node, its usable values, findings)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question: its class, its own fields, and the check of what they say together."""

    make: Callable[..., Question]
    needed: tuple[str, ...]
    own: Table
    check: Check


def ratings(node: Node, name: str, findings: Findings, severity: Severity) -> tuple[tuple[int, ...], ...] | None:
    """A list of lists of whole numbers: for each rater the effectiveness of each option."""
    rows: tuple[tuple[int, ...], ...] | None
    rows = many(many(whole(0, 3), "whole numbers"), "lists of whole numbers")(node, name, findings, severity)
    if rows is None or type(node) is not Sequence:
        return rows
    written = [len(item.items) if type(item) is Sequence else 0 for item in node.items]
    return rows if [len(row) for row in rows] == written else None


COMMON: Table = {
    "id": Field(identifier, essential=True),
    "kind": Field(text, essential=True),
    "topic": Field(text),
    "level": Field(label(LEVELS)),
    "claims": Field(many(text, "claims")),
    "evidence": Field(label(EVIDENCE)),
    "persona": Field(persona),
    "scenario": Field(text),
    "was": Field(reference),
    "hint": Field(text),
    "ask": Field(text, essential=True),
    "why": Field(text),
    "takeaway": Field(text),
    "seconds": Field(seconds, essential=True),
    "ratings": Field(ratings),
    "allow": Field(many(waiver("rule"), "rules")),
}
"""The fields of every question."""


def no_check(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    """Nothing to compare."""


def note_ratings(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    """Leave out ratings that have not one number for each option, and say so."""
    rows = values.get("ratings", ())
    if any(len(row) != len(values.get("options", row)) for row in rows):
        findings.warn(node.fields["ratings"], "R221", "`ratings` needs one number for each option from each rater")
        del values["ratings"]
