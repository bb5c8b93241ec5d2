"""`order`: steps to be put in order; the file holds them in the right one."""

from __future__ import annotations

from itertools import pairwise

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Order
from empathy_quiz.bank.schema.fields import Fields
from empathy_quiz.bank.schema.question import Kind, options

MOST = 7
"""More steps than this nobody holds in mind, and marking weighs every order that they could be put in."""

_OPTION = frozenset(("text", "why", "rank", "archetype"))
_SIZE = (2, MOST)


def _check(fields: Fields, findings: Findings) -> None:
    given = options(fields, _OPTION, _SIZE, findings)
    ranks = [option.rank for option in given if option.rank is not None]
    if not ranks:
        return
    place = fields.places["options"]
    if len(ranks) != len(given):
        findings.error(place, "R220", "`rank` is missing in some options", "write it on each, or on none")
    elif any(first > second for first, second in pairwise(ranks)):
        hint = "write the options in the right order; equal ranks tie"
        findings.error(place, "R220", "the ranks contradict the order of the options", hint)
    elif len(set(ranks)) == 1:
        findings.error(place, "R219", "all options have the same rank", "no order could be wrong")


KIND = Kind(Order, own=("options",), needed=("options",), check=_check, option=_OPTION, size=_SIZE)
