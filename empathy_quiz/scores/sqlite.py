"""The score log in one SQLite file: the default store.

The file and its folder are made by the first write; until then an empty log in memory answers. Every writing method
is one transaction on disk (WAL, synchronous=FULL).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from empathy_quiz.errors import LogError
from empathy_quiz.scores import rows, writing
from empathy_quiz.scores.connection import Damaged, Patience, begin, connect, create, told
from empathy_quiz.scores.records import AnswerRecord, Merged, Player, Sitting, SittingSummary

_MEMORY = ":memory:"

_ANSWERS = f"""
    SELECT {rows.ANSWER_COLUMNS} FROM answers a
    CROSS JOIN sittings s ON s.sitting = a.sitting
    CROSS JOIN players p ON p.player = a.player
    CROSS JOIN items i ON i.item = a.item
    LEFT JOIN voids v ON v.answer = a.answer
"""
"""CROSS JOIN keeps the order of the tables: the log is walked along an index of `answers`, never sorted whole."""

_STARTED = "coalesce(s.started_at, (SELECT min(answered_at) FROM answers WHERE sitting = s.sitting))"

_RESUMABLE = f"""
    SELECT s.sitting_id FROM sittings s
    WHERE s.player = (SELECT player FROM players WHERE player_id = ?)
      AND NOT EXISTS (SELECT 1 FROM endings WHERE sitting = s.sitting AND how IN ('finished', 'limit'))
      AND EXISTS (
        SELECT 1 FROM planned q WHERE q.sitting = s.sitting AND NOT EXISTS (
            SELECT 1 FROM answers a JOIN items i ON i.item = a.item
            WHERE a.sitting = s.sitting AND i.bank = q.bank AND i.question = q.question))
    ORDER BY {_STARTED} DESC, s.sitting DESC LIMIT 1
"""

_LAST_ASKED = """
    SELECT question, max(at) FROM (
        SELECT i.question AS question, (
            SELECT max(answered_at) FROM answers
            WHERE item = i.item AND player = (SELECT player FROM players WHERE player_id = ?)) AS at
        FROM items i WHERE i.bank = ?)
    WHERE at IS NOT NULL GROUP BY question
"""


class SqliteStore:
    """`Store` on one file. `path` need not exist yet; `aside` is called when the file turns out to be damaged, moves
    it out of the way and returns where it went (without it a damaged file stays where it is)."""

    def __init__(
        self, path: Path | str, *, patience: Patience | None = None, aside: Callable[[], Path] | None = None
    ) -> None:
        self.path = Path(path).absolute()
        self._patience = patience or Patience()
        self._aside = aside
        self._connection: sqlite3.Connection | None = None
        self._in_memory = False

    def player(self, name: str, fresh_id: str) -> Player:
        """The local player of this name, made with `fresh_id` where there is none."""
        found = self._local(name)
        if found is not None:
            return found
        with self._write() as connection:
            connection.execute("INSERT OR IGNORE INTO players VALUES (NULL, ?, ?, 1)", (fresh_id, name))
        return self._local(name) or self._taken(fresh_id)

    def _local(self, name: str) -> Player | None:
        with self._read() as connection:
            row = connection.execute("SELECT player_id, name FROM players WHERE name = ? AND local", (name,)).fetchone()
        return Player(*row) if row else None

    def _taken(self, fresh_id: str) -> Player:
        raise LogError(f"The score log knows another player under the id {fresh_id}.")

    def players(self) -> tuple[Player, ...]:
        """All players the log knows, local and imported, by name."""
        with self._read() as connection:
            found = connection.execute("SELECT player_id, name FROM players ORDER BY name, player_id").fetchall()
        return tuple(Player(*row) for row in found)

    def begin(self, sitting: Sitting) -> None:
        """Write down that a sitting starts, with its whole plan. Again the same is harmless."""
        with self._write() as connection:
            known = self._sitting(connection, sitting.sitting_id)
            if known is None:
                writing.add_sitting(connection, sitting)
            elif known != sitting:
                raise LogError(f"The score log holds another sitting under the id {sitting.sitting_id}.")

    def record(self, answer: AnswerRecord) -> None:
        """Write down an answer. The same answer again (same id, same content) changes nothing."""
        with self._write() as connection:
            known = self._answer(connection, answer.answer_id)
            if known is None:
                writing.add_answer(connection, answer)
            elif known != replace(answer, voided=known.voided):
                raise LogError(f"The score log holds another answer under the id {answer.answer_id}.")

    def void(self, answer_id: str, at: datetime, reason: str) -> None:
        """Append a correction: the answer does not count. Twice is harmless."""
        with self._write() as connection:
            if not writing.add_void(connection, answer_id, at, reason):
                raise LogError(f"The score log holds no answer {answer_id}.")

    def end(self, sitting_id: str, at: datetime, ending: str) -> None:
        """Append that the sitting is over (`finished`, `limit`) or was put aside (`left`: it can be resumed)."""
        with self._write() as connection:
            if not writing.add_ending(connection, sitting_id, at, ending):
                raise LogError(f"The score log holds no sitting {sitting_id}.")

    def resumable(self, player_id: str) -> Sitting | None:
        """The latest sitting of this player with questions left: not `finished`, not ended by its limit."""
        with self._read() as connection:
            found = connection.execute(_RESUMABLE, (player_id,)).fetchone()
            return self._sitting(connection, found[0]) if found else None

    def answers(
        self,
        *,
        sitting_id: str | None = None,
        player_id: str | None = None,
        since: datetime | None = None,
        bank: str | None = None,
    ) -> Iterator[AnswerRecord]:
        """Answers in the order they were given, voided ones included and marked, streamed. `since` is included."""
        wishes = {
            "a.sitting = (SELECT sitting FROM sittings WHERE sitting_id = ?)": sitting_id,
            "a.player = (SELECT player FROM players WHERE player_id = ?)": player_id,
            "a.answered_at >= ?": None if since is None else rows.ticks(since),
            "i.bank = ?": bank,
        }
        asked = {term: value for term, value in wishes.items() if value is not None}
        where = f"WHERE {' AND '.join(asked)}" if asked else ""
        with self._read() as connection:
            query = f"{_ANSWERS} {where} ORDER BY a.answered_at, a.sitting, a.number"
            for row in connection.execute(query, tuple(asked.values())):
                yield rows.answer_from(row)

    def last_asked(self, player_id: str, bank: str) -> Mapping[str, datetime]:
        """When each question of a bank was last answered by this player (also if voided)."""
        with self._read() as connection:
            found = connection.execute(_LAST_ASKED, (player_id, bank)).fetchall()
        return {question: rows.moment(at) for question, at in found}

    def _answer(self, connection: sqlite3.Connection, answer_id: str) -> AnswerRecord | None:
        row = connection.execute(f"{_ANSWERS} WHERE a.answer_id = ?", (answer_id,)).fetchone()
        return rows.answer_from(row) if row else None

    def _sitting(self, connection: sqlite3.Connection, sitting_id: str) -> Sitting | None:
        row = connection.execute(
            f"SELECT {rows.SITTING_COLUMNS}, s.sitting FROM sittings s JOIN players p ON p.player = s.player"
            " WHERE s.sitting_id = ?",
            (sitting_id,),
        ).fetchone()
        if row is None:
            return None
        plan = "SELECT bank, question, content, dealt FROM planned WHERE sitting = ? ORDER BY place"
        return rows.sitting_from(row[:-1], connection.execute(plan, (row[-1],)))

    def open(self) -> None:
        """Open the file if it is there. Raises LogError (or a child) if it cannot be used; makes nothing."""
        with self._read():
            pass

    @contextmanager
    def _read(self) -> Iterator[sqlite3.Connection]:
        with self._guard():
            yield self._open(create_it=False)

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on disk when the block ends, as if it had never been when the block fails."""
        with self._guard():
            connection = self._open(create_it=True)
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
        """Tell errors in words; move a damaged file aside."""
        try:
            with told(self.path):
                yield
        except Damaged:
            self.close()
            raise

    def _open(self, *, create_it: bool) -> sqlite3.Connection:
        if self._in_memory and (create_it or self.path.exists()):
            self.close()
        if self._connection is None:
            self._in_memory = not create_it and not self.path.exists()
            if create_it:
                create(self.path)
            self._connection = connect(_MEMORY if self._in_memory else self.path, self._patience)
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
