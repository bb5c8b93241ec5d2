"""The mappings inside a question or a bank's header: options, pairs, personas, raters, waivers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.findings import Findings, Place
from empathy_quiz.bank.model import CHANNELS, Option, Pair, Persona, Rater, Spare, Waiver
from empathy_quiz.bank.nodes import Mapping, Node, Sequence
from empathy_quiz.bank.schema.fields import (
    Convert,
    Field,
    Table,
    flag,
    label,
    many,
    note_shape,
    read_fields,
    require,
    text,
    whole,
)

RATERS = ("person", "model")
"""The kinds of raters."""

_EDGE = " \t\n.,;:!?…'\"’‘“”«»()"
_RUBRIC = 5


def digits(node: Node, name: str, findings: Findings, severity: Severity) -> tuple[int, ...] | None:
    """A rubric: five digits from 0 to 2."""
    values: tuple[int, ...] | None = many(whole(0, 2), "five digits")(node, name, findings, severity)
    if type(node) is not Sequence or len(node.items) == _RUBRIC:
        return values if values is not None and len(values) == _RUBRIC else None
    findings.add(severity, node, "R213", f"`{name}` has {len(node.items)} digits, and should have {_RUBRIC}")
    return None


_OPTION: Table = {
    "text": Field(text, essential=True),
    "why": Field(text),
    "key": Field(flag, essential=True),
    "effectiveness": Field(whole(0, 3), essential=True),
    "rubric": Field(digits),
    "archetype": Field(text),
    "stop": Field(text),
    "rank": Field(whole(1, 9), essential=True),
}
_PAIR: Table = {"left": Field(text, essential=True), "right": Field(text, essential=True), "why": Field(text)}
_SPARE: Table = {"right": Field(text, essential=True), "why": Field(text)}
_PERSONA: Table = {"name": Field(text), "channel": Field(label(CHANNELS)), "difficult": Field(flag)}
_RATER: Table = {"who": Field(text), "kind": Field(label(RATERS))}


def options(*fields: str, least: int, most: int) -> Convert:
    """`least` to `most` options, all different, that have `text`, `why` and the given `fields`."""
    table = {name: _OPTION[name] for name in ("text", "why", *fields)}

    def one(node: Node, name: str, findings: Findings, severity: Severity) -> Option | None:
        hint = "write `- text: …`"
        values = _part(node, ("an option", table, ("text",)), findings, severity, hint)
        return None if values is None else Option(**values)

    def convert(node: Node, name: str, findings: Findings, severity: Severity) -> tuple[Option, ...] | None:
        found: tuple[Option, ...] | None = _listing(one, (least, most), node, name, findings, severity)
        if found is not None:
            note_twins(_items(node), [option.text for option in found], "option", findings)
        return found

    return convert


def pairs(least: int, most: int) -> Convert:
    """`least` to `most` pairs."""

    def one(node: Node, name: str, findings: Findings, severity: Severity) -> Pair | None:
        hint = "write `- left: …`, and `right: …` below"
        values = _part(node, ("a pair", _PAIR, ("left", "right")), findings, severity, hint)
        return None if values is None else Pair(**values)

    def convert(node: Node, name: str, findings: Findings, severity: Severity) -> tuple[Pair, ...] | None:
        found: tuple[Pair, ...] | None = _listing(one, (least, most), node, name, findings, severity)
        return found

    return convert


def spare(node: Node, name: str, findings: Findings, severity: Severity) -> Spare | None:
    """The right entry without a partner."""
    hint = "write `spare:`, and `right: …` below, indented"
    values = _part(node, ("the spare entry", _SPARE, ("right",)), findings, severity, hint)
    return None if values is None else Spare(**values)


def persona(node: Node, name: str, findings: Findings, severity: Severity) -> Persona | None:
    """Who speaks in a scenario."""
    values = _part(node, ("a persona", _PERSONA, ("name",)), findings, severity, "write `persona: {name: …}`")
    return None if values is None else Persona(**values)


def rater(node: Node, name: str, findings: Findings, severity: Severity) -> Rater | None:
    """Who rated the options."""
    values = _part(node, ("a rater", _RATER, ("who",)), findings, severity, "write `- {who: …, kind: person}`")
    return None if values is None else Rater(**values)


def waiver(subject: str) -> Convert:
    """A reason to leave something out: `{subject: …, because: …}`."""
    table: Table = {subject: Field(text), "because": Field(text)}

    def convert(node: Node, name: str, findings: Findings, severity: Severity) -> Waiver | None:
        hint = f"write `- {{{subject}: …, because: …}}`"
        values = _part(node, (f"`{name}`", table, (subject, "because")), findings, severity, hint)
        return None if values is None else Waiver(values[subject], values["because"])

    return convert


def note_twins(places: Iterable[Place], texts: list[str], what: str, findings: Findings) -> None:
    """Note every text that differs from an earlier one in nothing but case, white space and outer punctuation."""
    seen: dict[str, int] = {}
    for number, (place, written) in enumerate(zip(places, texts, strict=False), 1):
        first = seen.setdefault(fold(written), number)
        if first != number:
            message = f"{what} {number} says the same as {what} {first}"
            findings.error(place, "R216", message, "give each a text of its own")


def fold(written: str) -> str:
    """`written` without what does not make a difference to a reader."""
    return " ".join(written.casefold().split()).strip(_EDGE) or written.strip()


def _part(
    node: Node,
    shape: tuple[str, Table, tuple[str, ...]],
    findings: Findings,
    severity: Severity,
    hint: str,
) -> dict[str, Any] | None:
    """The values of a mapping that is a part of something; None where one of its necessary fields is not usable."""
    what, table, needed = shape
    if type(node) is not Mapping:
        note_shape(node, what, "a mapping", findings, severity, hint)
        return None
    before = findings.errors
    values = read_fields(node, table, findings, f"in {what}", _OPTION)
    if not all(name in values for name in needed):
        require(node, needed, findings, f"in {what}", severity)
        return None
    return values if findings.errors == before else None


def _listing(
    one: Callable[[Node, str, Findings, Severity], Any],
    size: tuple[int, int],
    node: Node,
    name: str,
    findings: Findings,
    severity: Severity,
) -> tuple[Any, ...] | None:
    """A list of parts, if it has the right size and all of them are usable."""
    if type(node) is not Sequence:
        note_shape(node, name, "a list", findings, severity)
        return None
    least, most = size
    found = [one(item, name, findings, severity) for item in node.items]
    if not least <= len(found) <= most:
        message = f"`{name}` has {len(found)} entries, and should have {least} to {most}"
        findings.add(severity, node, "R215", message)
        return None
    return None if None in found else tuple(found)


def _items(node: Node) -> list[Node]:
    return node.items if type(node) is Sequence else []
