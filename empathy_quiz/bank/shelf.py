"""Where banks are found: a path, or a name in one of several folders, of which the first that has it wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from empathy_quiz.errors import UnreadableInput, echoed
from empathy_quiz.values import value

SUFFIXES = (".yaml", ".yml")
SOURCES = "sources.yaml"
"""The file of a folder that holds documents, claims and themes; it is no bank."""

LONGEST_PATH = 1000
"""Characters. No file has more in its path, so that none is cut off in a message."""

LIST = "see the banks there are: empathy-quiz bank list"


@value
class Found:
    """A bank file. `shadows` are the files of the same name in later folders, which it hides."""

    id: str
    path: Path
    shadows: tuple[Path, ...] = ()


@value
class Shelf:
    """The folders in which banks are looked for, in this order. `here` is what a relative path starts from."""

    folders: tuple[Path, ...]
    here: Path = Path()

    def all(self) -> tuple[Found, ...]:
        """Every bank that has a name of its own, by name."""
        files: dict[str, list[Path]] = {}
        for folder in self.folders:
            for path in _banks_in(folder):
                files.setdefault(path.stem, []).append(path)
        return tuple(Found(name, paths[0], tuple(paths[1:])) for name, paths in sorted(files.items()))

    def find(self, name_or_path: str) -> Path:
        """The file of the bank called so, or at this path: whatever has a separator or ends in .yaml is a path.

        Raises UnreadableInput where there is none, with the names that come close.
        """
        if _is_path(name_or_path):
            return self._at(name_or_path)
        found = next((bank.path for bank in self.all() if bank.id == name_or_path), None)
        if found is None:
            raise self._unknown(name_or_path)
        return found

    def _at(self, text: str) -> Path:
        path = self.here / text
        try:
            if path.exists():
                return path
        except (OSError, ValueError):
            pass
        raise UnreadableInput(f"There is no file {echoed(text) if len(text) > LONGEST_PATH else text}.", hint=LIST)

    def _unknown(self, name: str) -> UnreadableInput:
        from difflib import get_close_matches

        near = get_close_matches(name.lower(), [bank.id for bank in self.all()], n=3, cutoff=0.5)
        meant = f"did you mean {' or '.join(near)}? " if near else ""
        return UnreadableInput(f"There is no bank called {echoed(name)}.", hint=f"{meant}{LIST}")


def open_shelf(banks: Sequence[Path], user_folder: Path, here: Path = Path()) -> Shelf:
    """The shelf of `--banks` folders, then the user's own folder (which need not exist), then the shipped banks.

    Raises UnreadableInput where one of `banks` is no folder.
    """
    named = tuple(here / folder for folder in banks)
    for folder in named:
        if not folder.is_dir():
            raise UnreadableInput(f"There is no folder {folder}.", hint="give --banks a folder that holds banks")
    return Shelf((*named, user_folder, shipped_folder()), here)


def shipped_folder() -> Path:
    """The folder of the banks that come with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "questions"
    return inside if inside.is_dir() else package.parent / "questions"


def _banks_in(folder: Path) -> Iterable[Path]:
    try:
        paths = sorted(folder.iterdir()) if folder.is_dir() else []
        return [path for path in paths if _is_bank(path)]
    except OSError as problem:
        reason = (problem.strerror or "unknown reason").lower()
        raise UnreadableInput(f"The folder {folder} cannot be read: {reason}.", hint="check its permissions") from None


def _is_bank(path: Path) -> bool:
    return path.suffix in SUFFIXES and path.name != SOURCES and not path.name.startswith(".") and path.is_file()


def _is_path(text: str) -> bool:
    return "/" in text or "\\" in text or text.endswith(SUFFIXES)
