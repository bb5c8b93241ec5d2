"""`best-worst`: of four replies the best and the worst are picked."""

from __future__ import annotations

from typing import Any

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import BestWorst, Option
from empathy_quiz.bank.nodes import Mapping, Sequence
from empathy_quiz.bank.schema.fields import Field
from empathy_quiz.bank.schema.parts import options
from empathy_quiz.bank.schema.question import Kind, note_ratings

_OPTIONS = 4


def check_effectiveness(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    """Every option has an effectiveness, and they are not all the same: otherwise no answer can be marked."""
    given: tuple[Option, ...] = values.get("options", ())
    place = node.fields["options"]
    for item, option in zip(place.items if type(place) is Sequence else (), given, strict=False):
        if option.effectiveness is None:
            findings.error(
                item, "R218", "`effectiveness` is missing in an option", "a number from 0 (worst) to 3 (best)"
            )
    if len({option.effectiveness for option in given}) == 1 and given[0].effectiveness is not None:
        findings.error(place, "R219", "all options are equally effective", "none could be right")


def _check(node: Mapping, values: dict[str, Any], findings: Findings) -> None:
    if "options" in values:
        check_effectiveness(node, values, findings)
        note_ratings(node, values, findings)
        if len(values["options"]) != _OPTIONS:
            message = f"`options` has {len(values['options'])} entries; a best-worst question has four"
            findings.warn(node.fields["options"], "R215", message, "it can be played all the same")


KIND = Kind(
    make=BestWorst,
    needed=("options",),
    own={"options": Field(options("effectiveness", "rubric", "archetype", "stop", least=3, most=9), essential=True)},
    check=_check,
)
