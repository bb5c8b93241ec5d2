"""Values of single fields: texts, ids, labels, numbers, lists.

A converter is given the first event of a node, takes the rest of the node from the stream, notes what is wrong, and
gives the value, or None where it is not usable.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from yaml.events import MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.events import Event, Events, class_of, is_null
from empathy_quiz.bank.findings import Findings, quoted
from empathy_quiz.values import value

MAX_TEXT = 5_000
"""A longer text fits no screen; the longest of the shipped banks has 600 characters."""

MAX_ID = 80
"""The longest id, in characters."""

MAX_SECONDS = 86_400
"""The longest limit of a question: a day."""

_ID_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
_DIGITS = 9
_DECIMALS = 60

# Patterns, compiled when a text first needs them: most starts of the program read no such text.
_HALF = "[\ud800-\udfff]"
_CONTROL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)

Convert: TypeAlias = Callable[[Event, str, Events, Severity], Any]
"""(first event, field's name, the stream, severity of a value that is not usable) -> the value, or None."""


def text(event: Event, name: str, events: Events, severity: Severity) -> str | None:
    """A text, exactly as written."""
    if class_of(event) is not ScalarEvent:
        note_shape(
            event, f"`{name}`", "a text", events, severity, "a text that starts with [, { or - needs quotation marks"
        )
        return None
    value = event.value
    if not value.isprintable() and not _can_be_shown(event, name, events.findings):
        return None
    if not value or value.isspace():
        events.findings.add(severity, event.start_mark, "R205", f"`{name}` is empty")
        return None
    if len(value) > MAX_TEXT:
        message = f"`{name}` has {len(value)} characters; {MAX_TEXT} are the most that can be shown"
        events.findings.add(severity, event.start_mark, "R206", message)
        return None
    return value


def _can_be_shown(event: Event, name: str, findings: Findings) -> bool:
    if half := re.search(_HALF, event.value):
        message = f"`{name}` holds half a character, U+{ord(half.group()):04X}"
        findings.error(event.start_mark, "R118", message, "write the character itself")
        return False
    if control := re.search(_CONTROL, event.value):
        message = f"`{name}` holds the control character U+{ord(control.group()):04X}"
        findings.warn(event.start_mark, "R117", message, "it is shown as visible text; better remove it")
    return True


def note_shape(
    event: Event, name: str, wanted: str, events: Events, severity: Severity, hint: str | None = None
) -> None:
    """Note that a node has another shape than its field needs, and pass over it."""
    shapes: dict[type, str] = {MappingStartEvent: "a mapping", SequenceStartEvent: "a list"}
    shape = "left empty" if is_null(event) else shapes.get(class_of(event), "a text")
    events.findings.add(severity, event.start_mark, "R204", f"{name} is {shape}, and should be {wanted}", hint)
    events.skip(event)


def identifier(event: Event, name: str, events: Events, severity: Severity) -> str | None:
    """An id: lower-case letters, digits and hyphens."""
    value = text(event, name, events, severity)
    if value is None or is_id(value):
        return value
    near = suggest_id(value)
    message = f"{quoted(value)} is no id: lower-case letters, digits and hyphens, at most {MAX_ID}"
    events.findings.add(severity, event.start_mark, "R207", message, f"for example {near}" if near else None)
    return None


def is_id(value: str) -> bool:
    """Whether `value` can be the id of a bank, a question, a claim."""
    return 0 < len(value) <= MAX_ID and value[0] != "-" and not value.strip(_ID_CHARACTERS)


def suggest_id(value: str) -> str:
    """The id that comes nearest to a text; empty where nothing of it can stay."""
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:MAX_ID]


def reference(event: Event, name: str, events: Events, severity: Severity) -> str | None:
    """A question's identity, `bank/id`."""
    value = text(event, name, events, severity)
    if value is None or (value.count("/") == 1 and all(map(is_id, value.split("/")))):
        return value
    message = f"{quoted(value)} names no question"
    events.findings.add(severity, event.start_mark, "R222", message, "write bank/id")
    return None


@value
class Label:
    """A word from a list; another word is noted, and kept."""

    known: tuple[str, ...]

    def __call__(self, event: Event, name: str, events: Events, severity: Severity) -> str | None:
        """The word."""
        word = text(event, name, events, severity)
        if word is not None and word not in self.known:
            near = events.findings.close_to(word, self.known)
            hint = f"did you mean {near}?" if near else "one of " + ", ".join(self.known)
            events.findings.warn(event.start_mark, "R211", f"`{name}` is {quoted(word)}, which is not known", hint)
        return word


def flag(event: Event, name: str, events: Events, severity: Severity) -> bool | None:
    """`true` or `false`, in small or capital letters."""
    written = event.value.lower() if class_of(event) is ScalarEvent else ""
    if written in ("true", "false"):
        return written == "true"
    _note_value(event, name, "R214", "true or false", events, severity)
    return None


@value
class Whole:
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def __call__(self, event: Event, name: str, events: Events, severity: Severity) -> int | None:
        """The number."""
        if class_of(event) is not ScalarEvent or not _is_whole(event.value):
            _note_value(event, name, "R212", f"a whole number from {self.least} to {self.most}", events, severity)
            return None
        if not self.least <= int(event.value) <= self.most:
            _note_value(event, name, "R213", f"a number from {self.least} to {self.most}", events, severity)
            return None
        return int(event.value)


def seconds(event: Event, name: str, events: Events, severity: Severity) -> float | None:
    """A time in seconds: above 0, at most a day."""
    if class_of(event) is not ScalarEvent or not _is_number(event.value):
        _note_value(event, name, "R212", "a number of seconds", events, severity)
        return None
    if not 0 < float(event.value) <= MAX_SECONDS:
        _note_value(event, name, "R213", f"above 0 and at most {MAX_SECONDS} seconds", events, severity)
        return None
    return float(event.value)


def _is_whole(written: str) -> bool:
    digits = written.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS


def _is_number(written: str) -> bool:
    whole_part, point, decimals = written.partition(".")
    fraction = decimals.isascii() and decimals.isdigit() and len(decimals) <= _DECIMALS
    return _is_whole(whole_part) and (fraction or not point)


def _note_value(event: Event, name: str, rule: str, wanted: str, events: Events, severity: Severity) -> None:
    if class_of(event) is not ScalarEvent:
        note_shape(event, f"`{name}`", wanted, events, severity)
        return
    message = f"`{name}` is {quoted(event.value)}, and should be {wanted}"
    events.findings.add(severity, event.start_mark, rule, message)


@value
class Items:
    """A list with an entry for each item: what `convert` makes of it, or None. `of` says what the items are."""

    convert: Convert
    of: str
    hint: str | None = None

    def __call__(self, event: Event, name: str, events: Events, severity: Severity) -> list[Any] | None:
        """The entries, or None where there is no list."""
        if class_of(event) is not SequenceStartEvent:
            note_shape(event, f"`{name}`", f"a list of {self.of}", events, severity, self.hint)
            return None
        convert: Convert = self.convert
        found: list[Any] = []
        while class_of(item := events.next()) is not SequenceEndEvent:
            found.append(convert(item, name, events, severity) if events.accept(item) else None)
        return found


@value
class Many:
    """The usable items of a list, as a tuple."""

    convert: Convert
    of: str
    hint: str | None = None

    def __call__(self, event: Event, name: str, events: Events, severity: Severity) -> tuple[Any, ...] | None:
        """The items, or None where there is no list."""
        found = Items(self.convert, self.of, self.hint)(event, name, events, severity)
        return None if found is None else tuple([item for item in found if item is not None])


label, whole, items, many = Label, Whole, Items, Many
"""In the tables of fields these stand beside `text` and `flag`, and read like them. They are values and no closures, so
that a table tells what its fields take: an editor's schema is made of it."""
