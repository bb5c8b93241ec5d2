"""The values of single fields: texts, labels, numbers, lists.

Each converter notes what is wrong with a node and gives its value, or None where it has none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.findings import Findings, close_to, quoted
from empathy_quiz.bank.nodes import Mapping, Node, Refused, Scalar, Sequence

MAX_TEXT = 5_000
"""A longer text fits no screen; the longest of the shipped banks has 600 characters."""

MAX_ID = 80
"""The longest id, in characters."""

MAX_SECONDS = 86_400
"""The longest limit of a question: a day."""

ID = re.compile(r"[a-z0-9][a-z0-9-]*", re.ASCII)
"""An id, matched whole."""

_ID_RULE = "lower-case letters, digits and hyphens"
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,9})?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_HALF = re.compile("[\ud800-\udfff]")
_TRUTH = {"true": True, "false": False}

Convert: TypeAlias = Callable[[Node, str, Findings, Severity], Any]
"""(node, field's name, findings, severity of a value that cannot be used) -> the value, or None."""


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is read. `essential`: a value that cannot be used makes the question unplayable."""

    convert: Convert
    essential: bool = False


Table: TypeAlias = dict[str, Field]


def read_fields(
    node: Mapping, table: Table, findings: Findings, where: str, elsewhere: Table | None = None
) -> dict[str, Any]:
    """The usable values of a mapping's fields. What stands for nothing (`~`) counts as left out.

    `where` names the mapping in messages ("in an option"); fields of `elsewhere` are known, but not here.
    """
    values: dict[str, Any] = {}
    for name, child in node.fields.items():
        field = table.get(name)
        if field is None:
            _note_unknown(node, name, table, elsewhere or {}, findings, where)
        elif type(child) is not Refused and not (type(child) is Scalar and child.null):
            value = field.convert(child, name, findings, "error" if field.essential else "warning")
            if value is not None:
                values[name] = value
    return values


def _note_unknown(node: Mapping, name: str, table: Table, elsewhere: Table, findings: Findings, where: str) -> None:
    if name in elsewhere:
        message = f"the field {quoted(name)} means nothing {where}"
        findings.warn(node.place(name), "R210", message, "leave it out, or change the kind")
        return
    near = close_to(name, tuple(table))
    hint = f"did you mean `{near}`?" if near else "it is left out; known are: " + ", ".join(table)
    findings.warn(node.place(name), "R202", f"the field {quoted(name)} is not known {where}", hint)


def require(
    node: Mapping, names: tuple[str, ...], findings: Findings, where: str, severity: Severity = "error"
) -> None:
    """Note which of the fields `names` are left out."""
    for name in names:
        child = node.fields.get(name)
        if child is None:
            findings.add(severity, node, "R203", f"`{name}` is missing {where}")
        elif type(child) is Scalar and child.null:
            findings.add(severity, child, "R203", f"`{name}` stands for nothing {where}", "write a value")


def text(node: Node, name: str, findings: Findings, severity: Severity) -> str | None:
    """A text, exactly as written."""
    if type(node) is not Scalar:
        note_shape(node, name, "a text", findings, severity)
        return None
    value = node.text
    if not value.isprintable() and not _can_be_shown(node, name, findings):
        return None
    if not value or value.isspace():
        findings.add(severity, node, "R205", f"`{name}` is empty")
        return None
    if len(value) > MAX_TEXT:
        findings.add(severity, node, "R206", f"`{name}` has {len(value)} characters; {MAX_TEXT} fit on a screen")
    return value


def _can_be_shown(node: Scalar, name: str, findings: Findings) -> bool:
    if half := _HALF.search(node.text):
        message = f"`{name}` holds half a character, U+{ord(half.group()):04X}"
        findings.error(node, "R118", message, "write the character itself, or \\U and eight digits")
        return False
    if control := _CONTROL.search(node.text):
        message = f"`{name}` holds the control character U+{ord(control.group()):04X}"
        findings.warn(node, "R117", message, "it is shown as visible text; remove it")
    return True


def note_shape(
    node: Node, name: str, wanted: str, findings: Findings, severity: Severity, hint: str | None = None
) -> None:
    """Note that the node has another shape than the field needs."""
    if type(node) is Refused:
        return
    shape = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    if shape == "a mapping" and wanted == "a text":
        hint = hint or "a text that holds a colon or starts with { needs quotation marks"
    if shape == "a list" and wanted == "a text":
        hint = hint or "a text that starts with [ or - needs quotation marks"
    findings.add(severity, node, "R204", f"`{name}` is {shape}, and should be {wanted}", hint)


def identifier(node: Node, name: str, findings: Findings, severity: Severity) -> str | None:
    """An id: lower-case letters, digits and hyphens."""
    value = text(node, name, findings, severity)
    if value is None or (len(value) <= MAX_ID and ID.fullmatch(value)):
        return value
    hint = f"for example {suggest_id(value)}" if suggest_id(value) else None
    findings.add(severity, node, "R207", f"{quoted(value)} is no id: {_ID_RULE}, at most {MAX_ID}", hint)
    return None


def suggest_id(value: str) -> str:
    """The id that comes nearest to a text, or an empty text."""
    return re.sub(r"[^a-z0-9]+", "-", value.lower(), flags=re.ASCII).strip("-")[:MAX_ID]


def reference(node: Node, name: str, findings: Findings, severity: Severity) -> str | None:
    """A question's identity, `bank/id`."""
    value = text(node, name, findings, severity)
    bank, _, own = (value or "").partition("/")
    if value is None or (ID.fullmatch(bank) and ID.fullmatch(own)):
        return value
    findings.add(severity, node, "R222", f"{quoted(value)} is no question's name", "write bank/id")
    return None


def label(known: tuple[str, ...]) -> Convert:
    """A word from a list; another word is noted, and kept."""

    def convert(node: Node, name: str, findings: Findings, severity: Severity) -> str | None:
        value = text(node, name, findings, severity)
        if value is not None and value not in known:
            near = close_to(value, known)
            hint = f"did you mean {near}?" if near else "one of " + ", ".join(known)
            findings.warn(node, "R211", f"`{name}` is {quoted(value)}, which is not in its list", hint)
        return value

    return convert


def flag(node: Node, name: str, findings: Findings, severity: Severity) -> bool | None:
    """`true` or `false`, in small or capital letters."""
    value = node.text.lower() if type(node) is Scalar else ""
    if value in _TRUTH:
        return _TRUTH[value]
    written = quoted(node.text) if type(node) is Scalar else "no word"
    findings.add(severity, node, "R214", f"`{name}` is {written}, and should be true or false")
    return None


def whole(least: int, most: int) -> Convert:
    """A whole number from `least` to `most`."""

    def convert(node: Node, name: str, findings: Findings, severity: Severity) -> int | None:
        if type(node) is not Scalar or not _WHOLE.fullmatch(node.text):
            _note_number(node, name, f"a whole number from {least} to {most}", findings, severity)
            return None
        value = int(node.text)
        if least <= value <= most:
            return value
        findings.add(severity, node, "R213", f"`{name}` is {node.text}, and should be from {least} to {most}")
        return None

    return convert


def seconds(node: Node, name: str, findings: Findings, severity: Severity) -> float | None:
    """A time in seconds: above 0, at most a day."""
    if type(node) is not Scalar or not _NUMBER.fullmatch(node.text.removeprefix("-")):
        _note_number(node, name, "a number of seconds", findings, severity)
        return None
    value = float(node.text)
    if 0 < value <= MAX_SECONDS:
        return value
    findings.add(severity, node, "R213", f"`{name}` is {node.text}, and should be above 0 and at most {MAX_SECONDS}")
    return None


def _note_number(node: Node, name: str, wanted: str, findings: Findings, severity: Severity) -> None:
    if type(node) is Scalar:
        findings.add(severity, node, "R212", f"`{name}` is {quoted(node.text)}, and should be {wanted}")
    else:
        note_shape(node, name, wanted, findings, severity)


def many(convert: Convert, of: str) -> Convert:
    """A list whose items are all read by `convert`; `of` says what they are ("texts")."""

    def convert_all(node: Node, name: str, findings: Findings, severity: Severity) -> tuple[Any, ...] | None:
        if type(node) is not Sequence:
            note_shape(node, name, f"a list of {of}", findings, severity)
            return None
        values = [convert(item, name, findings, severity) for item in node.items if type(item) is not Refused]
        return tuple([value for value in values if value is not None])

    return convert_all
