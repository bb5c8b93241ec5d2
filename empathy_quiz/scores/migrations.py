"""The tables of the score log, as numbered steps. Steps are only ever added: one that was released is never edited.

Rows are inserted and never updated. Short integers join the tables, ids from outside are unique text. A question as it
stood when it was answered is one row of `items`, however often it is answered; this keeps an answer small, and lets
`last_asked` look at a bank's items instead of the log. Times are whole microseconds since 1970 in UTC; lists are
packed text (see `rows.pack`). A sitting known only from imported answers has no `started_at`. The texts that people
wrote stand in `texts`, by their answer: they are never exported, and `forget` deletes them.
"""

from __future__ import annotations

APPLICATION_ID = 0x456D5175
"""Marks the file as ours ("EmQu"), in the header where `file` and SQLite look for it."""

TABLES = frozenset({"players", "sittings", "planned", "items", "answers", "voids", "endings", "forgotten"})
"""The tables by which a log is known that has lost its mark: those that it has had from its first version on."""

_FIRST = (
    """CREATE TABLE players (
        player INTEGER PRIMARY KEY,
        player_id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        local INTEGER NOT NULL CHECK (local IN (0, 1))
    ) STRICT""",
    "CREATE UNIQUE INDEX one_local_player_a_name ON players (name) WHERE local = 1",
    """CREATE TABLE sittings (
        sitting INTEGER PRIMARY KEY,
        sitting_id TEXT NOT NULL UNIQUE,
        mode TEXT NOT NULL CHECK (mode IN ('play', 'review', 'drill')),
        player INTEGER NOT NULL REFERENCES players,
        name TEXT NOT NULL,
        seed TEXT NOT NULL,
        started_at INTEGER,
        utc_offset INTEGER,
        banks TEXT NOT NULL,
        exam INTEGER NOT NULL CHECK (exam IN (0, 1)),
        confidence INTEGER NOT NULL CHECK (confidence IN (0, 1)),
        pace REAL,
        time_limit REAL
    ) STRICT""",
    "CREATE INDEX sittings_of_player ON sittings (player)",
    """CREATE TABLE planned (
        sitting INTEGER NOT NULL REFERENCES sittings,
        place INTEGER NOT NULL,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        content TEXT NOT NULL,
        dealt TEXT NOT NULL,
        PRIMARY KEY (sitting, place)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE items (
        item INTEGER PRIMARY KEY,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        content TEXT NOT NULL,
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        topic TEXT,
        level TEXT,
        claims TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX items_of_bank ON items (bank, question, content)",
    """CREATE TABLE answers (
        answer INTEGER PRIMARY KEY,
        answer_id TEXT NOT NULL UNIQUE,
        sitting INTEGER NOT NULL REFERENCES sittings,
        number INTEGER NOT NULL,
        player INTEGER NOT NULL REFERENCES players,
        item INTEGER NOT NULL REFERENCES items,
        dealt TEXT NOT NULL,
        response TEXT NOT NULL,
        archetype TEXT,
        turn TEXT,
        mark REAL,
        seconds REAL NOT NULL,
        allowed REAL,
        timed_out INTEGER NOT NULL CHECK (timed_out IN (0, 1)),
        skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
        hinted INTEGER NOT NULL CHECK (hinted IN (0, 1)),
        confidence INTEGER,
        elapsed REAL NOT NULL,
        answered_at INTEGER NOT NULL,
        utc_offset INTEGER NOT NULL,
        UNIQUE (sitting, number)
    ) STRICT""",
    "CREATE INDEX answers_of_item ON answers (item, player, answered_at)",
    "CREATE INDEX answers_of_player ON answers (player, answered_at)",
    "CREATE INDEX answers_in_time ON answers (answered_at)",
    """CREATE TABLE voids (
        answer INTEGER PRIMARY KEY REFERENCES answers,
        at INTEGER NOT NULL,
        reason TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE endings (
        ending INTEGER PRIMARY KEY,
        sitting INTEGER NOT NULL REFERENCES sittings,
        at INTEGER NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('finished', 'left', 'limit'))
    ) STRICT""",
    "CREATE INDEX endings_of_sitting ON endings (sitting)",
    "CREATE TABLE forgotten (player_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
)

_SECOND = ("CREATE TABLE texts (answer INTEGER PRIMARY KEY REFERENCES answers, text TEXT NOT NULL) STRICT",)

STEPS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND)
"""The statements of each step; a log with `user_version` n has taken the first n."""

VERSION = len(STEPS)
