"""The mappings inside a question or a bank's header: options, pairs, personas, raters, waivers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from yaml.events import MappingStartEvent

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.events import Event, Events, class_of
from empathy_quiz.bank.findings import Findings, Place
from empathy_quiz.bank.model import CHANNELS, Pair, Persona, Rater, Sample, Spare, State, Then, Waiting, Waiver
from empathy_quiz.bank.schema.fields import Field, Fields, Table, read_fields, require
from empathy_quiz.bank.schema.values import flag, identifier, items, label, many, note_shape, text, whole
from empathy_quiz.values import value

RATERS = ("person", "model")
"""The kinds of raters."""

_EDGE = " \t\n.,;:!?…'\"’‘“”«»()"
RUBRIC = 5
"""How many digits a rubric has."""


@value
class Part:
    """A mapping inside another: its fields, those that are `needed`, and what becomes of it.

    Calling it converts a node, as the functions of `values` do; `hint` shows how such a mapping is written.
    """

    make: Callable[[Fields], Any]
    what: str
    table: Table
    needed: tuple[str, ...]
    hint: str

    def __call__(self, event: Event, name: str, events: Events, severity: Severity) -> Any:  # noqa: ANN401 - as `make`
        """The value that the node becomes, or None where it is not usable; why is noted."""
        if class_of(event) is not MappingStartEvent:
            note_shape(event, self.what, "a mapping", events, severity, self.hint)
            return None
        before = events.findings.errors
        fields = read_fields(event, self.table, self.what, events)
        for needed in self.needed:
            if needed not in fields.values:
                require(fields, self.needed, self.what, events.findings, severity)
                return None
        return self.make(fields) if events.findings.errors == before else None


def made(cls: Callable[..., Any]) -> Callable[[Fields], Any]:
    """A `make` that hands the values to a class."""
    return lambda fields: cls(**fields.values)


def waiver(subject: str) -> Part:
    """A reason to leave something out: `{subject: …, because: …}`."""

    def make(fields: Fields) -> Waiver:
        return Waiver(fields.values[subject], fields.values["because"])

    table: Table = {subject: Field(text), "because": Field(text)}
    return Part(make, f"a {subject} left out", table, tuple(table), f"write `- {{{subject}: …, because: …}}`")


def digits(event: Event, name: str, events: Events, severity: Severity) -> tuple[int, ...] | None:
    """A rubric: five digits from 0 to 2."""
    found: list[int | None] | None = items(whole(0, 2), "five digits")(event, name, events, severity)
    if found is not None and len(found) != RUBRIC:
        message = f"`{name}` has {len(found)} digits, and should have {RUBRIC}"
        events.findings.add(severity, event.start_mark, "R213", message)
        return None
    values = tuple(digit for digit in found or () if digit is not None)
    return values if len(values) == RUBRIC else None


_STATE: Table = {
    "emotion": Field(whole(0, 3), essential=True),
    "facts": Field(many(text, "facts")),
    "trust": Field(whole(0, 3), essential=True),
}
_THEN: Table = {**_STATE, "says": Field(text), "next": Field(identifier, essential=True)}
_THEN_HINT = "write `then: {emotion: …, facts: […], trust: …, next: …}`"

state = Part(made(State), "a state", _STATE, ("emotion", "trust"), "write `state: {emotion: …, facts: […], trust: …}`")
then = Part(made(Then), "what a reply leads to", _THEN, ("emotion", "trust", "next"), _THEN_HINT)
_WAITING: Table = {"text": Field(text, essential=True), "then": Field(then, essential=True)}
waiting = Part(made(Waiting), "the waiting", _WAITING, ("text", "then"), "write `waiting: {text: …, then: {…}}`")
sample = Part(
    made(Sample), "a written reply", {"text": Field(text, essential=True), "rubric": Field(digits)}, ("text",),
    "write `{text: …, rubric: […]}`",
)  # fmt: skip

_OPTION: Table = {
    "text": Field(text, essential=True),
    "why": Field(text),
    "key": Field(flag, essential=True),
    "effectiveness": Field(whole(0, 3), essential=True),
    "rubric": Field(digits),
    "archetype": Field(text),
    "stop": Field(text),
    "rank": Field(whole(1, 9), essential=True),
    "then": Field(then, essential=True),
}
_PAIR: Table = {"left": Field(text, essential=True), "right": Field(text, essential=True), "why": Field(text)}
_SPARE: Table = {"right": Field(text, essential=True), "why": Field(text)}
_PERSONA: Table = {"name": Field(text), "channel": Field(label(CHANNELS)), "difficult": Field(flag)}
_RATER: Table = {"who": Field(text), "kind": Field(label(RATERS))}


def _draft(fields: Fields) -> Fields:
    return fields


option = Part(_draft, "an option", _OPTION, ("text",), "write `- text: …`")
"""An option as a draft: which of its fields mean something is for the question's kind to say."""

_TURN: Table = {
    "turn": Field(identifier, essential=True),
    "state": Field(state, essential=True),
    "ask": Field(text, essential=True),
    "options": Field(items(option, "options", option.hint), essential=True),
    "waiting": Field(waiting, essential=True),
}
turn = Part(_draft, "a turn", _TURN, ("turn", "ask", "options"), "write `- turn: 1`, and its `ask` and `options` below")
"""A turn of a dialogue as a draft."""

pair = Part(_draft, "a pair", _PAIR, ("left", "right"), "write `- left: …`, and `right: …` below")
"""A pair as a draft."""

spare = Part(made(Spare), "the spare entry", _SPARE, ("right",), "write `spare: {right: …}`")
persona = Part(made(Persona), "a persona", _PERSONA, ("name",), "write `persona: {name: …}`")
rater = Part(made(Rater), "a rater", _RATER, ("who",), "write `- {who: …, kind: person}`")


def pairs(drafts: list[Fields]) -> tuple[Pair, ...]:
    """The pairs that the drafts describe."""
    return tuple([Pair(**draft.values) for draft in drafts])


def complete(fields: Fields, name: str, size: tuple[int, int], findings: Findings) -> list[Fields] | None:
    """The drafts of a list, if their number is within `size` and all are usable; else None, which is noted."""
    drafts: list[Fields | None] | None = fields.values.get(name)
    if drafts is None:
        return None
    least, most = size
    if not least <= len(drafts) <= most:
        message = f"`{name}` needs {least} to {most} entries, and has {len(drafts)}"
        findings.error(fields.places[name], "R215", message)
        return None
    usable = [draft for draft in drafts if draft is not None]
    return usable if len(usable) == len(drafts) else None


def note_twins(places: Iterable[Place], texts: list[str], what: str, findings: Findings) -> None:
    """Note every text that differs from an earlier one in nothing but case and outer punctuation."""
    folded = [fold(written) for written in texts]
    if len(set(folded)) == len(folded):
        return
    first: dict[str, int] = {}
    for number, (place, form) in enumerate(zip(places, folded, strict=True), 1):
        if first.setdefault(form, number) != number:
            message = f"{what} {number} says the same as {what} {first[form]}"
            findings.error(place, "R216", message, "give each a text of its own")


def fold(written: str) -> str:
    """`written` without what makes no difference to a reader: case and outer punctuation."""
    return written.casefold().strip(_EDGE) or written
