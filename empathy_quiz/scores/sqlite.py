"""The score log in one SQLite file: the default store.

The file and its folder are made by the first write; until then an empty log in memory answers. Every writing method
is one transaction that is on disk when it returns (WAL, synchronous=FULL).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self, TypeAlias

from empathy_quiz.errors import LogError, UnwritableOutput
from empathy_quiz.scores import merging, reading, writing
from empathy_quiz.scores.connection import (
    Identity,
    Patience,
    begin,
    connect,
    connect_to_read,
    create,
    identity,
    in_memory,
    lost,
    patiently,
)
from empathy_quiz.scores.faults import Damaged, MovedAside, is_busy, is_damage, is_whole, no_backup, told
from empathy_quiz.scores.records import AnswerRecord, Merged, Player, Sitting, SittingSummary

Aside: TypeAlias = Callable[[Damaged, Identity | None], Path | None]


class SqliteStore:
    """`Store` on one file; `path` need not exist yet.

    `aside` is called when the file turns out to be damaged, with the error and the file's identity, and returns where
    it moved the file; without `aside`, or where it returns None, the file stays where it is.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        patience: Patience | None = None,
        aside: Aside | None = None,
    ) -> None:
        self.path = Path(path).absolute()
        self._patience = patience or Patience()
        self._aside = aside
        self._connection: sqlite3.Connection | None = None
        self._identity: Identity | None = None
        self._in_memory = False

    def open(self) -> None:
        """Open the file if it is there; makes nothing. Raises LogError (or a child) where it cannot be used."""
        with self._read():
            pass

    def player(self, name: str, fresh_id: str) -> Player:
        """The local player of this name, made with `fresh_id` where there is none."""
        with self._read() as connection:
            known = reading.local_player(connection, name)
        if known is not None:
            return known
        with self._write() as connection:
            writing.add_local_player(connection, fresh_id, name)
            known = reading.local_player(connection, name)
        if known is None:
            raise LogError(f"The score log knows another player under the id {fresh_id}.")
        return known

    def players(self) -> tuple[Player, ...]:
        """All players the log knows, local and imported, by name."""
        with self._read() as connection:
            return reading.players(connection)

    def ready(self) -> None:
        """Make sure that something can be written down, now rather than at the first answer."""
        with self._write() as connection:
            # SQLite begins to write to a file that may only be read; it is the first statement that fails.
            connection.execute("DELETE FROM answers WHERE 0")

    def begin(self, sitting: Sitting) -> None:
        """Write down that a sitting starts, with its whole plan. The same again is harmless."""
        with self._write() as connection:
            known = reading.sitting(connection, sitting.sitting_id)
            if known is None:
                writing.add_sitting(connection, sitting)
            elif known != sitting:
                raise LogError(f"The score log holds another sitting under the id {sitting.sitting_id}.")

    def record(self, answer: AnswerRecord, whole: AnswerRecord | None = None, *, text: str = "") -> None:
        """Write down an answer, with the `text` that was written, if any. The same again changes nothing.

        `whole` is what a dialogue came to whose last turn this is: both are written, or none. An answer that is voided
        already is a further try.
        """
        with self._write() as connection:
            for one in (answer,) if whole is None else (answer, whole):
                if merging.knows(connection, one):
                    continue
                writing.add_answer(connection, one)
                if one.voided:
                    writing.add_void(connection, one.answer_id, one.answered_at, reading.FURTHER_TRY)
            if text:
                writing.add_text(connection, answer.answer_id, text)

    def void(self, answer_id: str, at: datetime, reason: str) -> None:
        """Append a correction: the answer does not count. Twice is harmless."""
        with self._write() as connection:
            writing.add_void(connection, answer_id, at, reason)

    def end(self, sitting_id: str, at: datetime, ending: str) -> None:
        """Append that the sitting is over (`finished`, `limit`) or was put aside (`left`: it can be resumed)."""
        with self._write() as connection:
            writing.add_ending(connection, sitting_id, at, ending)

    def sitting(self, sitting_id: str) -> Sitting | None:
        """One sitting, by its id or by a beginning of it (at least 4 characters, and only one fits)."""
        with self._read() as connection:
            exact = reading.sitting(connection, sitting_id)
            if exact is not None or len(sitting_id) < 4:
                return exact
            fitting = reading.sitting_ids(connection, sitting_id)
            return reading.sitting(connection, fitting[0]) if len(fitting) == 1 else None

    def sittings(self, player_id: str | None = None, limit: int | None = None) -> tuple[SittingSummary, ...]:
        """Sittings with their results, the latest first."""
        with self._read() as connection:
            return reading.summaries(connection, player_id, limit)

    def resumable(self, player_id: str) -> Sitting | None:
        """The latest sitting of this player with questions left: not `finished`, not ended by its limit."""
        with self._read() as connection:
            return reading.resumable(connection, player_id)

    def answers(
        self,
        *,
        sitting_id: str | None = None,
        player_id: str | None = None,
        since: datetime | None = None,
        bank: str | None = None,
    ) -> Iterator[AnswerRecord]:
        """Answers in the order they were given, voided ones included and marked, streamed; `since` is included."""
        with self._read() as connection:
            yield from reading.answers(connection, sitting_id, player_id, since, bank)

    def texts(self, sitting_id: str) -> Mapping[str, str]:
        """What was written in a sitting, by the ids of the answers. It is in no export."""
        with self._read() as connection:
            return reading.texts(connection, sitting_id)

    def last_asked(self, player_id: str, bank: str) -> Mapping[str, datetime]:
        """When each question of a bank was last answered by this player (also if voided)."""
        with self._read() as connection:
            return reading.last_asked(connection, player_id, bank)

    def merge(self, answers: Iterable[AnswerRecord]) -> Merged:
        """Add answers from elsewhere, in one transaction; those known already change nothing."""
        with self._write() as connection:
            return merging.merge(connection, answers)

    def forget(self, player_ids: Iterable[str]) -> int:
        """Delete these players with all they answered; a nameless tombstone stays. Returns the answers deleted.

        The file is written anew, so that nothing of them is left in its free space. Raises LogError also where the
        deletion is done and only this failed.
        """
        with self._write() as connection:
            deleted = merging.forget(connection, player_ids)
        try:
            with self._read() as connection:
                patiently(lambda: connection.execute("VACUUM"), self._patience)
                (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                if busy:
                    raise LogError("another program is reading the log.")
        except LogError as error:
            message = f"The answers are deleted, but their text may linger in the file's free space: {error.message}"
            raise LogError(message, "mend this; the next `scores forget` writes the file anew") from error
        return deleted

    def backup(self, target: Path) -> None:
        """Copy the whole log to a new file, for its owner alone. Raises UnwritableOutput if it exists or cannot be."""
        if not self.path.exists():
            raise LogError(f"There is no score log at {self.path} yet.", "it begins with the first quiz")
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError as error:
            hint = "name a file in it" if target.is_dir() else "give the backup another name"
            raise UnwritableOutput(f"{target} exists already.", hint) from error
        except OSError as error:
            raise no_backup(target, error) from error
        with self._read() as connection:
            _copy(connection, target)

    @contextmanager
    def _read(self) -> Iterator[sqlite3.Connection]:
        with self._guard():
            yield self._open(for_writing=False)

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on disk when the block ends, as if it had never been where the block fails."""
        with self._guard():
            connection = self._open(for_writing=True)
            begin(connection, self._patience)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _guard(self) -> Iterator[None]:
        """Tell errors in words; have a damaged log moved aside."""
        try:
            with told(self.path):
                yield
        except Damaged as error:
            if error.path != self.path:
                raise
            self._give_up(error)
        except sqlite3.Error as error:
            if self._connection is None or is_whole(self._connection):
                raise
            self._give_up(Damaged(self.path, str(error)))

    def _give_up(self, error: Damaged) -> NoReturn:
        """Let go of a damaged log, have it moved aside, and say so."""
        self.close()
        place = self._aside(error, self._identity) if self._aside else None
        if place is None:
            raise error
        raise MovedAside(self.path, place) from error

    def _open(self, *, for_writing: bool) -> sqlite3.Connection:
        if self._in_memory and (for_writing or self.path.exists()):
            self.close()
        if self._connection is None:
            missing = not self.path.exists()
            if for_writing and missing and not lost(self.path):
                create(self.path)
            self._in_memory = missing and not for_writing and not lost(self.path)
            self._identity = identity(self.path)
            reach = connect if for_writing else connect_to_read
            self._connection = in_memory() if self._in_memory else reach(self.path, self._patience)
        return self._connection

    def close(self) -> None:
        """Let go of the log."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self._in_memory = False

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


def _copy(source: sqlite3.Connection, target: Path) -> None:
    """Fill the empty file `target`, so that it needs no second file beside it; remove it where that fails."""
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    except BaseException as error:
        copy.close()
        target.unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error) and not is_damage(error) and not is_busy(error):
            raise no_backup(target, error) from error
        raise
    copy.close()
