"""`sources.yaml`: documents, claims and themes, and what they have against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.findings import Findings, Place, close_to, quoted
from empathy_quiz.bank.nodes import Mapping, Node, Scalar, Sequence
from empathy_quiz.bank.schema.fields import (
    Convert,
    Field,
    Table,
    identifier,
    label,
    many,
    note_shape,
    read_fields,
    require,
    text,
)
from empathy_quiz.bank.sources import Claim, Document, Sources, Theme

STATUSES = (
    *("supported-in-part", "mixed", "plausible", "terminology", "anecdote", "confounded", "contested", "simplified"),
    *("unsupported", "opinion", "borrowed", "overstated"),
)
"""What a claim's status may be, besides none."""


def _part(make: Callable[..., Any], what: str, table: Table, needed: tuple[str, ...]) -> Convert:
    def convert(node: Node, name: str, findings: Findings, severity: Severity) -> Any:  # noqa: ANN401 - as `make`
        if type(node) is not Mapping:
            note_shape(node, what, "a mapping", findings, severity)
            return None
        values = read_fields(node, table, findings, f"in {what}")
        if not all(name in values for name in needed):
            require(node, needed, findings, f"in {what}")
            return None
        return make(**values)

    return convert


def _fields(*names: str) -> Table:
    return {"id": Field(identifier, essential=True)} | {name: Field(text, essential=True) for name in names}


_DOCUMENT = _part(Document, "a document", _fields("title", "about"), ("id", "title"))
_CLAIM = _part(
    Claim,
    "a claim",
    _fields("document", "section", "topic", "claim", "note", "teach") | {"status": Field(label(STATUSES))},
    ("id", "document", "section", "topic", "claim"),
)
_THEME = _part(
    Theme,
    "a theme",
    _fields("title") | {"topics": Field(many(text, "topics"), essential=True)},
    ("id", "title", "topics"),
)
_LISTS: Table = {
    "documents": Field(many(_DOCUMENT, "documents"), essential=True),
    "claims": Field(many(_CLAIM, "claims"), essential=True),
    "themes": Field(many(_THEME, "themes"), essential=True),
}


def sources(root: Node, findings: Findings) -> Sources | None:
    """The sources that the file holds, or None where it has errors; what is wrong is noted."""
    if type(root) is not Mapping:
        findings.error(root, "R108", "the file is not a mapping of fields", "it starts with `documents:`")
        return None
    values = read_fields(root, _LISTS, findings, "in the sources")
    require(root, tuple(_LISTS), findings, "in the sources")
    for name in _LISTS:
        _check_unique(_texts(root, name, "id"), findings)
    _check_documents(root, findings)
    _check_topics(root, findings)
    return None if findings.errors else Sources(**values)


def _check_unique(ids: Iterable[Scalar], findings: Findings) -> None:
    first: dict[str, Scalar] = {}
    for own in ids:
        if (taken := first.setdefault(own.text, own)) is not own:
            message = f"the id {quoted(own.text)} is taken in line {taken.line + 1}"
            findings.error(own, "R208", message, "every entry needs an id of its own")


def _check_documents(root: Mapping, findings: Findings) -> None:
    known = {own.text: own for own in _texts(root, "documents", "id")}
    for name in _texts(root, "claims", "document"):
        if name.text not in known:
            near = close_to(name.text, tuple(known))
            message = f"there is no document {quoted(name.text)}"
            findings.error(name, "R231", message, f"did you mean {near}?" if near else None)


def _check_topics(root: Mapping, findings: Findings) -> None:
    """Every topic of a claim stands in one theme, and no topic in two."""
    themed: dict[str, Place] = {}
    for topic in _topics(root):
        if topic.text in themed:
            message = f"the topic {quoted(topic.text)} stands in a theme already"
            findings.error(topic, "R232", message, f"see line {themed[topic.text].line + 1}")
        themed.setdefault(topic.text, topic)
    for topic in _texts(root, "claims", "topic"):
        if topic.text not in themed:
            findings.error(topic, "R232", f"the topic {quoted(topic.text)} stands in no theme")


def _topics(root: Mapping) -> Iterable[Scalar]:
    for entry in _entries(root, "themes"):
        topics = entry.fields.get("topics")
        yield from (it for it in (topics.items if type(topics) is Sequence else ()) if type(it) is Scalar)


def _texts(root: Mapping, name: str, field: str) -> Iterable[Scalar]:
    found = (entry.fields.get(field) for entry in _entries(root, name))
    return [node for node in found if type(node) is Scalar and not node.null]


def _entries(root: Mapping, name: str) -> Iterable[Mapping]:
    listed = root.fields.get(name)
    return [node for node in (listed.items if type(listed) is Sequence else ()) if type(node) is Mapping]
