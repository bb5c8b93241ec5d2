from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from empathy_quiz.errors import LogCorrupt, LogError, LogFull, LogUnwritable
from empathy_quiz.scores.connection import in_memory
from empathy_quiz.scores.faults import is_whole, told
from empathy_quiz.scores.rows import Unfit

PATH = Path("scores.db")


def fault(code: int, words: str = "no words") -> sqlite3.OperationalError:
    """An error as SQLite raises it."""
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (fault(sqlite3.SQLITE_FULL), LogFull, "the disk is full"),
        (fault(sqlite3.SQLITE_READONLY), LogUnwritable, "may not be written"),
        (fault(sqlite3.SQLITE_CANTOPEN), LogUnwritable, "cannot be used"),
        (fault(sqlite3.SQLITE_IOERR_WRITE), LogUnwritable, "cannot be used"),
        (fault(sqlite3.SQLITE_BUSY), LogError, "stayed locked by another program"),
        (fault(sqlite3.SQLITE_BUSY_SNAPSHOT), LogError, "stayed locked by another program"),
        (fault(sqlite3.SQLITE_CORRUPT), LogCorrupt, "is damaged"),
        (fault(sqlite3.SQLITE_ERROR, "no such table: answers"), LogCorrupt, "is damaged"),
        (sqlite3.OperationalError("Could not decode to UTF-8 column"), LogCorrupt, "is damaged"),
        (Unfit("a row of the wrong types"), LogCorrupt, "a row of the wrong types"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"), LogCorrupt, "broken text"),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "no"), LogError, "takes Unicode only"),
        (OSError(errno.ENOSPC, "No space left"), LogFull, "the disk is full"),
        (OSError(errno.EACCES, "Permission denied"), LogUnwritable, r"may not be written \(Permission denied\)"),
        (OSError(errno.EROFS, "Read-only file system"), LogUnwritable, "may not be written"),
        (OSError(errno.ENAMETOOLONG, "Name too long"), LogUnwritable, r"cannot be used \(Name too long\)"),
    ],
)
def test_errors_are_told(error: Exception, kind: type[LogError], words: str) -> None:
    """Each error that a person can mend becomes its kind of LogError, says what is wrong and what to do."""
    with pytest.raises(LogError, match=words) as caught, told(PATH):
        raise error
    assert caught.value.code == kind.code
    assert caught.value.hint


@pytest.mark.parametrize("error", [fault(sqlite3.SQLITE_ERROR, "syntax error"), KeyError("name")])
def test_our_own_faults_are_not_hidden(error: Exception) -> None:
    """What no person can mend goes through as it is."""
    with pytest.raises(type(error)) as caught, told(PATH):
        raise error
    assert caught.value is error


def test_an_empty_log_is_whole() -> None:
    """A look at every page of a good log finds nothing."""
    connection = in_memory()
    assert is_whole(connection)
    connection.close()


def test_a_row_without_its_parent_is_found() -> None:
    """A reference to nothing is damage."""
    connection = in_memory()
    connection.execute("INSERT INTO endings VALUES (1, 99, 0, 'left')")
    assert not is_whole(connection)
    connection.close()
