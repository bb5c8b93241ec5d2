"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from empathy_quiz.errors import UnwritableOutput


@contextmanager
def whole_file(path: Path, *, overwrite: bool) -> Iterator[TextIO]:
    """Open `path` for UTF-8 text that appears under its name only when the block ends well.

    It is written under a temporary name beside it; folders above it are made. Raises UnwritableOutput if the file is
    already there (unless `overwrite`), or cannot be written.
    """
    if not overwrite and os.path.lexists(path):
        raise UnwritableOutput(f"{path} is already there.", "choose another name, or add --force to overwrite it")
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise UnwritableOutput(f"{path} cannot be written: {error.strerror}.", "choose another place") from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def write_whole(path: Path, text: str, *, overwrite: bool) -> None:
    """Write a file whole or not at all. Raises like `whole_file`."""
    with whole_file(path, overwrite=overwrite) as file:
        file.write(text)
