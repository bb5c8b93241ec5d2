"""Permissions that permit nothing.

What it does
    Notes an `allow` whose rule finds nothing there, or that names no rule of the checker. (One without a reason is
    noted as the file is read.)
Why
    An `allow` that outlives its finding hides the next one.
Example
    allow:
    - {rule: EQ209, because: the year is part of the title}      # and the title has gone
Instead
    Leave the entry out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.check.places import Way
from empathy_quiz.bank.check.rule import Found
from empathy_quiz.bank.findings import quoted
from empathy_quiz.bank.model import Waiver
from empathy_quiz.values import value

CODE = "EQ001"


@value
class Raised:
    """A finding in a bank, with the code of its rule."""

    code: str
    found: Found


@value
class _Allowed:
    way: Way
    code: str
    reach: Way


def kept(sheet: Sheet, raised: Sequence[Raised], known: Collection[str], waiting: Collection[str]) -> Iterable[Raised]:
    """The findings that nothing sets aside, and one for each `allow` that sets nothing aside.

    `known` are the codes of all rules, `waiting` those of rules that were not applied: of these nobody can say that an
    `allow` is idle.
    """
    allowed = list(_allowed(sheet))
    used: set[Way] = set()
    for one in raised:
        covering = [it for it in allowed if it.code == one.code and one.found.way[: len(it.reach)] == it.reach]
        used.update(it.way for it in covering)
        if not covering:
            yield one
    for it in allowed:
        if it.way not in used and it.code not in waiting:
            message = f"{it.code} is allowed here, and finds nothing" if it.code in known else _unknown(it.code)
            yield Raised(CODE, Found(it.way, message, "leave the entry out", "warning"))


def _unknown(code: str) -> str:
    return f"{quoted(code)} is no rule that can be allowed"


def _allowed(sheet: Sheet) -> Iterable[_Allowed]:
    yield from _entries(sheet.bank.allow, ())
    for item in sheet.items:
        yield from _entries(item.question.allow, item.way)


def _entries(allow: Sequence[Waiver], reach: Way) -> Iterable[_Allowed]:
    for number, waiver in enumerate(allow):
        yield _Allowed((*reach, "allow", number), waiver.subject, reach)
