"""All kinds by name, and the one way from a question's fields to a question."""

from __future__ import annotations

from empathy_quiz.bank.findings import Findings, quoted
from empathy_quiz.bank.model import Question
from empathy_quiz.bank.schema import best_worst, dialogue, match, multiple, order, single, write
from empathy_quiz.bank.schema.fields import Fields, require
from empathy_quiz.bank.schema.question import QUESTION, Kind, drop_foreign

KINDS: dict[str, Kind] = {
    "single": single.KIND,
    "multiple": multiple.KIND,
    "best-worst": best_worst.KIND,
    "order": order.KIND,
    "match": match.KIND,
    "dialogue": dialogue.KIND,
    "write": write.KIND,
}
"""Each kind by the word that stands in a bank."""

_OWN = {name for kind in KINDS.values() for name in kind.own}
FIELDS = {name: frozenset(QUESTION.keys() - (_OWN - {*kind.own})) for name, kind in KINDS.items()}
"""The fields that mean something in a question, by its kind."""


def question(fields: Fields, bank: str, findings: Findings) -> Question | None:
    """The question that the fields describe, or None where it could not be played; what is wrong is noted."""
    values = fields.values
    name = values.get("kind")
    kind = KINDS.get(name) if name else None
    if kind is None or name is None:
        require(fields, ("id", "kind", "ask"), "a question", findings)
        if name:
            _note_kind(name, fields, findings)
        return None
    if not values.keys() <= FIELDS[name]:
        drop_foreign(fields, FIELDS[name], f"a question of kind {name}", findings)
    for needed in ("id", "ask", *kind.needed):
        if needed not in values:
            require(fields, ("id", "ask", *kind.needed), "a question", findings)
            break
    kind.check(fields, findings)
    del values["kind"]
    # One error anywhere, and there will be no bank.
    return None if findings.errors else kind.make(bank=bank, **values)


def _note_kind(name: str, fields: Fields, findings: Findings) -> None:
    near = findings.close_to(name, KINDS)
    hint = f"did you mean {near}?" if near else "one of " + ", ".join(KINDS)
    findings.error(fields.places["kind"], "R209", f"the kind {quoted(name)} is not known", hint)
