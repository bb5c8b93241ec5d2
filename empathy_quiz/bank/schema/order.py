"""`order`: steps to be put in order; the file holds them in the right one."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Option, Order
from empathy_quiz.bank.nodes import Mapping
from empathy_quiz.bank.schema.fields import Field
from empathy_quiz.bank.schema.parts import options
from empathy_quiz.bank.schema.question import Kind

MOST = 7
"""More steps than this nobody holds in mind, and marking weighs every order they could be put in."""


def _check(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    given: tuple[Option, ...] = values.get("options", ())
    ranks = [option.rank for option in given if option.rank is not None]
    if not ranks:
        return
    place = node.fields["options"]
    if len(ranks) != len(given):
        findings.error(place, "R220", "`rank` is missing in some options", "write it on each, or on none")
    elif any(first > second for first, second in pairwise(ranks)):
        hint = "the options stand in the right order; equal ranks tie"
        findings.error(place, "R220", "the ranks contradict the order of the options", hint)
    elif len(set(ranks)) == 1:
        findings.error(place, "R219", "all options have the same rank", "no order could be wrong")


KIND = Kind(
    make=Order,
    needed=("options",),
    own={"options": Field(options("rank", "archetype", least=2, most=MOST), essential=True)},
    check=_check,
)
