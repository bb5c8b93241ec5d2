"""`single`: one option is chosen."""

from __future__ import annotations

from typing import Any

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Option, Single
from empathy_quiz.bank.nodes import Mapping
from empathy_quiz.bank.schema.best_worst import check_effectiveness
from empathy_quiz.bank.schema.fields import Field
from empathy_quiz.bank.schema.parts import options
from empathy_quiz.bank.schema.question import Kind, note_ratings


def _check(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    given: tuple[Option, ...] | None = values.get("options")
    if given is None:
        return
    place = node.fields["options"]
    keyed = sum(option.key for option in given)
    rated = any(option.effectiveness is not None for option in given)
    if keyed and rated:
        message = "some options have a key, some an effectiveness"
        findings.error(place, "R218", message, "keep `key: true` on the right one, or `effectiveness` on each")
    elif rated:
        check_effectiveness(node, values, findings)
    elif keyed != 1:
        message = f"{keyed or 'none'} of the options {'are' if keyed else 'is'} keyed, and one should be"
        findings.error(place, "R217", message, "write `key: true` on the one that is right")
    note_ratings(node, values, findings)


KIND = Kind(
    make=Single,
    needed=("options",),
    own={
        "options": Field(
            options("key", "effectiveness", "rubric", "archetype", "stop", least=2, most=9), essential=True
        )
    },
    check=_check,
)
