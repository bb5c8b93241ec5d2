"""A whole bank: its header, and its questions one by one."""

from __future__ import annotations

from yaml.events import MappingStartEvent

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.events import Event, Events, class_of
from empathy_quiz.bank.findings import START, Findings, Place, quoted
from empathy_quiz.bank.model import Bank, Question
from empathy_quiz.bank.schema.fields import Field, Table, read_fields, require
from empathy_quiz.bank.schema.kinds import question
from empathy_quiz.bank.schema.parts import rater, waiver
from empathy_quiz.bank.schema.question import QUESTION
from empathy_quiz.bank.schema.values import MAX_ID, is_id, items, many, note_shape, suggest_id, text

HEADER: Table = {
    "title": Field(text),
    "about": Field(text),
    "sources": Field(many(text, "document ids")),
    "key_basis": Field(text),
    "raters": Field(many(rater, "raters")),
    "waived": Field(many(waiver("claim"), "claims")),
    "allow": Field(many(waiver("rule"), "rules")),
}
"""The fields of a bank, but for its questions."""

_HINT = "start each question with `- id: …`"


def read_bank(start: Event, identity: str, events: Events) -> Bank | None:
    """The bank whose mapping starts here, or None where it has errors; what is wrong is noted."""
    findings = events.findings
    _check_id(identity, findings)
    questions = Field(items(_Questions(identity), "questions", _HINT), essential=True)
    fields = read_fields(start, {**HEADER, "questions": questions}, "the bank", events)
    require(fields, ("title",), "the bank", findings, "warning")
    if require(fields, ("questions",), "the bank", findings) and not fields.values["questions"]:
        findings.error(fields.places["questions"], "R224", "the bank has no questions", _HINT)
    if findings.errors:
        return None
    fields.values["questions"] = tuple(fields.values["questions"])
    return Bank(id=identity, path=findings.file, **{"title": identity, **fields.values})


class _Questions:
    """Converts one question after the other, and sees that none has the id of an earlier one."""

    def __init__(self, bank: str) -> None:
        self.bank = bank
        self.taken: dict[str, Place] = {}

    def __call__(self, event: Event, name: str, events: Events, severity: Severity) -> Question | None:
        if class_of(event) is not MappingStartEvent:
            note_shape(event, "a question", "a mapping", events, severity, _HINT)
            return None
        fields = read_fields(event, QUESTION, "a question", events)
        if "id" in fields.values:
            self._claim(fields.values["id"], fields.places["id"], events.findings)
        return question(fields, self.bank, events.findings)

    def _claim(self, own: str, place: Place, findings: Findings) -> None:
        if (first := self.taken.setdefault(own, place)) is not place:
            message = f"the id {quoted(own)} is taken by the question in line {first.line + 1}"
            findings.error(place, "R208", message, "give every question an id of its own")


def _check_id(identity: str, findings: Findings) -> None:
    if not is_id(identity):
        near = suggest_id(identity)
        message = f"{quoted(identity)} is no id of a bank: lower-case letters, digits and hyphens, at most {MAX_ID}"
        findings.error(START, "R201", message, f"rename the file to {near or 'my-bank'}.yaml")
