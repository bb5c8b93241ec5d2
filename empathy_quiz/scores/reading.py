"""What is asked of the SQLite log: queries that return records."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime

from empathy_quiz.scores import rows
from empathy_quiz.scores.records import AnswerRecord, Player, Sitting, SittingSummary

# CROSS JOIN keeps the order of the tables: the log is walked along an index of `answers`, never sorted whole.
_ANSWERS = f"""
    SELECT {rows.ANSWER_COLUMNS} FROM answers a
    CROSS JOIN sittings s ON s.sitting = a.sitting
    CROSS JOIN players p ON p.player = a.player
    CROSS JOIN items i ON i.item = a.item
    LEFT JOIN voids v ON v.answer = a.answer
"""
FURTHER_TRY = "a further try"
"""Why an answer never counted: nobody took it back."""

_PLAYER_KEY = "(SELECT player FROM players WHERE player_id = ?)"

# A sitting known only from its answers began, as far as we know, with the first of them.
_STARTED = "coalesce(s.started_at, (SELECT min(answered_at) FROM answers WHERE sitting = s.sitting))"

_RESUMABLE = f"""
    SELECT s.sitting_id FROM sittings s
    WHERE s.player = {_PLAYER_KEY}
      AND NOT EXISTS (SELECT 1 FROM endings WHERE sitting = s.sitting AND how IN ('finished', 'limit'))
      AND EXISTS (
        SELECT 1 FROM planned q WHERE q.sitting = s.sitting AND (s.exam = 1 OR NOT EXISTS (
            SELECT 1 FROM answers a JOIN items i ON i.item = a.item
            WHERE a.sitting = s.sitting AND a.turn IS NULL AND i.bank = q.bank AND i.question = q.question)))
    ORDER BY {_STARTED} DESC, s.sitting DESC LIMIT 1
"""
_LAST_ASKED = f"""
    SELECT question, max(at) FROM (
        SELECT i.question AS question,
            (SELECT max(answered_at) FROM answers WHERE item = i.item AND player = {_PLAYER_KEY}) AS at
        FROM items i WHERE i.bank = ?)
    WHERE at IS NOT NULL GROUP BY question
"""
_SUMMARIES = f"""
    WITH chosen AS (
        SELECT s.sitting, {_STARTED} AS started FROM sittings s
        WHERE :player IS NULL OR s.player = (SELECT player FROM players WHERE player_id = :player)
        ORDER BY started DESC, s.sitting DESC LIMIT :limit)
    SELECT s.sitting_id,
        count(a.mark) FILTER (WHERE v.answer IS NULL),
        count(a.mark) FILTER (WHERE v.answer IS NULL AND a.mark >= 1),
        avg(a.mark) FILTER (WHERE v.answer IS NULL),
        count(v.answer) FILTER (WHERE v.reason <> :further),
        (SELECT how FROM endings WHERE sitting = s.sitting ORDER BY how = 'left', ending DESC LIMIT 1)
    FROM chosen c
    CROSS JOIN sittings s ON s.sitting = c.sitting
    LEFT JOIN answers a ON a.sitting = s.sitting AND a.turn IS NULL
    LEFT JOIN voids v ON v.answer = a.answer
    GROUP BY s.sitting ORDER BY c.started DESC, s.sitting DESC
"""
_SITTING = f"""
    SELECT {rows.SITTING_COLUMNS}, {_STARTED},
        coalesce(s.utc_offset, (
            SELECT utc_offset FROM answers WHERE sitting = s.sitting ORDER BY answered_at, number LIMIT 1)),
        s.sitting
    FROM sittings s JOIN players p ON p.player = s.player WHERE s.sitting_id = ?
"""
_PLAN = "SELECT bank, question, content, dealt FROM planned WHERE sitting = ? ORDER BY place"


def local_player(connection: sqlite3.Connection, name: str) -> Player | None:
    """The local player of this name."""
    row = connection.execute("SELECT player_id, name FROM players WHERE name = ? AND local = 1", (name,)).fetchone()
    return rows.player_from(row) if row else None


def players(connection: sqlite3.Connection) -> tuple[Player, ...]:
    """All players by name."""
    found = connection.execute("SELECT player_id, name FROM players ORDER BY name, player_id")
    return tuple(map(rows.player_from, found))


def sitting(connection: sqlite3.Connection, sitting_id: str) -> Sitting | None:
    """The sitting with exactly this id."""
    row = connection.execute(_SITTING, (sitting_id,)).fetchone()
    return rows.sitting_from(row[:-1], connection.execute(_PLAN, row[-1:])) if row else None


def sitting_ids(connection: sqlite3.Connection, beginning: str) -> tuple[str, ...]:
    """The ids that begin so, two at most."""
    query = "SELECT sitting_id FROM sittings WHERE sitting_id >= ? AND sitting_id < ? LIMIT 2"
    return tuple(found for (found,) in connection.execute(query, (beginning, beginning + "\U0010ffff")))


def summaries(connection: sqlite3.Connection, player_id: str | None, limit: int | None) -> tuple[SittingSummary, ...]:
    """Sittings with their results, the latest first."""
    asked = {"player": player_id, "limit": -1 if limit is None else limit, "further": FURTHER_TRY}
    chosen = connection.execute(_SUMMARIES, asked).fetchall()
    found = ((sitting(connection, row[0]), row) for row in chosen)
    return tuple(rows.summary_from(whole, row[1:]) for whole, row in found if whole is not None)


def resumable(connection: sqlite3.Connection, player_id: str) -> Sitting | None:
    """The latest sitting of this player that is not over and has something left.

    That is a question without an answer; of an exam also a question reopened, or the feedback that comes at its end.
    """
    found = connection.execute(_RESUMABLE, (player_id,)).fetchone()
    return sitting(connection, found[0]) if found else None


def answer(connection: sqlite3.Connection, answer_id: str) -> AnswerRecord | None:
    """The answer with this id."""
    row = connection.execute(f"{_ANSWERS} WHERE a.answer_id = ?", (answer_id,)).fetchone()
    return rows.answer_from(row) if row else None


def answer_by_key(connection: sqlite3.Connection, key: int) -> AnswerRecord | None:
    """The answer in one row of the table."""
    row = connection.execute(f"{_ANSWERS} WHERE a.answer = ?", (key,)).fetchone()
    return rows.answer_from(row) if row else None


def answers(
    connection: sqlite3.Connection,
    sitting_id: str | None,
    player_id: str | None,
    since: datetime | None,
    bank: str | None,
) -> Iterator[AnswerRecord]:
    """Answers in the order they were given, streamed; None does not narrow."""
    wishes = {
        "a.sitting = (SELECT sitting FROM sittings WHERE sitting_id = ?)": sitting_id,
        f"a.player = {_PLAYER_KEY}": player_id,
        "a.answered_at >= ?": None if since is None else rows.ticks(since),
        "i.bank = ?": bank,
    }
    asked = {term: value for term, value in wishes.items() if value is not None}
    where = f"WHERE {' AND '.join(asked)}" if asked else ""
    query = f"{_ANSWERS} {where} ORDER BY a.answered_at, a.sitting, a.number"
    return map(rows.answer_from, connection.execute(query, tuple(asked.values())))


def texts(connection: sqlite3.Connection, sitting_id: str) -> Mapping[str, str]:
    """What was written in a sitting, by the ids of the answers."""
    query = """SELECT a.answer_id, t.text FROM texts t JOIN answers a ON a.answer = t.answer
        JOIN sittings s ON s.sitting = a.sitting WHERE s.sitting_id = ?"""
    return {answer_id: rows.text_from(text) for answer_id, text in connection.execute(query, (sitting_id,))}


def last_asked(connection: sqlite3.Connection, player_id: str, bank: str) -> Mapping[str, datetime]:
    """When each question of a bank was last answered by this player."""
    found = connection.execute(_LAST_ASKED, (player_id, bank))
    return {question: rows.moment(at) for question, at in found}
