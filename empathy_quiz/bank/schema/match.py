"""`match`: left entries are joined with right ones, of which one may be to spare."""

from __future__ import annotations

from typing import Any

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Match, Pair, Spare
from empathy_quiz.bank.nodes import Mapping, Node, Sequence
from empathy_quiz.bank.schema.fields import Field
from empathy_quiz.bank.schema.parts import note_twins, pairs, spare
from empathy_quiz.bank.schema.question import Kind


def _check(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    given: tuple[Pair, ...] = values.get("pairs", ())
    extra: Spare | None = values.get("spare")
    entries = node.fields.get("pairs")
    places: list[Node] = list(entries.items) if type(entries) is Sequence else []
    note_twins(places, [pair.left for pair in given], "left entry", findings)
    rights = [pair.right for pair in given]
    if given and extra is not None:
        places.append(node.fields["spare"])
        rights.append(extra.right)
    note_twins(places, rights, "right entry", findings)


KIND = Kind(
    make=Match,
    needed=("pairs",),
    own={"pairs": Field(pairs(2, 8), essential=True), "spare": Field(spare, essential=True)},
    check=_check,
)
