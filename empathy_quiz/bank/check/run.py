"""The one place that runs everything: banks -> a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace as with_changes
from typing import TypeAlias

from empathy_quiz.bank.check.allow import Raised, kept
from empathy_quiz.bank.check.bots.playing import Played, play
from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.check.places import Spot
from empathy_quiz.bank.check.registry import ITEM_RULES, PAGES, SCOPE_RULES
from empathy_quiz.bank.check.report import Report
from empathy_quiz.bank.check.rule import Elsewhere, Found, Scope, setting_of
from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.sources import Sources
from empathy_quiz.values import replace

_Placed: TypeAlias = tuple["Sheet | None", Raised]
"""A finding, and the bank that it stands in; None: it is about all of them."""


def check_banks(scope: Scope) -> Report:
    """Apply every rule to the banks of `scope`, and let the bots play each of them and all together.

    A bank that declares no `sources` is held to the rules that make any bank better, and more mildly: there an error
    becomes a warning, and a warning is left out. It is not judged together with others.
    """
    played = tuple(_played(scope))
    raised = [*_by_item(scope), *_by_scope(scope), *_by_bots(played)]
    found: list[Diagnostic] = []
    for sheet in scope.sheets:
        own = [it for owner, it in raised if owner is sheet]
        found += [_diagnostic(it, sheet.bank.path, sheet.places.spot(it.found.way)) for it in _kept(sheet, own, scope)]
    found += [_overall(it, scope) for owner, it in raised if owner is None]
    return Report(tuple(sorted(found, key=_in_file)), tuple(it.run for it in played))


def _scopes(scope: Scope) -> Iterator[Scope]:
    """What is judged together: the banks that declare sources, and each other bank on its own."""
    declaring = tuple(sheet for sheet in scope.sheets if sheet.declares)
    if declaring:
        yield with_changes(scope, sheets=declaring)
    for sheet in scope.sheets:
        if not sheet.declares:
            yield with_changes(scope, sheets=(sheet,), whole=False)


def _played(scope: Scope) -> Iterator[Played]:
    for group in _scopes(scope):
        for sheet in group.sheets:
            yield play((sheet,))
        if group.pooled:
            yield play(group.sheets)


def _by_item(scope: Scope) -> Iterator[_Placed]:
    for sheet in scope.sheets:
        setting = setting_of(sheet, scope.sources or Sources())
        rules = [rule for rule in ITEM_RULES if sheet.declares or rule.elsewhere != "none"]
        for item in sheet.items:
            for rule in rules:
                for found in rule.check(item, setting):
                    yield from _weighed(sheet, rule.code, found, rule.elsewhere)


def _by_scope(scope: Scope) -> Iterator[_Placed]:
    for group in _scopes(scope):
        for rule in SCOPE_RULES:
            declaring = group.sheets[0].declares
            if (rule.needs_all and not group.whole) or not (declaring or rule.elsewhere != "none"):
                continue
            for spread in rule.check(group):
                yield from _weighed(spread.sheet, rule.code, spread.found, rule.elsewhere)


def _by_bots(played: Iterable[Played]) -> Iterator[_Placed]:
    for one in played:
        sheet = one.sheets[0] if len(one.sheets) == 1 else None
        for code, found in one.findings():
            yield from _weighed(sheet, code, found, "milder")


def _weighed(sheet: Sheet | None, code: str, found: Found, elsewhere: Elsewhere) -> Iterator[_Placed]:
    """The finding as it weighs in its bank."""
    if sheet is None or sheet.declares or elsewhere == "same":
        yield sheet, Raised(code, found)
    elif found.severity == "error":
        yield sheet, Raised(code, replace(found, severity="warning"))


def _kept(sheet: Sheet, raised: list[Raised], scope: Scope) -> Iterable[Raised]:
    waiting = {rule.code for rule in SCOPE_RULES if rule.needs_all and not scope.whole}
    return kept(sheet, raised, PAGES, waiting)


def _overall(raised: Raised, scope: Scope) -> Diagnostic:
    """A finding about all banks together, at its place in the file of the sources, or in the first bank."""
    if scope.sources_file:
        return _diagnostic(raised, scope.sources_file, scope.sources_places.spot(raised.found.way))
    return _diagnostic(raised, scope.sheets[0].bank.path, (1, 1))


def _diagnostic(raised: Raised, file: str, spot: Spot) -> Diagnostic:
    found = raised.found
    return Diagnostic(file, *spot, raised.code, found.message, found.hint, found.severity)


def _in_file(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    return (diagnostic.file, diagnostic.line, diagnostic.column, diagnostic.rule, diagnostic.message)
