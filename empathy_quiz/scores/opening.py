"""From where the log is said to be, to a store that is ready."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from empathy_quiz.errors import LogCorrupt, UsageError
from empathy_quiz.scores.store import Store
from empathy_quiz.values import value

SUFFIXES = ("", "-wal", "-shm", "-journal")
"""A log is its file and what SQLite may keep beside it."""


@value
class Opened:
    """A store, and what the person should be told about opening it (None: nothing), with the next step."""

    store: Store
    notice: str | None = None
    hint: str | None = None


def open_store(location: str | Path, *, now: Callable[[], datetime], ours: bool = False) -> Opened:
    """The score log at a path or URL (`sqlite:///` and an absolute path).

    A damaged log is moved aside and a new one begins; the notice says where it went. `ours` says that the location is
    the program's own choice: then a file there that is no database at all counts as a damaged log, else it is refused.
    Damage that shows only later is moved aside too, and the store raises LogCorrupt that says where.
    Raises UsageError for a URL without an adapter, LogTooNew, LogCorrupt for somebody else's file, LogError (or a
    child).
    """
    from empathy_quiz.scores.connection import Identity
    from empathy_quiz.scores.faults import Damaged, MovedAside, Unrecognised
    from empathy_quiz.scores.sqlite import SqliteStore

    def aside(error: Damaged, identity: Identity | None) -> Path | None:
        return None if isinstance(error, Unrecognised) and not ours else set_aside(error.path, now(), identity)

    store = SqliteStore(path_of(location), aside=aside)
    try:
        store.open()
    except MovedAside as moved:
        return Opened(store, moved.message, moved.hint)
    except Damaged:
        store.open()  # raises again, unless another process has just moved the damaged file aside
    return Opened(store)


def path_of(location: str | Path) -> Path:
    """The file that a path or URL names. Raises UsageError where it names none."""
    if not str(location) or "\0" in str(location):
        raise UsageError("The score log needs a path.", "give one with --scores PATH")
    if isinstance(location, Path):
        return location.absolute()
    scheme, colon, rest = location.partition("://")
    if not colon:
        return _at_home(Path(location)).absolute()
    if scheme == "sqlite":
        return _from_url(rest)
    if scheme in {"postgresql", "postgres"}:
        raise UsageError(
            "Score logs in PostgreSQL need the extra [postgres], which this version does not have yet.",
            "give the path of a file with --scores PATH",
        )
    raise UsageError(f"{scheme}:// is no place for a score log.", "give a path, or sqlite:/// and an absolute path")


def _at_home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise UsageError(f"There is no such home folder: {path}", "give the whole path with --scores PATH") from error


def _from_url(rest: str) -> Path:
    from urllib.parse import unquote

    path = unquote(rest)
    if not path.startswith("/") or not path.strip("/"):
        raise UsageError("A sqlite URL has three slashes and an absolute path.", "for instance sqlite:///srv/scores.db")
    bare = path.lstrip("/")
    return Path(bare if bare[1:2] == ":" else f"/{bare}").absolute()


def set_aside(path: Path, now: datetime, identity: tuple[int, int] | None) -> Path | None:
    """Rename a log, with what SQLite keeps beside it, to `<name>.corrupt-<UTC time>`; nothing is overwritten.

    Returns the new path, or None where the file is no longer the one of this `identity` (device and inode): then
    another process was first, and what lies there now is its new log. Raises LogCorrupt where renaming fails.
    """
    from empathy_quiz.scores.faults import salvage

    target = _free(path.with_name(f"{path.name}.corrupt-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"))
    try:
        if identity is not None and (not path.exists() or (path.stat().st_dev, path.stat().st_ino) != identity):
            return None
        there = [suffix for suffix in SUFFIXES if os.path.lexists(f"{path}{suffix}")]
        for suffix in there:
            os.rename(f"{path}{suffix}", f"{target}{suffix}")
    except OSError as error:
        raise LogCorrupt(
            f"The score log {path} is damaged and could not be moved aside ({error.strerror}).",
            f"move it away by hand, for instance to {target.name}; {salvage(target)}",
        ) from error
    return Path(f"{target}{there[0]}") if there else None


def _free(stem: Path) -> Path:
    """The first of `stem`, `stem-2`, `stem-3` … that names nothing yet."""
    target, count = stem, 1
    while any(os.path.lexists(f"{target}{suffix}") for suffix in SUFFIXES):
        count += 1
        target = stem.with_name(f"{stem.name}-{count}")
    return target
