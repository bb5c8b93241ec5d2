"""The shelf of banks, as the settings say."""

from __future__ import annotations

from pathlib import Path

from empathy_quiz.bank.shelf import SOURCES, Shelf, open_shelf
from empathy_quiz.cli.setting_keys import KEYS
from empathy_quiz.cli.settings import Settings, origin
from empathy_quiz.environment import Environment
from empathy_quiz.errors import Refusal, UnreadableInput


def shelf_of(environment: Environment, settings: Settings) -> Shelf:
    """Return the shelf of this person: the folders given, the own one, the shipped banks.

    Raises UnreadableInput where a folder given is none, naming the setting that gave it.
    """
    try:
        return open_shelf(settings.banks, environment.config_dir / "banks", environment.working_dir)
    except UnreadableInput as error:
        source = origin(environment, "banks", settings.banks)
        if source == "--banks":
            raise
        raise UnreadableInput(f"{source}: {error.message}", KEYS["banks"].hint(None, source)) from error


def files_called(shelf: Shelf, name: str) -> tuple[Path, ...]:
    """Return the file of a bank by its name or path, or all files of a folder.

    Raises UnreadableInput for what is not there, and Refusal for a folder without a bank.
    """
    folder = shelf.here / name
    if not folder.is_dir() or name in {bank.id for bank in shelf.all()}:
        return (shelf.find(name),)
    found = everything(Shelf((folder,)))
    if not found:
        raise Refusal(f"There is no bank in {name}.", "a bank is a file that ends in .yaml")
    return found


def everything(shelf: Shelf) -> tuple[Path, ...]:
    """Return the files of sources and banks of a shelf."""
    sources = (folder / SOURCES for folder in shelf.folders)
    return (*(path for path in sources if path.is_file()), *(bank.path for bank in shelf.all()))


def sources_of(bank: Path, shelf: Shelf) -> Path | None:
    """Return the file of sources beside a bank, or else the first on the shelf."""
    return next((path for folder in (bank.parent, *shelf.folders) if (path := folder / SOURCES).is_file()), None)
