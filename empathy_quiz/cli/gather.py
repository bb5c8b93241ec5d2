"""Questions to play: read from the banks asked for, and narrowed down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.model import Bank, Question
from empathy_quiz.bank.read import Reading
from empathy_quiz.bank.shelf import Shelf
from empathy_quiz.cli.phrases import command
from empathy_quiz.errors import Refusal, UnreadableInput
from empathy_quiz.values import value

Read: TypeAlias = Callable[[Path], Reading]

SHOWN = 3
"""So many errors of a refused bank are named; `bank check` tells all."""


@value
class Gathered:
    """Banks to play from, and what the person should be told about finding them."""

    banks: tuple[Bank, ...]
    warnings: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of all banks."""
        return tuple(question for bank in self.banks for question in bank.questions)


def gather(shelf: Shelf, names: Sequence[str], read: Read) -> Gathered:
    """Read the banks called so (names or paths), or all there are where no name is given, with `read`.

    A bank with errors is refused whole: raises UnreadableInput where it was asked for by name, else the others are
    played and a warning names it. Raises Refusal where no bank is left.
    """
    if names:
        banks = tuple(_named(shelf, name, read) for name in dict.fromkeys(names))
        return Gathered(banks, _hiding(shelf, names))
    return _everything(shelf, read)


def _named(shelf: Shelf, name: str, read: Read) -> Bank:
    path = shelf.find(name)
    reading = read(path)
    if reading.bank is None:
        raise UnreadableInput(*_refused(path, reading.diagnostics))
    return reading.bank


def _refused(path: Path, diagnostics: Iterable[Diagnostic]) -> tuple[str, str]:
    errors = [finding for finding in diagnostics if finding.severity == "error"]
    told = [f"{one.file}:{one.line}:{one.column}: {one.rule} {one.message}" for one in errors[:SHOWN]]
    more = [f"… and {len(errors) - SHOWN} more"] if len(errors) > SHOWN else []
    message = "\n".join((f"The bank {path.name} cannot be played:", *told, *more))
    return message, f"see every finding: {command('bank', 'check', str(path))}"


def _hiding(shelf: Shelf, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        f"{found.id} is read from {found.path}, which hides {', '.join(map(str, found.shadows))}."
        for found in shelf.all()
        if found.shadows and found.id in names
    )


def _everything(shelf: Shelf, read: Read) -> Gathered:
    banks, warnings = [], []
    for found in shelf.all():
        reading = read(found.path)
        if reading.bank is None:
            see = command("bank", "check", str(found.path))
            warnings.append(f"{found.id} is left out: it has errors. See them: {see}")
        else:
            banks.append(reading.bank)
    if not banks:
        raise Refusal("There is no bank that can be played.", "; ".join(warnings) or "see: empathy-quiz bank list")
    return Gathered(tuple(banks), tuple(warnings))


@value
class Filters:
    """What questions must be like; None: does not matter. `theme` is a theme's id."""

    kind: str | None = None
    level: str | None = None
    theme: str | None = None


def narrow(
    questions: Iterable[Question], filters: Filters, theme_of: Callable[[str], str | None]
) -> tuple[Question, ...]:
    """Keep the questions that fit. Raises Refusal where none does."""
    kept = tuple(question for question in questions if _fits(question, filters, theme_of))
    if not kept:
        wanted = [f"--{name} {value}" for name, value in _given(filters)]
        what = f" that fits {' '.join(wanted)}" if wanted else ""
        raise Refusal(f"There is no question{what} in the banks chosen.", "leave a filter out, or name other banks")
    return kept


def _given(filters: Filters) -> list[tuple[str, str]]:
    pairs = (("kind", filters.kind), ("level", filters.level), ("theme", filters.theme))
    return [(name, value) for name, value in pairs if value is not None]


def _fits(question: Question, filters: Filters, theme_of: Callable[[str], str | None]) -> bool:
    if filters.kind is not None and question.kind != filters.kind:
        return False
    if filters.level is not None and question.level != filters.level:
        return False
    if filters.theme is None:
        return True
    return question.topic is not None and filters.theme in (question.topic, theme_of(question.topic))
