"""The fields of a mapping: which there may be, which there are, and what is missing."""

from __future__ import annotations

from typing import Any, TypeAlias

from yaml.events import MappingEndEvent, ScalarEvent

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.events import Event, Events, class_of, is_null, is_plain
from empathy_quiz.bank.findings import Findings, Place, quoted
from empathy_quiz.bank.schema.values import MAX_TEXT, Convert, text
from empathy_quiz.values import value

_LONGEST_NULL = 4
_QUOTE = "a text that starts with {, [, ? or : needs quotation marks"


@value
class Field:
    """How a field is read. `essential`: a value that is not usable makes the whole unusable."""

    convert: Convert
    essential: bool = False


Table: TypeAlias = dict[str, Field]
"""The fields that a mapping may have, by name."""


class Fields:
    """A mapping that was read: its usable `values`, and where each field's name stands, usable or not.

    `place` is where the mapping starts; `blanks` are the fields that were left empty. It is filled as the mapping is
    read, and lives only until a value is made of it.
    """

    __slots__ = ("blanks", "place", "places", "values")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.values: dict[str, Any] = {}
        self.places: dict[str, Place] = {}
        self.blanks: tuple[str, ...] = ()


def read_fields(start: Event, table: Table, what: str, events: Events) -> Fields:
    """The fields of the mapping that starts with `start`; `what` names the mapping in messages ("an option")."""
    fields = Fields(start.start_mark)
    values, places = fields.values, fields.places
    take = events.next
    ordinary: type = ScalarEvent
    while True:
        key = take()
        kind: type = type(key)
        if kind is ScalarEvent and key.anchor is None and key.tag is None:
            name: str | None = key.value
        elif kind is MappingEndEvent:
            return fields
        else:
            name = _odd_name(key, events)
        event = take()
        field = table.get(name or "")
        if field is None or name is None or name in places:
            _pass_over(name, key, event, fields, table, what, events)
            continue
        places[name] = key.start_mark
        if field.convert is text and type(event) is ordinary and event.anchor is None and event.tag is None:
            # What `text` does with an ordinary text, without a call: most of a bank are such texts.
            value = event.value
            if _LONGEST_NULL < len(value) <= MAX_TEXT and value.isprintable() and not value.isspace():
                values[name] = value
                continue
        _convert(field, event, name, fields, events)


def require(
    fields: Fields, names: tuple[str, ...], what: str, findings: Findings, severity: Severity = "error"
) -> bool:
    """Whether none of the fields `names` is missing; those left out or left empty are noted."""
    missing = [name for name in names if name not in fields.values]
    for name in missing:
        if name not in fields.places:
            findings.add(severity, fields.place, "R203", f"`{name}` is missing in {what}")
        elif name in fields.blanks:
            findings.add(severity, fields.places[name], "R203", f"`{name}` is left empty in {what}", "write a value")
    return not missing


def _convert(field: Field, event: Event, name: str, fields: Fields, events: Events) -> None:
    if not events.accept(event):
        return
    if is_null(event):
        fields.blanks += (name,)
        return
    value = field.convert(event, name, events, "error" if field.essential else "warning")
    if value is not None:
        fields.values[name] = value


def _odd_name(key: Event, events: Events) -> str | None:
    """The name of a field where it is not simply a text; None where it is none, which is noted."""
    if not events.accept(key):
        return None
    if class_of(key) is ScalarEvent:
        return key.value
    events.findings.error(key.start_mark, "R113", "a list or a mapping cannot name a field", _QUOTE)
    events.skip(key)
    return None


def _pass_over(
    name: str | None, key: Event, event: Event, fields: Fields, table: Table, what: str, events: Events
) -> None:
    """Note what is wrong with a name: no field of the mapping has it, or one has it already."""
    findings, place = events.findings, key.start_mark
    if name == "":
        findings.error(place, "R113", "the name of a field is missing", _QUOTE)
    elif name == "<<" and is_plain(key):
        findings.error(place, "R112", "the merge key << is not allowed", "write the fields out")
    elif name in fields.places:
        hint = f"the first is in line {fields.places[name].line + 1}; keep one of them"
        findings.error(place, "R111", f"the field {quoted(name)} stands here a second time", hint)
    elif name is not None:
        fields.places[name] = place
        near = findings.close_to(name, table)
        hint = f"did you mean `{near}`?" if near else "it is left out; known are " + ", ".join(table)
        findings.warn(place, "R202", f"the field {quoted(name)} is not known in {what}", hint)
    if events.accept(event):
        events.skip(event)
