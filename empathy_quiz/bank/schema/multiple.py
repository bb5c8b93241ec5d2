"""`multiple`: several options are keyed."""

from __future__ import annotations

from typing import Any

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Multiple, Option
from empathy_quiz.bank.nodes import Mapping
from empathy_quiz.bank.schema.fields import Field
from empathy_quiz.bank.schema.parts import options
from empathy_quiz.bank.schema.question import Kind


def _check(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    given: tuple[Option, ...] = values.get("options", ())
    keyed = sum(option.key for option in given)
    if given and not 0 < keyed < len(given):
        message = f"{'all' if keyed else 'none'} of the options {'are' if keyed else 'is'} keyed"
        findings.error(node.fields["options"], "R217", message, "write `key: true` on those that are right")


KIND = Kind(
    make=Multiple,
    needed=("options",),
    own={"options": Field(options("key", "archetype", least=2, most=9), essential=True)},
    check=_check,
)
