"""Answers from elsewhere into the SQLite log, and players out of it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from empathy_quiz.errors import LogConflict, LogError
from empathy_quiz.scores import reading, writing
from empathy_quiz.scores.records import AnswerRecord, Conflict, Merged
from empathy_quiz.values import replace

_FORGET = (
    "DELETE FROM texts WHERE answer IN (SELECT answer FROM answers WHERE player = ?)",
    "DELETE FROM voids WHERE answer IN (SELECT answer FROM answers WHERE player = ?)",
    "DELETE FROM answers WHERE player = ?",
    "DELETE FROM endings WHERE sitting IN (SELECT sitting FROM sittings WHERE player = ?)",
    "DELETE FROM planned WHERE sitting IN (SELECT sitting FROM sittings WHERE player = ?)",
    "DELETE FROM sittings WHERE player = ?",
    "DELETE FROM players WHERE player = ?",
)


def merge(connection: sqlite3.Connection, answers: Iterable[AnswerRecord]) -> Merged:
    """Add answers from elsewhere. Of two in conflict, the one that the log holds stays."""
    gone = {player_id for (player_id,) in connection.execute("SELECT player_id FROM forgotten")}
    counts: Counter[str] = Counter()
    conflicts: list[Conflict] = []
    for answer in answers:
        if answer.player_id in gone:
            counts["forgotten"] += 1
            continue
        try:
            counts[_take(connection, answer)] += 1
        except LogError as error:
            conflicts.append(Conflict(answer.answer_id, error.message))
            continue
        counts["voided"] += answer.voided and writing.add_void(
            connection, answer.answer_id, answer.answered_at, "imported"
        )
    return Merged(counts["added"], counts["known"], counts["voided"], counts["forgotten"], tuple(conflicts))


def knows(connection: sqlite3.Connection, answer: AnswerRecord) -> bool:
    """Whether the log holds this answer. Raises LogConflict where it holds another one under the same id."""
    known = reading.answer(connection, answer.answer_id)
    if known is not None and known != replace(answer, voided=known.voided):
        raise LogConflict(f"The score log holds another answer under the id {answer.answer_id}.")
    return known is not None


def _take(connection: sqlite3.Connection, answer: AnswerRecord) -> Literal["added", "known"]:
    """Add an answer if it is new. Raises LogError where it does not fit what the log holds."""
    if knows(connection, answer):
        return "known"
    writing.add_imported_sitting(connection, answer)
    writing.add_answer(connection, answer)
    return "added"


def forget(connection: sqlite3.Connection, player_ids: Iterable[str]) -> int:
    """Delete players and all that is theirs, leaving their ids as tombstones. Returns the answers deleted."""
    connection.execute("PRAGMA secure_delete = ON")
    deleted = 0
    for player_id in player_ids:
        connection.execute("INSERT OR IGNORE INTO forgotten VALUES (?)", (player_id,))
        found = connection.execute("SELECT player FROM players WHERE player_id = ?", (player_id,)).fetchone()
        if found is not None:
            (count,) = connection.execute("SELECT count(*) FROM answers WHERE player = ?", found).fetchone()
            deleted += int(count)
            for statement in _FORGET:
                connection.execute(statement, found)
    connection.execute("DELETE FROM items WHERE item NOT IN (SELECT item FROM answers)")
    return deleted
