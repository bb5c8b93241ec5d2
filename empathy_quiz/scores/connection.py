"""The SQLite file underneath: made, opened, checked to be ours, brought up to date.

A path is handed to SQLite as it is, so that no character in it has a meaning; as a URI only where it may not write.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from empathy_quiz.errors import LogError
from empathy_quiz.scores.faults import Damaged, Unrecognised, code, foreign, is_busy, is_forbidden, too_new
from empathy_quiz.scores.migrations import APPLICATION_ID, STEPS, TABLES, VERSION
from empathy_quiz.values import value

Identity: TypeAlias = tuple[int, int]

OLDEST_SQLITE = (3, 37, 0)
"""The first with strict tables."""


def _jitter() -> float:
    return int.from_bytes(os.urandom(2), "big") / 65536


@value
class Patience:
    """How long to wait for other writers.

    SQLite itself waits up to `busy` seconds, `tries` times over, with a rest of up to `rest` seconds (times `jitter()`,
    from 0 to 1) between. It does not wait in every case, therefore the tries.
    """

    busy: float = 5.0
    tries: int = 12
    rest: float = 0.2
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = _jitter


def patiently(action: Callable[[], object], patience: Patience) -> None:
    """Do `action`, again and again while another program holds the lock. The last failure is raised."""
    for left in range(patience.tries - 1, -1, -1):
        try:
            action()
            return
        except sqlite3.OperationalError as error:
            if left == 0 or not is_busy(error):
                raise
        patience.sleep(patience.rest * patience.jitter())


def begin(connection: sqlite3.Connection, patience: Patience) -> None:
    """Start a transaction that may write, when it is our turn."""
    patiently(lambda: connection.execute("BEGIN IMMEDIATE"), patience)


def create(path: Path) -> None:
    """Make the file, for its owner alone, and the folders above it where they are missing. Raises OSError."""
    for folder in reversed(path.parents):
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return


def identity(path: Path) -> Identity | None:
    """What tells this very file from another that takes its name later; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def lost(path: Path) -> bool:
    """Whether the file is missing or empty while its write-ahead log still holds something.

    SQLite would throw that away, thinking it a leftover.
    """
    wal = Path(f"{path}-wal")
    return (not path.exists() or path.stat().st_size == 0) and wal.exists() and wal.stat().st_size > 0


def connect(path: Path, patience: Patience) -> sqlite3.Connection:
    """A connection to the log at `path`, ours and up to date; an empty file becomes a log.

    Raises LogTooNew, LogCorrupt, LogError where SQLite itself is too old, sqlite3.Error, OSError.
    """
    _require_strict_tables()
    if lost(path):
        raise Damaged(path, "its file is gone, its write-ahead log is not")
    connection = sqlite3.connect(path, timeout=patience.busy, isolation_level=None)
    try:
        _check(connection, path)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        patiently(lambda: connection.execute("PRAGMA journal_mode = WAL"), patience)
        _migrate(connection, patience)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.Error) and code(error) == sqlite3.SQLITE_NOTADB:
            raise _unreadable(path, error) from error
        raise
    return connection


def connect_to_read(path: Path, patience: Patience) -> sqlite3.Connection:
    """`connect`, also to a log that may only be read, or that lies in a folder which may only be read. Raises alike."""
    try:
        return connect(path, patience)
    except sqlite3.Error as error:
        if not is_forbidden(error):
            raise
        connection = _read_only(path)
        if connection is None:
            raise
        return connection


def _read_only(path: Path) -> sqlite3.Connection | None:
    """The log as it lies there; None where it was not even set up.

    Without a write-ahead log SQLite is told that the file does not change, because else it wants to make one.
    """
    wal = Path(f"{path}-wal")
    how = "mode=ro" if wal.exists() and wal.stat().st_size > 0 else "immutable=1"
    connection = sqlite3.connect(f"{path.as_uri()}?{how}", uri=True, isolation_level=None)
    try:
        _check(connection, path)
        if _header(connection)[1] == VERSION:
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def in_memory() -> sqlite3.Connection:
    """An empty log that stands in for a file that does not exist yet."""
    _require_strict_tables()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(connection, Patience())
    return connection


def _require_strict_tables() -> None:
    """To an older SQLite a good log looks damaged, so that it must not even look."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        needed = ".".join(map(str, OLDEST_SQLITE))
        message = f"The score log needs SQLite {needed} or later; this Python has {sqlite3.sqlite_version}."
        raise LogError(message, "use another Python, for instance from python.org")


def _unreadable(path: Path, error: sqlite3.Error) -> Damaged:
    """What a file is that SQLite refuses: a log of ours that lost its header still holds the text of our tables."""
    with path.open("rb") as file:
        start = file.read(65536)
    ours = start[68:72] == APPLICATION_ID.to_bytes(4, "big") or b"CREATE TABLE sittings (" in start
    return Damaged(path, str(error)) if ours else Unrecognised(path)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is not ours, too new or damaged in the header, before anything is written."""
    mark, version = _header(connection)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if not (mark or version or tables):
        return
    ours = mark == APPLICATION_ID
    if ours and version > VERSION:
        raise too_new(path)
    if not ours and not tables >= TABLES:
        whose = f" (application id {mark & 0xFFFFFFFF:#010x})" if mark else ""
        raise foreign(path, f"a SQLite database of another program{whose}")
    if not ours or version < 1 or not tables >= TABLES:
        raise Damaged(path, "its header does not fit its tables")


def _header(connection: sqlite3.Connection) -> tuple[int, int]:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return mark, version


def _migrate(connection: sqlite3.Connection, patience: Patience) -> None:
    """Take the steps that the log has not taken yet; whoever comes second finds them done."""
    if _header(connection)[1] == VERSION:
        return
    begin(connection, patience)
    try:
        for step in STEPS[_header(connection)[1] :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
