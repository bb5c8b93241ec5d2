"""What can go wrong with the file of a score log, told in words for the person."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from empathy_quiz.errors import LogCorrupt, LogError, LogFull, LogTooNew, LogUnwritable, UnwritableOutput
from empathy_quiz.scores.rows import Unfit

ELSEWHERE = "choose another place with --scores PATH"

_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}
_UNUSABLE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_DAMAGE_WORDS = ("no such table", "no such column", "malformed", "could not decode", "unsupported file format")
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class Damaged(LogCorrupt):
    """A score log of ours that cannot be read any more. `why` is what SQLite says."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The score log {path} is damaged ({why}).", "move it away, and a new log begins")
        self.path = path
        self.why = why


class Unrecognised(Damaged):
    """A file that is no database at all: a damaged log only where nobody but us puts files."""

    def __init__(self, path: Path) -> None:
        message = f"{path} is no score log: it is not a SQLite database. It was left as it is."
        LogCorrupt.__init__(self, message, ELSEWHERE)
        self.path = path
        self.why = "no SQLite database"


def salvage(place: Path) -> str:
    """The next step after damage, as a command for the shell."""
    import shlex

    return f"what it still holds can be fetched with: empathy-quiz scores import {shlex.quote(str(place))}"


class MovedAside(LogCorrupt):
    """A damaged log that was moved to `place`; a new one begins with the next command."""

    def __init__(self, path: Path, place: Path) -> None:
        message = f"The score log {path} could not be read. It was moved to {place}; a new log begins."
        super().__init__(message, salvage(place))
        self.place = place


def foreign(path: Path, what: str) -> LogCorrupt:
    """The refusal to touch somebody else's database."""
    return LogCorrupt(f"{path} is no score log: it is {what}. It was left as it is.", ELSEWHERE)


def too_new(path: Path) -> LogTooNew:
    """The refusal to touch what a later version wrote."""
    message = f"The score log {path} was written by a later version of empathy-quiz. It was left as it is."
    return LogTooNew(message, f"update empathy-quiz, or {ELSEWHERE}")


def code(error: sqlite3.Error) -> int:
    """The primary result code of SQLite, 0 where the error is not SQLite's own."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program holds the lock."""
    return code(error) in _BUSY


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is broken. Our statements name only tables that every log has: a missing one is damage too."""
    words = str(error).lower()
    return code(error) in _DAMAGE or any(sign in words for sign in _DAMAGE_WORDS)


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether a look at every page finds nothing wrong. Slow: asked only where an error cannot be explained."""
    try:
        fault = connection.execute("PRAGMA foreign_key_check").fetchone()
        return fault is None and connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def is_forbidden(error: sqlite3.Error) -> bool:
    """Whether SQLite could not write, or could not make the files that it keeps beside a log."""
    return code(error) in _READ_ONLY | {sqlite3.SQLITE_CANTOPEN}


def in_words(error: sqlite3.Error, path: Path) -> LogError | None:
    """What a SQLite error means for the person, or None where it is a fault of ours."""
    if is_damage(error):
        return Damaged(path, str(error))
    if code(error) == sqlite3.SQLITE_FULL:
        return _full(path)
    if code(error) in _READ_ONLY:
        return _forbidden(path)
    if code(error) in _UNUSABLE:
        return _unusable(path, str(error))
    if is_busy(error):
        message = f"The score log {path} stayed locked by another program."
        return LogError(message, "close what uses it, then run the command again")
    return None


def os_in_words(error: OSError, path: Path) -> LogError:
    """What a failed call to the system means for the person."""
    why = error.strerror or str(error)
    if error.errno in _NO_ROOM:
        return _full(path)
    return _forbidden(path, f" ({why})") if error.errno in _FORBIDDEN else _unusable(path, why)


def _full(path: Path) -> LogFull:
    return LogFull(f"The score log {path} cannot grow: the disk is full.", f"make room, or {ELSEWHERE}")


def _forbidden(path: Path, why: str = "") -> LogUnwritable:
    return LogUnwritable(f"The score log {path} may not be written{why}.", f"check who may write it, or {ELSEWHERE}")


def _unusable(path: Path, why: str) -> LogUnwritable:
    if os.path.isdir(path):  # never raises, however odd the path
        return LogUnwritable(
            f"{path} is a folder, not a score log.", f"name a file in it with --scores {path / 'scores.db'}"
        )
    message = f"The score log {path} cannot be used ({why})."
    return LogUnwritable(message, f"check the file and its folder, or {ELSEWHERE}")


def no_backup(target: Path, error: OSError | sqlite3.Error) -> UnwritableOutput:
    """What a failed copy means for the person: the log is fine, its new place is not."""
    if isinstance(error, FileNotFoundError):
        why = "its folder is missing"
    elif isinstance(error, OSError):
        why = "the disk is full" if error.errno in _NO_ROOM else error.strerror or str(error)
    else:
        why = "the disk is full" if code(error) == sqlite3.SQLITE_FULL else str(error)
    return UnwritableOutput(f"The backup {target} cannot be written: {why}.", "choose another place for it")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what a person can mend into `LogError` or a child; let our own faults through."""
    try:
        yield
    except sqlite3.Error as error:
        known = in_words(error, path)
        if known is None:
            raise
        raise known from error
    except (Unfit, UnicodeDecodeError) as error:
        # sqlite3 raises the latter for broken text, and where its own message quotes such text
        raise Damaged(path, str(error) if isinstance(error, Unfit) else "broken text") from error
    except UnicodeEncodeError as error:
        raise LogError("The score log takes Unicode only.", "check names and paths for broken characters") from error
    except OSError as error:
        raise os_in_words(error, path) from error
