"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from empathy_quiz.errors import UnwritableOutput, UsageError

STDOUT = "-"


def outlet(file: str) -> str | None:
    """Return the file that `-o` asks for, None for stdout (`-`). Raises UsageError for a name that is empty."""
    if not file.strip():
        raise UsageError("-o needs the name of a file.", "give one, or - for stdout")
    return None if file == STDOUT else file


@contextmanager
def whole_file(path: Path, *, overwrite: bool, private: bool = False) -> Iterator[TextIO]:
    """Open `path` for UTF-8 text that appears under its name only when the block ends well.

    It is written under a temporary name beside it; folders above it are made. A new file that is `private` belongs to
    its owner alone; one that is overwritten keeps its permissions, and a link to it stays a link. A pipe or a terminal
    is written to as the text comes. Raises UnwritableOutput if the file is already there (unless `overwrite`), or
    cannot be written.
    """
    try:
        mode = _mode(path)
        if mode is not None and _is_stream(mode):
            with path.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        _refuse(path, mode, overwrite=overwrite)
        with _replacing(path.resolve(), mode, private=private) as file:
            yield file
    except OSError as error:
        raise UnwritableOutput(f"{path} cannot be written: {error.strerror}.", "choose another place") from error


def _mode(path: Path) -> int | None:
    """What kind of thing lies there, behind a link if it is one, with its permissions; None where nothing does."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _is_stream(mode: int) -> bool:
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _refuse(path: Path, mode: int | None, *, overwrite: bool) -> None:
    if mode is not None and stat.S_ISDIR(mode):
        raise UnwritableOutput(f"{path} cannot be written: it is a folder.", "give the name of a file in it")
    if mode is not None and not stat.S_ISREG(mode):
        raise UnwritableOutput(f"{path} cannot be written: it is no file.", "choose another place")
    if not overwrite and os.path.lexists(path):
        raise UnwritableOutput(f"{path} is already there.", "choose another name, or add --force to overwrite it")


@contextmanager
def _replacing(path: Path, mode: int | None, *, private: bool) -> Iterator[TextIO]:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    path.parent.mkdir(parents=True, exist_ok=True)
    target = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600 if private else 0o666)
    try:
        with open(target, "w", encoding="utf-8", newline="") as file:
            if mode is not None:
                os.chmod(temporary, stat.S_IMODE(mode))
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def write_whole(path: Path, text: str, *, overwrite: bool) -> None:
    """Write a file whole or not at all. Raises like `whole_file`."""
    with whole_file(path, overwrite=overwrite) as file:
        file.write(text)
