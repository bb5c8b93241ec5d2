"""Banks put before the linter, each with the file of sources that it draws on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.check.places import places_in_file
from empathy_quiz.bank.check.report import Report
from empathy_quiz.bank.check.rule import Scope
from empathy_quiz.bank.check.run import check_banks
from empathy_quiz.bank.model import Bank
from empathy_quiz.bank.shelf import Shelf
from empathy_quiz.bank.sources import read_sources
from empathy_quiz.cli.shelves import sources_of


def lint(banks: Mapping[Path, Bank], shelf: Shelf, *, together: Collection[Path] = ()) -> Iterator[Report]:
    """Check banks by every rule, those together that share a file of sources.

    A collection is judged as a whole, by what it covers, where its file of sources is among `together` and no bank
    beside that is missing: who checks a file wants to know about that file.
    """
    groups: dict[Path | None, list[Path]] = {}
    for path in banks:
        groups.setdefault(sources_of(path, shelf), []).append(path)
    for file, paths in groups.items():
        sheets = tuple(Sheet(banks[path], places_in_file(path)) for path in paths)
        yield check_banks(_scope(sheets, file, whole=file in together and _whole(file, paths)))


def _scope(sheets: tuple[Sheet, ...], file: Path | None, *, whole: bool) -> Scope:
    if file is None:
        return Scope(sheets)
    return Scope(sheets, read_sources(file).sources, str(file), places_in_file(file), whole)


def _whole(sources: Path | None, banks: Iterable[Path]) -> bool:
    return sources is not None and {found.path for found in Shelf((sources.parent,)).all()} <= {*banks}
