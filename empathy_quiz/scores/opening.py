"""From where the log is said to be, to a store that is ready."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from empathy_quiz.errors import LogCorrupt, UsageError
from empathy_quiz.scores.store import Store

SUFFIXES = ("", "-wal", "-shm", "-journal")
"""A log is its file and what SQLite may keep beside it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A store, and what the person should be told about opening it (None: nothing)."""

    store: Store
    notice: str | None = None


def open_store(location: str | Path, *, now: Callable[[], datetime], ours: bool = False) -> Opened:
    """The score log at a path or URL (`sqlite:///` and an absolute path).

    A damaged log is moved aside and a new one begins; the notice says where it went. `ours` says that the location is
    the program's own choice: then a file there that is no database at all counts as a damaged log, else it is refused.
    Raises UsageError for a URL without an adapter, LogTooNew, LogCorrupt for somebody else's file, LogFull, LogError.
    """
    from empathy_quiz.scores.connection import Damaged, Unrecognised
    from empathy_quiz.scores.sqlite import SqliteStore

    path = _path(location)
    store = SqliteStore(path, aside=lambda: set_aside(path, now()))
    try:
        store.open()
    except Damaged:
        place = set_aside(path, now())
    except Unrecognised:
        if not ours:
            raise
        place = set_aside(path, now())
    else:
        return Opened(store)
    return Opened(store, f"The score log {path} could not be read. It was moved to {place}; a new log begins.")


def _path(location: str | Path) -> Path:
    if isinstance(location, Path):
        return location.absolute()
    scheme, colon, rest = location.partition("://")
    if not colon:
        return Path(location).expanduser().absolute()
    if scheme == "sqlite":
        return _from_url(rest)
    if scheme in {"postgresql", "postgres"}:
        raise UsageError(
            "Score logs in PostgreSQL need the extra [postgres], which this version does not have yet.",
            "give the path of a file with --scores PATH",
        )
    raise UsageError(f"{scheme}:// is no place for a score log.", "give a path, or sqlite:/// and an absolute path")


def _from_url(rest: str) -> Path:
    from urllib.parse import unquote

    if not rest.startswith("/") or len(rest) < 2:
        raise UsageError("A sqlite URL has three slashes and an absolute path.", "for instance sqlite:///tmp/scores.db")
    path = unquote(rest)
    return Path(path[1:] if path[2:3] == ":" else path)


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a log, with what SQLite keeps beside it, to `<name>.corrupt-<UTC time>`; nothing is overwritten.

    Returns the new path. Raises LogCorrupt where renaming fails.
    """
    stem = path.with_name(f"{path.name}.corrupt-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    target, count = stem, 1
    while any(os.path.lexists(f"{target}{suffix}") for suffix in SUFFIXES):
        count += 1
        target = stem.with_name(f"{stem.name}-{count}")
    try:
        for suffix in SUFFIXES:
            if os.path.lexists(f"{path}{suffix}"):
                os.rename(f"{path}{suffix}", f"{target}{suffix}")
    except OSError as error:
        raise LogCorrupt(
            f"The score log {path} is damaged and could not be moved aside ({error.strerror}).",
            f"move it away by hand, for instance to {target.name}",
        ) from error
    return target
