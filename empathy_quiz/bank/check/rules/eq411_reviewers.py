"""Who stands behind the keys.

What it does
    Asks for `key_basis` and two `raters` in the bank, and for two blind `ratings` of the options in each `best-worst`
    question. Notes ratings that correlate below .7 with each other or with the key, or that disagree on the best or
    the worst.
Why
    A key that two careful readers do not find without it is an opinion. Such an item is mended and rated anew, or
    dropped.
Example
    effectiveness 3, 2, 1, 0; ratings: [[3, 2, 1, 0], [1, 3, 2, 0]]
Instead
    Look at what the second rater saw in the other reply, and change the scene.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from empathy_quiz.bank.check.items import Item, Sheet
from empathy_quiz.bank.check.rule import Found, Scope, ScopeRule, Spread
from empathy_quiz.bank.check.statistics.correlation import pearson
from empathy_quiz.bank.model import BestWorst

_RATERS = 2
_LEAST = 0.7


def check(scope: Scope) -> Iterable[Spread]:
    """Find banks without reviewers, and questions on which they do not agree."""
    for sheet in scope.sheets:
        for found in (*_header(sheet), *(found for item in sheet.items for found in _item(item))):
            yield Spread(sheet, found)


def _header(sheet: Sheet) -> Iterator[Found]:
    if sheet.bank.key_basis is None:
        yield Found(("title",), "`key_basis` is missing", "say what the keys rest on, for instance rubric", "warning")
    if len(sheet.bank.raters) < _RATERS:
        message = f"{len(sheet.bank.raters)} raters are named, and {_RATERS} should be"
        yield Found(("raters",), message, "say who answered without the key: {who: …, kind: person}", "warning")


def _item(item: Item) -> Iterator[Found]:
    question = item.question
    if not isinstance(question, BestWorst):
        return
    if len(question.ratings) < _RATERS:
        hint = "let two people rate the options without the key"
        yield Found(item.at("ratings"), "the options were not rated blind twice", hint, "warning")
        return
    (unit,) = item.units
    rows = [("the key", unit.effectiveness), *((f"rater {n}", row) for n, row in enumerate(question.ratings, 1))]
    for (first, one), (second, other) in combinations(rows, 2):
        if one and other and (fault := _apart(one, other)):
            hint = "mend the scene and have it rated anew, or drop it"
            yield Found(item.at("ratings"), f"{first} and {second} {fault}", hint, "warning")


def _apart(one: Sequence[int], other: Sequence[int]) -> str | None:
    """How two ratings differ by more than they may."""
    for name, pick in (("best", max), ("worst", min)):
        if not _places(one, pick(one)) & _places(other, pick(other)):
            return f"disagree on the {name}"
    together = pearson(one, other)
    if together is None or together < _LEAST:
        return f"correlate {together or 0:.2f}, below {_LEAST}"
    return None


def _places(row: Sequence[int], number: int) -> set[int]:
    return {place for place, own in enumerate(row) if own == number}


RULE = ScopeRule("EQ411", "reviewers", check)
