"""Banks and the documents they draw on, gathered for a look at what is covered."""

from __future__ import annotations

from pathlib import Path

from empathy_quiz.bank.coverage import UNCOVERED, Chapter, coverage, tally
from empathy_quiz.bank.read import read_file
from empathy_quiz.bank.shelf import SOURCES, Shelf
from empathy_quiz.bank.sources import Sources, read_sources
from empathy_quiz.cli.phrases import close_to, command
from empathy_quiz.cli.shelves import files_called, sources_of
from empathy_quiz.errors import Refusal, UnreadableInput, UsageError, echoed
from empathy_quiz.values import replace, value


@value
class Covered:
    """The documents with what the banks ask for, the file that lists them, and what is to be told about reading."""

    sources: Path
    chapters: tuple[Chapter, ...]
    warnings: tuple[str, ...] = ()

    @property
    def uncovered(self) -> int:
        """How many claims have neither a question nor a waiver."""
        return tally(self.chapters)[UNCOVERED]


def cover(shelf: Shelf, names: tuple[str, ...]) -> Covered:
    """Look what the banks called so cover (names, files, folders); none: all that lie beside the first list of claims.

    A bank that has errors is left out with a warning. Raises Refusal where nothing lists claims, UnreadableInput where
    the list has errors or a name is not there, UsageError where the banks draw on several lists.
    """
    asked = tuple(dict.fromkeys(path for name in names for path in files_called(shelf, name)))
    file = _list_of(asked, shelf)
    banks = tuple(path for path in asked if path.name != SOURCES)
    readings = {path: read_file(path).bank for path in banks or _beside(file)}
    return Covered(
        sources=file,
        chapters=coverage(_sources(file), (bank for bank in readings.values() if bank is not None)),
        warnings=tuple(_left_out(path) for path, bank in readings.items() if bank is None),
    )


def _list_of(banks: tuple[Path, ...], shelf: Shelf) -> Path:
    """The one file of sources that the banks draw on; of no bank the first on the shelf."""
    beside = [folder / SOURCES for folder in shelf.folders]
    lists = dict.fromkeys([sources_of(path, shelf) for path in banks or beside[:1]])
    found = [path for path in lists if path is not None]
    if len(found) > 1:
        told = " and ".join(map(str, found))
        raise UsageError("These banks draw on different documents.", f"look at them one by one: they go by {told}")
    if not found:
        raise Refusal("There is no list of documents and claims.", f"put a {SOURCES} beside the banks")
    return found[0]


def _beside(sources: Path) -> tuple[Path, ...]:
    return tuple(found.path for found in Shelf((sources.parent,)).all())


def _sources(file: Path) -> Sources:
    sources = read_sources(file).sources
    if sources is None:
        raise UnreadableInput(f"{file} has errors.", f"see them: {command('bank', 'check', str(file))}")
    return sources


def _left_out(path: Path) -> str:
    return f"{path.stem} is left out: it has errors. See them: {command('bank', 'check', str(path))}"


def only_document(covered: Covered, name: str | None) -> Covered:
    """Keep one document (None: all). Raises UsageError where there is none of that id."""
    if name is None:
        return covered
    kept = tuple(chapter for chapter in covered.chapters if chapter.document.id == name)
    if not kept:
        ids = [chapter.document.id for chapter in covered.chapters]
        hint = close_to(name, ids) or f"one of {', '.join(ids)}"
        raise UsageError(f"There is no document called {echoed(name)}.", hint)
    return replace(covered, chapters=kept)
