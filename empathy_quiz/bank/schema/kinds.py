"""All kinds by name, and the one way from a question's node to a question."""

from __future__ import annotations

from empathy_quiz.bank.findings import Findings, close_to, quoted
from empathy_quiz.bank.model import Question
from empathy_quiz.bank.nodes import Mapping, Node, Scalar
from empathy_quiz.bank.schema import best_worst, match, multiple, order, single
from empathy_quiz.bank.schema.fields import Table, note_shape, read_fields, require
from empathy_quiz.bank.schema.question import COMMON, Kind

KINDS: dict[str, Kind] = {
    "single": single.KIND,
    "multiple": multiple.KIND,
    "best-worst": best_worst.KIND,
    "order": order.KIND,
    "match": match.KIND,
}
"""Each kind by the word that stands in a bank."""

_OWN: Table = {name: field for kind in KINDS.values() for name, field in kind.own.items()}
_TABLES: dict[str, Table] = {name: {**COMMON, **kind.own} for name, kind in KINDS.items()}


def question(node: Node, bank: str, findings: Findings) -> Question | None:
    """The question that `node` describes, or None where it could not be played; what is wrong is noted."""
    if type(node) is not Mapping:
        note_shape(node, "a question", "a mapping", findings, "error", "write `- id: …`, and the other fields below")
        return None
    before = findings.errors
    name = _kind(node, findings)
    if name is None:
        read_fields(node, COMMON, findings, "in a question", _OWN)
        require(node, ("id", "ask"), findings, "in a question")
        return None
    kind = KINDS[name]
    values = read_fields(node, _TABLES[name], findings, f"in a question of kind {name}", _OWN)
    if not ("id" in values and "ask" in values and kind.needed[0] in values):
        require(node, ("id", "ask", *kind.needed), findings, "in a question")
    kind.check(node, values, findings)
    del values["kind"]
    return kind.make(bank=bank, **values) if findings.errors == before else None


def _kind(node: Mapping, findings: Findings) -> str | None:
    given = node.fields.get("kind")
    if given is None or (type(given) is Scalar and given.null):
        require(node, ("kind",), findings, "in a question")
    elif type(given) is not Scalar:
        note_shape(given, "kind", "a text", findings, "error")
    elif given.text in KINDS:
        return given.text
    else:
        near = close_to(given.text, tuple(KINDS))
        hint = f"did you mean {near}?" if near else "one of " + ", ".join(KINDS)
        findings.error(given, "R209", f"the kind {quoted(given.text)} is not known", hint)
    return None
