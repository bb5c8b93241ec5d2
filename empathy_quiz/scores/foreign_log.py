"""The score log of another machine, or one that was moved aside: read from a copy."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from empathy_quiz.errors import LogCorrupt, LogTooNew, UnreadableInput
from empathy_quiz.scores import reading
from empathy_quiz.scores.connection import Patience, connect, in_memory
from empathy_quiz.scores.exchange import to_dict
from empathy_quiz.scores.faults import Damaged, foreign, told
from empathy_quiz.scores.intake import Incoming, Problem
from empathy_quiz.scores.records import AnswerRecord
from empathy_quiz.scores.rows import Unfit
from empathy_quiz.scores.validation import from_dict

_BROKEN = (sqlite3.DatabaseError, Unfit, UnicodeDecodeError)


def read_log(path: Path) -> Incoming:
    """All answers of a score log; of a damaged one, those that can still be read. The file is left as it is.

    Raises UnreadableInput where it is no score log, from a later version, or being written to.
    """
    with TemporaryDirectory(prefix="empathy-quiz-") as folder:
        copy = Path(folder) / "scores.db"
        try:
            _copy(path, copy)
            with told(path), closing(connect(copy, Patience())) as connection:
                if not _is_plain(connection):
                    raise foreign(path, "a SQLite database of another program")
                return _read(connection, path)
        except LogTooNew as error:
            message = f"{path} was written by a later version of empathy-quiz."
            raise UnreadableInput(message, "update empathy-quiz, then import it again") from error
        except Damaged as error:
            raise UnreadableInput(f"{path} is too damaged to read ({error.why}).") from error
        except LogCorrupt as error:
            raise UnreadableInput(f"{path} is a SQLite database, but no score log.") from error
        except OSError as error:
            raise UnreadableInput(f"{path} cannot be read: {error.strerror}.") from error


def _copy(path: Path, copy: Path) -> None:
    """Copy a log and its write-ahead log as they are at one moment."""
    for _ in range(3):
        before = _state(path)
        for suffix in ("", "-wal"):
            if Path(f"{path}{suffix}").exists():
                shutil.copyfile(f"{path}{suffix}", f"{copy}{suffix}")
        if _state(path) == before:
            return
    raise UnreadableInput(f"{path} is being written to.", "import a copy made with `scores backup`")


def _state(path: Path) -> tuple[tuple[int, int] | None, ...]:
    """Size and time of the last change (ns) of both files."""
    both = (path, Path(f"{path}-wal"))
    return tuple((it.stat().st_size, it.stat().st_mtime_ns) if it.exists() else None for it in both)


def _read(connection: sqlite3.Connection, path: Path) -> Incoming:
    try:
        return _validated(path, tuple(reading.answers(connection, None, None, None, None)))
    except _BROKEN as error:
        saved = _validated(path, _salvage(connection, path.stat().st_size))
        problem = Problem(str(path), None, f"the log is damaged ({error}); answers may be missing")
        return Incoming(saved.answers, (problem, *saved.problems))


def _validated(path: Path, answers: Iterable[AnswerRecord]) -> Incoming:
    """Hold another's answers to the same rules as a line of text: whoever made the file may have put in anything."""
    good: list[AnswerRecord] = []
    problems: list[Problem] = []
    for answer in answers:
        checked, found = from_dict(to_dict(answer))
        problems += [Problem(str(path), None, f"answer {answer.answer_id[:50]}: {message}") for message in found]
        if checked is not None:
            good.append(checked)
    return Incoming(tuple(good), tuple(problems))


def _is_plain(connection: sqlite3.Connection) -> bool:
    """Whether the tables are just those that we make: no view or trigger that would run somebody else's code."""
    query = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    with closing(in_memory()) as pattern:
        return connection.execute(query).fetchall() == pattern.execute(query).fetchall()


def _salvage(connection: sqlite3.Connection, size: int) -> Iterator[AnswerRecord]:
    """Fetch answer by answer, passing over what cannot be read. No answer takes less than 50 bytes."""
    try:
        last = min(connection.execute("SELECT max(answer) FROM answers").fetchone()[0] or 0, size // 50)
    except (*_BROKEN, TypeError):
        last = size // 50
    for key in range(1, last + 1):
        try:
            answer = reading.answer_by_key(connection, key)
        except _BROKEN:
            continue
        if answer is not None:
            yield answer
