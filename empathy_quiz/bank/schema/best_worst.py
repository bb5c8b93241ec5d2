"""`best-worst`: of four replies the best and the worst are picked."""

from __future__ import annotations

from empathy_quiz.bank.findings import Findings, Place
from empathy_quiz.bank.model import BestWorst, Option
from empathy_quiz.bank.schema.fields import Fields
from empathy_quiz.bank.schema.question import Kind, check_ratings, options

_OPTION = frozenset(("text", "why", "effectiveness", "rubric", "archetype", "stop"))
_SIZE = (3, 9)
_USUAL = 4


def check_effectiveness(given: tuple[Option, ...], place: Place, findings: Findings) -> None:
    """Every option has an effectiveness, and they are not all the same: otherwise no answer can be marked."""
    found = {option.effectiveness for option in given}
    if None in found:
        hint = "a number from 0 (worst) to 3 (best) on each"
        findings.error(place, "R218", "`effectiveness` is missing in some options", hint)
    elif len(found) == 1:
        findings.error(place, "R219", "all options are equally effective", "one should be better than another")


def _check(fields: Fields, findings: Findings) -> None:
    given = options(fields, _OPTION, _SIZE, findings)
    if not given:
        return
    place = fields.places["options"]
    check_effectiveness(given, place, findings)
    if len(given) != _USUAL:
        message = f"a best-worst question usually has four options, and this has {len(given)}"
        findings.warn(place, "R215", message, "it can be played all the same")
    check_ratings(fields, findings)


KIND = Kind(BestWorst, own=("options", "ratings"), needed=("options",), check=_check, option=_OPTION, size=_SIZE)
