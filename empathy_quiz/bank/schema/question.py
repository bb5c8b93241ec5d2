"""What all questions have, and the shape in which each kind tells what is its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.events import Event, Events
from empathy_quiz.bank.findings import Findings, quoted
from empathy_quiz.bank.model import EVIDENCE, LEVELS, Option, Question
from empathy_quiz.bank.schema.fields import Field, Fields, Table
from empathy_quiz.bank.schema.parts import complete, note_twins, option, pair, persona, sample, spare, turn, waiver
from empathy_quiz.bank.schema.values import identifier, items, label, many, reference, seconds, text, whole
from empathy_quiz.values import value

Check: TypeAlias = Callable[[Fields, Findings], None]
"""Turns the drafts of a question's own fields into values, and notes what the fields have against each other."""


@value
class Kind:
    """One kind of question: its class, the names of its own fields, those it needs, and their check.

    `option` are the fields that mean something in an option of this kind, `size` the least and the most entries of the
    first of its own fields, where that is a list.
    """

    make: Callable[..., Question]
    own: tuple[str, ...]
    needed: tuple[str, ...]
    check: Check
    option: frozenset[str] = frozenset()
    size: tuple[int, int] | None = None


def ratings(event: Event, name: str, events: Events, severity: Severity) -> tuple[tuple[int, ...], ...] | None:
    """A list of lists of whole numbers: for each rater the effectiveness of each option."""
    row = items(whole(0, 3), "whole numbers")
    rows: list[list[int | None] | None] | None = items(row, "lists of whole numbers")(event, name, events, severity)
    if rows is None or any(row is None or None in row for row in rows):
        return None
    return tuple([tuple([number for number in row or () if number is not None]) for row in rows])


QUESTION: Table = {
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
    "options": Field(items(option, "options", option.hint), essential=True),
    "pairs": Field(items(pair, "pairs", pair.hint), essential=True),
    "spare": Field(spare, essential=True),
    "turns": Field(items(turn, "turns", turn.hint), essential=True),
    "model": Field(sample, essential=True),
    "stock": Field(sample),
    "reasons": Field(many(text, "texts")),
    "why": Field(text),
    "takeaway": Field(text),
    "seconds": Field(seconds, essential=True),
    "ratings": Field(ratings),
    "allow": Field(many(waiver("rule"), "rules")),
}
"""The fields of questions of every kind: the kind may come last, so all are read before it is known."""


def options(
    fields: Fields,
    own: frozenset[str],
    size: tuple[int, int],
    findings: Findings,
    make: Callable[..., Option] = Option,
) -> tuple[Any, ...]:
    """The options of a question (or a turn), put into its values; none where they are not usable.

    `own` are the fields that an option of its kind has, `size` the least and the most options it is played with,
    `make` the class of an option.
    """
    drafts = complete(fields, "options", size, findings)
    if drafts is None:
        return ()
    for draft in drafts:
        if not draft.values.keys() <= own:
            drop_foreign(draft, own, "an option of this kind of question", findings)
    found = tuple([make(**draft.values) for draft in drafts])
    note_twins([draft.place for draft in drafts], [item.text for item in found], "option", findings)
    fields.values["options"] = found
    return found


def drop_foreign(fields: Fields, own: frozenset[str], what: str, findings: Findings) -> None:
    """Leave out the fields that mean nothing here, and say so."""
    for name in [name for name in fields.values if name not in own]:
        message = f"the field {quoted(name)} means nothing in {what}"
        findings.warn(fields.places[name], "R210", message, "leave it out, or change the kind")
        del fields.values[name]


def check_ratings(fields: Fields, findings: Findings) -> None:
    """Leave out ratings that have not one number for each option, and say so."""
    rows: tuple[tuple[int, ...], ...] = fields.values.get("ratings", ())
    given: tuple[Any, ...] | None = fields.values.get("options")
    if given is not None and any(len(row) != len(given) for row in rows):
        message = "`ratings` needs one number for each option from each rater"
        findings.warn(fields.places["ratings"], "R221", message)
        del fields.values["ratings"]
