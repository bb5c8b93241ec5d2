"""The banks of a shelf as a list: what `bank list` tells."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from empathy_quiz.bank.read import read_file
from empathy_quiz.bank.shelf import Found, Shelf, shipped_folder
from empathy_quiz.cli.blocks import Block, Table, Words
from empathy_quiz.cli.phrases import command, counted
from empathy_quiz.values import value


@value
class Entry:
    """One bank. `title` is None where it cannot be played; `kinds` are the kinds of its questions, with how many."""

    id: str
    title: str | None
    kinds: tuple[tuple[str, int], ...]
    origin: str
    path: Path
    shadows: tuple[Path, ...]
    errors: int
    warnings: int

    @property
    def questions(self) -> int:
        """How many questions it has."""
        return sum(number for _, number in self.kinds)


def entries(shelf: Shelf) -> tuple[Entry, ...]:
    """Read every bank of the shelf."""
    return tuple(_entry(found, shelf) for found in shelf.all())


def _entry(found: Found, shelf: Shelf) -> Entry:
    reading = read_file(found.path)
    severities = Counter(finding.severity for finding in reading.diagnostics)
    kinds = Counter(question.kind for question in reading.bank.questions) if reading.bank else Counter[str]()
    return Entry(
        id=found.id,
        title=reading.bank.title if reading.bank else None,
        kinds=tuple(kinds.items()),
        origin=_origin(found.path.parent, shelf),
        path=found.path,
        shadows=found.shadows,
        errors=severities["error"],
        warnings=severities["warning"],
    )


def _origin(folder: Path, shelf: Shelf) -> str:
    """`shipped`, `yours` (the user's own folder, the last before the shipped one), or the folder's path."""
    if folder == shipped_folder():
        return "shipped"
    return "yours" if folder == shelf.folders[-2] else str(folder)


def list_blocks(found: tuple[Entry, ...]) -> tuple[Block, ...]:
    """Lay the list out for a person."""
    if not found:
        return (Words("There is no bank. Point at a folder with --banks DIR."),)
    columns = ("Bank", "Title", "Questions", "Kinds", "From")
    return (Table(columns, tuple(map(_row, found)), right=("Questions",)),)


def _row(entry: Entry) -> tuple[str, ...]:
    if entry.title is None:
        return (entry.id, f"cannot be played: {counted(entry.errors, 'error')}", "", "", entry.origin)
    kinds = ", ".join(f"{kind} {number}" for kind, number in entry.kinds)
    return (entry.id, entry.title, str(entry.questions), kinds, entry.origin)


def list_notes(found: tuple[Entry, ...]) -> tuple[str, ...]:
    """Say what is hidden, and what is broken."""
    hidden = (
        f"{entry.id} is read from {entry.path}, which hides {', '.join(map(str, entry.shadows))}."
        for entry in found
        if entry.shadows
    )
    broken = (f"See the errors: {command('bank', 'check', str(entry.path))}" for entry in found if entry.title is None)
    return (*hidden, *broken)


def list_document(found: tuple[Entry, ...]) -> dict[str, object]:
    """Return the list as fields of a JSON document."""
    return {"banks": [_fields(entry) for entry in found]}


def _fields(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "playable": entry.title is not None,
        "questions": entry.questions,
        "kinds": dict(entry.kinds),
        "origin": entry.origin,
        "path": str(entry.path),
        "shadows": list(map(str, entry.shadows)),
        "errors": entry.errors,
        "warnings": entry.warnings,
    }
