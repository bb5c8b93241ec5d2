"""Collecting what is wrong with a file while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from empathy_quiz.bank.diagnostics import Diagnostic, Severity
from empathy_quiz.values import value

MAX_FINDINGS = 500
"""More than these are counted, not listed."""

_QUOTED = 40


class Place(Protocol):
    """A place in a file: line and column as the parser counts them, from 0."""

    @property
    def line(self) -> int:
        """The line, from 0."""

    @property
    def column(self) -> int:
        """The column in characters, from 0."""


@value
class At:
    """A place that no node stands for."""

    line: int
    column: int


START = At(0, 0)


def place_of(text: str, index: int | None = None) -> At:
    """The place of the character at `index` in a file that starts with `text`, by default of the one behind it."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return At(before.count("\n"), len(before) - before.rfind("\n") - 1)


class Findings:
    """The diagnostics of one file, in the making. `opening` tells in a hint how such a file starts."""

    def __init__(self, file: str, opening: str) -> None:
        self.file = file
        self.opening = opening
        self.errors = 0
        self.hidden = 0
        self._listed: list[Diagnostic] = []

    def error(self, place: Place, rule: str, message: str, hint: str | None = None) -> None:
        """Note what keeps the file from being used."""
        self.add("error", place, rule, message, hint)

    def warn(self, place: Place, rule: str, message: str, hint: str | None = None) -> None:
        """Note what should be mended and does not keep the file from being used."""
        self.add("warning", place, rule, message, hint)

    def add(self, severity: Severity, place: Place, rule: str, message: str, hint: str | None = None) -> None:
        """Note a finding of the given severity."""
        self.errors += severity == "error"
        if len(self._listed) >= MAX_FINDINGS:
            self.hidden += 1
            return
        self._listed.append(Diagnostic(self.file, place.line + 1, place.column + 1, rule, message, hint, severity))

    def close_to(self, word: str, known: Iterable[str]) -> str | None:
        """The one of `known` that `word` probably stands for, or None; also None where no one will read it."""
        if len(self._listed) >= MAX_FINDINGS:
            return None
        from difflib import get_close_matches

        near = get_close_matches(word[:_QUOTED].lower(), list(known), n=1, cutoff=0.6)
        return near[0] if near else None

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings by their place; where too many were made, the last says how many are left out."""
        found = sorted(self._listed, key=lambda item: (item.line, item.column, item.rule, item.message))
        if not self.hidden:
            return tuple(found)
        last = found[-1]
        message = f"{self.hidden} more findings are not shown"
        severity: Severity = "error" if self.errors else "warning"
        hint = "mend these first, then check again"
        return (*found, Diagnostic(self.file, last.line, last.column, "R119", message, hint, severity))


def quoted(text: str) -> str:
    r"""`text` for use in a message: in quotation marks, shortened, and nothing in it that could act on a terminal.

    >>> quoted("red\x1b[31m")
    "'red\\x1b[31m'"
    """
    cut = text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"
    return "'" + "".join(map(_visible, cut)) + "'"


def _visible(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
