"""`single`: one option is chosen."""

from __future__ import annotations

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Single
from empathy_quiz.bank.schema.best_worst import check_effectiveness
from empathy_quiz.bank.schema.fields import Fields
from empathy_quiz.bank.schema.question import Kind, check_ratings, options

_OPTION = frozenset(("text", "why", "key", "effectiveness", "rubric", "archetype", "stop"))
_SIZE = (2, 9)


def _check(fields: Fields, findings: Findings) -> None:
    given = options(fields, _OPTION, _SIZE, findings)
    if not given:
        return
    place = fields.places["options"]
    keyed = len([option for option in given if option.key])
    rated = len([option for option in given if option.effectiveness is not None])
    if keyed and rated:
        hint = "keep `key: true` on the right one, or `effectiveness` on each"
        findings.error(place, "R218", "some options have a key, some an effectiveness", hint)
    elif rated:
        check_effectiveness(given, place, findings)
    elif keyed != 1:
        message = f"{keyed} options are keyed" if keyed else "no option is keyed"
        findings.error(place, "R217", message, "write `key: true` on the one that is right")
    if "ratings" in fields.values:
        check_ratings(fields, findings)


KIND = Kind(Single, own=("options", "ratings"), needed=("options",), check=_check, option=_OPTION, size=_SIZE)
