"""The SQLite file underneath: opened or begun, kept ours, its errors told in words.

A path is handed to SQLite as it is, never as a URI, so that no character in it has a meaning.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from empathy_quiz.errors import LogCorrupt, LogError, LogFull, LogTooNew
from empathy_quiz.scores.migrations import APPLICATION_ID, STEPS, TABLES, VERSION

ELSEWHERE = "choose another place with --scores PATH"


def _jitter() -> float:
    return int.from_bytes(os.urandom(2)) / 65536


@dataclass(frozen=True, slots=True)
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


class Damaged(LogCorrupt):
    """A score log of ours that can no longer be read. `why` is what SQLite says."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"The score log {path} is damaged ({why}).",
            "move it aside and run the command again: a new log begins",
        )
        self.path = path
        self.why = why


class Unrecognised(LogCorrupt):
    """A file that is no database. Ours it is only if nobody else could have put it there."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no score log: it is not a SQLite database.", ELSEWHERE)
        self.path = path


def foreign(path: Path, what: str) -> LogCorrupt:
    """The refusal to touch somebody else's database."""
    return LogCorrupt(f"{path} is no score log: it is {what}. It was left as it is.", ELSEWHERE)


_FULL = {sqlite3.SQLITE_FULL: "the disk is full"}
_UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_DAMAGE_WORDS = ("no such table", "no such column", "malformed", "could not decode")


def _code(error: sqlite3.Error) -> int:
    """The primary result code, 0 where the error is not SQLite's own."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is broken. Our statements name only tables that every log has: a missing one is damage too."""
    words = str(error).lower()
    return _code(error) in _DAMAGE or any(sign in words for sign in _DAMAGE_WORDS)


def in_words(error: sqlite3.Error, path: Path) -> LogError | None:
    """What a SQLite error means for the person, or None where it is a fault of ours."""
    code = _code(error)
    if _is_damage(error):
        return Damaged(path, str(error))
    if code == sqlite3.SQLITE_FULL:
        return LogFull(f"The score log {path} cannot grow: the disk is full.", f"make room, or {ELSEWHERE}")
    if code in _UNWRITABLE:
        return LogFull(f"The score log {path} cannot be written ({error}).", f"check its folder, or {ELSEWHERE}")
    if code in _BUSY:
        return LogError(
            f"The score log {path} stayed locked by another program.", "close what uses it, then run the command again"
        )
    return None


def os_in_words(error: OSError, path: Path) -> LogFull:
    """What a failed call to the system means for the person."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return LogFull(f"The score log {path} cannot grow: the disk is full.", f"make room, or {ELSEWHERE}")
    reason = error.strerror or str(error)
    return LogFull(f"The score log {path} cannot be written ({reason}).", f"check its folder, or {ELSEWHERE}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the errors a person can mend into `LogError`; let our own faults through."""
    try:
        yield
    except sqlite3.Error as error:
        known = in_words(error, path)
        if known is None:
            raise
        raise known from error
    except UnicodeEncodeError as error:
        raise LogError(
            "The score log takes Unicode text only.", "check names and paths for broken characters"
        ) from error
    except OSError as error:
        raise os_in_words(error, path) from error


def patiently(action: Callable[[], object], patience: Patience) -> None:
    """Do `action`, again and again while another program holds the lock. The last failure is raised."""
    for left in range(patience.tries - 1, -1, -1):
        try:
            action()
            return
        except sqlite3.OperationalError as error:
            if left == 0 or _code(error) not in _BUSY:
                raise
        patience.sleep(patience.rest * patience.jitter())


def begin(connection: sqlite3.Connection, patience: Patience) -> None:
    """Start a transaction that may write, when it is our turn."""
    patiently(lambda: connection.execute("BEGIN IMMEDIATE"), patience)


def exists(path: Path) -> bool:
    """Whether a log lies there. An empty file is one that was only just begun."""
    return path.exists()


def create(path: Path) -> None:
    """Make the file, readable by its owner alone, and the folders above it where they are missing."""
    for folder in reversed(path.parents):
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return


def connect(path: Path | str, patience: Patience) -> sqlite3.Connection:
    """A connection to a log that is ours and up to date. Raises sqlite3.Error, LogTooNew, LogCorrupt."""
    connection = sqlite3.connect(path, timeout=patience.busy, isolation_level=None)
    try:
        _check(connection, Path(path))
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        patiently(lambda: connection.execute("PRAGMA journal_mode = WAL"), patience)
        _migrate(connection, patience)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.DatabaseError) and _code(error) == sqlite3.SQLITE_NOTADB:
            raise _unreadable(Path(path), error) from error
        raise
    return connection


def _unreadable(path: Path, error: sqlite3.Error) -> LogCorrupt:
    """What a file is that SQLite refuses: a log of ours that lost its header still holds the text of our tables."""
    with path.open("rb") as file:
        start = file.read(65536)
    ours = APPLICATION_ID.to_bytes(4) == start[68:72] or b"CREATE TABLE sittings (" in start
    return Damaged(path, str(error)) if ours else Unrecognised(path)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is not ours or too new, before anything is written."""
    mark, version = _header(connection)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if mark == APPLICATION_ID and version > VERSION:
        raise LogTooNew(
            f"The score log {path} was written by a later version of empathy-quiz.",
            f"update empathy-quiz, or {ELSEWHERE}",
        )
    if mark != APPLICATION_ID and (mark or tables) and not tables >= TABLES:
        raise foreign(path, f"a SQLite database of another program (application id {mark & 0xFFFFFFFF:#010x})")
    if (mark or tables) and (mark != APPLICATION_ID or version < 1 or not tables >= TABLES):
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
