"""`sources.yaml`: documents, claims and themes, and what they have against each other."""

from __future__ import annotations

from empathy_quiz.bank.events import Event, Events
from empathy_quiz.bank.findings import Findings, Place, quoted
from empathy_quiz.bank.schema.fields import Field, Fields, Table, read_fields, require
from empathy_quiz.bank.schema.parts import Part
from empathy_quiz.bank.schema.values import identifier, label, many, text
from empathy_quiz.bank.sources import Claim, Document, Sources, Theme

STATUSES = (
    *("supported-in-part", "mixed", "plausible", "terminology", "anecdote", "confounded", "contested", "simplified"),
    *("unsupported", "opinion", "borrowed", "overstated"),
)
"""What a claim's status may be, besides none."""


def _entries(what: str, needed: tuple[str, ...], others: Table) -> Field:
    """A list of mappings with an `id`, the texts `needed`, and other fields; each stays a draft with its places."""
    table: Table = {"id": Field(identifier, essential=True)}
    table |= {name: Field(text, essential=True) for name in needed} | others
    part = Part(lambda fields: fields, what, table, ("id", *needed), "write `- id: …`, and the other fields below")
    return Field(many(part, f"{what.split()[-1]}s", part.hint), essential=True)


_LISTS: Table = {
    "documents": _entries("a document", ("title",), {"about": Field(text)}),
    "claims": _entries(
        "a claim",
        ("document", "section", "topic", "claim"),
        {"status": Field(label(STATUSES)), "note": Field(text), "teach": Field(text)},
    ),
    "themes": _entries("a theme", ("title",), {"topics": Field(many(text, "topics"), essential=True)}),
}


def read_list(start: Event, events: Events) -> Sources | None:
    """The sources whose mapping starts here, or None where they have errors; what is wrong is noted."""
    findings = events.findings
    fields = read_fields(start, _LISTS, "the sources", events)
    require(fields, tuple(_LISTS), "the sources", findings)
    documents, claims, themes = (fields.values.get(name, ()) for name in ("documents", "claims", "themes"))
    for entries in (documents, claims, themes):
        _check_unique(entries, findings)
    _check_documents(documents, claims, findings)
    _check_topics(claims, themes, findings)
    if findings.errors:
        return None
    return Sources(
        tuple([Document(**entry.values) for entry in documents]),
        tuple([Claim(**entry.values) for entry in claims]),
        tuple([Theme(**{"topics": (), **entry.values}) for entry in themes]),
    )


def _check_unique(entries: tuple[Fields, ...], findings: Findings) -> None:
    first: dict[str, Place] = {}
    for entry in entries:
        own, place = entry.values["id"], entry.places["id"]
        if (taken := first.setdefault(own, place)) is not place:
            message = f"the id {quoted(own)} is taken in line {taken.line + 1}"
            findings.error(place, "R208", message, "give every entry an id of its own")


def _check_documents(documents: tuple[Fields, ...], claims: tuple[Fields, ...], findings: Findings) -> None:
    known = {entry.values["id"]: entry for entry in documents}
    for claim in claims:
        name = claim.values["document"]
        if name not in known:
            near = findings.close_to(name, known)
            hint = f"did you mean {near}?" if near else "list it under `documents:`"
            findings.error(claim.places["document"], "R231", f"there is no document {quoted(name)}", hint)


def _check_topics(claims: tuple[Fields, ...], themes: tuple[Fields, ...], findings: Findings) -> None:
    """Every topic of a claim stands in one theme, and no topic in two."""
    themed: dict[str, str] = {}
    for theme in themes:
        for topic in theme.values.get("topics", ()):
            if topic in themed:
                message = f"the topic {quoted(topic)} stands in the theme {themed[topic]} already"
                findings.error(theme.places["topics"], "R232", message, "keep it in one of them")
            themed.setdefault(topic, theme.values["id"])
    for claim in claims:
        if claim.values["topic"] not in themed:
            message = f"the topic {quoted(claim.values['topic'])} stands in no theme"
            findings.error(claim.places["topic"], "R232", message, "add it to the `topics` of a theme")
