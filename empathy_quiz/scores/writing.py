"""Rows appended to the SQLite log; every function runs inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from empathy_quiz.errors import LogError
from empathy_quiz.scores import rows
from empathy_quiz.scores.records import AnswerRecord, Sitting

_ADD_SITTING = """
    INSERT INTO sittings (player, sitting_id, mode, name, seed, started_at, utc_offset, banks, exam, confidence, pace,
        time_limit)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD_ANSWER = """
    INSERT INTO answers (sitting, player, item, answer_id, number, dealt, response, archetype, turn, mark, seconds,
        allowed, timed_out, skipped, hinted, confidence, elapsed, answered_at, utc_offset)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FIND_ITEM = """
    SELECT item FROM items WHERE bank = ? AND question = ? AND content = ? AND key = ? AND kind = ? AND topic IS ?
        AND level IS ? AND claims = ?
"""


def _key(connection: sqlite3.Connection, query: str, *values: object) -> int | None:
    row = connection.execute(query, values).fetchone()
    return None if row is None else int(row[0])


def _insert(connection: sqlite3.Connection, query: str, values: rows.Row) -> int:
    return int(connection.execute(query, values).lastrowid or 0)


def player_key(connection: sqlite3.Connection, player_id: str, name: str) -> int:
    """The key of a player, added as one from elsewhere where the log does not know them."""
    known = _key(connection, "SELECT player FROM players WHERE player_id = ?", player_id)
    return known or _insert(connection, "INSERT INTO players VALUES (NULL, ?, ?, 0)", (player_id, name))


def add_sitting(connection: sqlite3.Connection, sitting: Sitting) -> None:
    """Add a sitting and its plan."""
    player = player_key(connection, sitting.player_id, sitting.player)
    key = _insert(connection, _ADD_SITTING, (player, *rows.sitting_row(sitting)))
    connection.executemany(
        "INSERT INTO planned VALUES (?, ?, ?, ?, ?, ?)",
        (
            (key, place, planned.bank, planned.question, planned.content, rows.pack(planned.dealt))
            for place, planned in enumerate(sitting.plan)
        ),
    )


def add_answer(connection: sqlite3.Connection, answer: AnswerRecord) -> None:
    """Add an answer to its sitting. Raises LogError where the sitting is missing, another's, or has its number."""
    sitting = connection.execute(
        "SELECT s.sitting, s.player, s.mode, p.player_id, s.name FROM sittings s JOIN players p ON p.player = s.player"
        " WHERE s.sitting_id = ?",
        (answer.sitting_id,),
    ).fetchone()
    if sitting is None:
        raise LogError(f"The score log holds no sitting {answer.sitting_id}.")
    key, player, *whose = sitting
    if whose != [answer.mode, answer.player_id, answer.player]:
        raise LogError(f"The sitting {answer.sitting_id} is another player's or of another mode.")
    if _key(connection, "SELECT answer FROM answers WHERE sitting = ? AND number = ?", key, answer.number):
        raise LogError(f"The sitting {answer.sitting_id} has another answer with number {answer.number}.")
    item = _item(connection, answer)
    _insert(connection, _ADD_ANSWER, (key, player, item, *rows.answer_row(answer)))


def _item(connection: sqlite3.Connection, answer: AnswerRecord) -> int:
    values = rows.item_row(answer)
    known = _key(connection, _FIND_ITEM, *values)
    return known or _insert(connection, "INSERT INTO items VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def add_void(connection: sqlite3.Connection, answer_id: str, at: datetime, reason: str) -> bool:
    """Add a correction unless the answer has one; False where there is no such answer."""
    answer = _key(connection, "SELECT answer FROM answers WHERE answer_id = ?", answer_id)
    if answer is None:
        return False
    connection.execute("INSERT OR IGNORE INTO voids VALUES (?, ?, ?)", (answer, rows.ticks(at), reason))
    return True


def add_ending(connection: sqlite3.Connection, sitting_id: str, at: datetime, ending: str) -> bool:
    """Add an ending; False where there is no such sitting."""
    sitting = _key(connection, "SELECT sitting FROM sittings WHERE sitting_id = ?", sitting_id)
    if sitting is None:
        return False
    connection.execute("INSERT INTO endings VALUES (NULL, ?, ?, ?)", (sitting, rows.ticks(at), ending))
    return True
