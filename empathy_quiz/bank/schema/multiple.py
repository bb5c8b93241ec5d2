"""`multiple`: several options are keyed."""

from __future__ import annotations

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Multiple
from empathy_quiz.bank.schema.fields import Fields
from empathy_quiz.bank.schema.question import Kind, options

_OPTION = frozenset(("text", "why", "key", "archetype"))
_SIZE = (2, 9)


def _check(fields: Fields, findings: Findings) -> None:
    given = options(fields, _OPTION, _SIZE, findings)
    keyed = len([option for option in given if option.key])
    if given and not 0 < keyed < len(given):
        message = "all options are keyed" if keyed else "no option is keyed"
        findings.error(fields.places["options"], "R217", message, "write `key: true` on those that are right")


KIND = Kind(Multiple, own=("options",), needed=("options",), check=_check, option=_OPTION, size=_SIZE)
