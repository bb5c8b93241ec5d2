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


def add_local_player(connection: sqlite3.Connection, player_id: str, name: str) -> None:
    """Add a local player unless the name or the id is taken."""
    connection.execute("INSERT OR IGNORE INTO players VALUES (NULL, ?, ?, 1)", (player_id, name))


def _player(connection: sqlite3.Connection, player_id: str, name: str) -> int:
    """The key of a player, added as one from elsewhere where the log does not know them."""
    known = _key(connection, "SELECT player FROM players WHERE player_id = ?", player_id)
    if known is None and _key(connection, "SELECT 1 FROM forgotten WHERE player_id = ?", player_id):
        raise LogError("This player was forgotten; nothing is written down for them any more.")
    return known or _insert(connection, "INSERT INTO players VALUES (NULL, ?, ?, 0)", (player_id, name))


def add_imported_sitting(connection: sqlite3.Connection, answer: AnswerRecord) -> None:
    """Add the sitting of an answer from elsewhere unless the log knows it."""
    if _key(connection, "SELECT sitting FROM sittings WHERE sitting_id = ?", answer.sitting_id) is None:
        player = _player(connection, answer.player_id, answer.player)
        _insert(connection, _ADD_SITTING, (player, *rows.imported_sitting_row(answer)))


def add_sitting(connection: sqlite3.Connection, sitting: Sitting) -> None:
    """Add a sitting and its plan. Raises LogError for a forgotten player."""
    player = _player(connection, sitting.player_id, sitting.player)
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


def add_text(connection: sqlite3.Connection, answer_id: str, text: str) -> None:
    """Add what was written as an answer."""
    connection.execute(
        "INSERT OR IGNORE INTO texts SELECT answer, ? FROM answers WHERE answer_id = ?", (text, answer_id)
    )


def _item(connection: sqlite3.Connection, answer: AnswerRecord) -> int:
    values = rows.item_row(answer)
    known = _key(connection, _FIND_ITEM, *values)
    return known or _insert(connection, "INSERT INTO items VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def add_void(connection: sqlite3.Connection, answer_id: str, at: datetime, reason: str) -> bool:
    """Add a correction; False where the answer has one already. Raises LogError where there is no such answer."""
    answer = _key(connection, "SELECT answer FROM answers WHERE answer_id = ?", answer_id)
    if answer is None:
        raise LogError(f"The score log holds no answer {answer_id}.")
    values = (answer, rows.ticks(at), reason)
    return connection.execute("INSERT OR IGNORE INTO voids VALUES (?, ?, ?)", values).rowcount == 1


def add_ending(connection: sqlite3.Connection, sitting_id: str, at: datetime, ending: str) -> None:
    """Add an ending. Raises LogError where there is no such sitting."""
    sitting = _key(connection, "SELECT sitting FROM sittings WHERE sitting_id = ?", sitting_id)
    if sitting is None:
        raise LogError(f"The score log holds no sitting {sitting_id}.")
    _insert(connection, "INSERT INTO endings VALUES (NULL, ?, ?, ?)", (sitting, rows.ticks(at), ending))
