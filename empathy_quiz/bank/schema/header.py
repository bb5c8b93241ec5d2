"""A whole bank: its header, and its questions one by one."""

from __future__ import annotations

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.findings import START, Findings, quoted
from empathy_quiz.bank.model import Bank, Question
from empathy_quiz.bank.nodes import Mapping, Node, Scalar, Sequence
from empathy_quiz.bank.schema.fields import ID, Field, Table, many, note_shape, read_fields, require, suggest_id, text
from empathy_quiz.bank.schema.kinds import question
from empathy_quiz.bank.schema.parts import rater, waiver


def _list(node: Node, name: str, findings: Findings, severity: Severity) -> Sequence | None:
    if type(node) is Sequence:
        return node
    note_shape(node, name, "a list", findings, severity, "start each question with `- id: …`")
    return None


_HEADER: Table = {
    "title": Field(text),
    "about": Field(text),
    "sources": Field(many(text, "document ids")),
    "key_basis": Field(text),
    "raters": Field(many(rater, "raters")),
    "waived": Field(many(waiver("claim"), "claims")),
    "allow": Field(many(waiver("rule"), "rules")),
    "questions": Field(_list, essential=True),
}


def bank(root: Node, identity: str, findings: Findings) -> Bank | None:
    """The bank that the file holds, or None where it has errors; what is wrong is noted."""
    _check_id(identity, findings)
    if type(root) is not Mapping:
        if not (type(root) is Scalar and root.null):
            hint = "a bank starts with `title:` and `questions:`"
            findings.error(root, "R108", "the file is not a mapping of fields", hint)
        return None
    values = read_fields(root, _HEADER, findings, "in a bank")
    if "title" not in values:
        require(root, ("title",), findings, "in the bank", "warning")
    listed: Sequence | None = values.pop("questions", None)
    questions = _questions(listed, identity, findings) if listed else ()
    if listed is None:
        require(root, ("questions",), findings, "in the bank")
    elif not listed.items:
        findings.error(listed, "R224", "the bank has no questions")
    if findings.errors:
        return None
    values.setdefault("title", identity)
    return Bank(id=identity, path=findings.file, questions=questions, **values)


def _questions(listed: Sequence, identity: str, findings: Findings) -> tuple[Question, ...]:
    found = []
    first: dict[str, Scalar] = {}
    for node in listed.items:
        _check_unique(node, first, findings)
        found.append(question(node, identity, findings))
    return tuple([item for item in found if item is not None])


def _check_unique(node: Node, first: dict[str, Scalar], findings: Findings) -> None:
    own = node.fields.get("id") if type(node) is Mapping else None
    if type(own) is Scalar and not own.null and (taken := first.setdefault(own.text, own)) is not own:
        message = f"the id {quoted(own.text)} is taken by the question in line {taken.line + 1}"
        findings.error(own, "R208", message, "every question needs an id of its own")


def _check_id(identity: str, findings: Findings) -> None:
    if not ID.fullmatch(identity):
        message = f"{quoted(identity)} is no id for a bank: lower-case letters, digits and hyphens"
        near = suggest_id(identity)
        findings.error(START, "R201", message, f"rename the file to {near}.yaml" if near else "rename the file")
