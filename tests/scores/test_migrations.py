from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256

import pytest

from empathy_quiz.scores.migrations import STEPS, TABLES, VERSION

DIGESTS = ("b0da0a", "4baf3c")
"""The beginning of the SHA-256 of each step, so that none is edited by accident."""


@pytest.fixture
def log() -> Iterator[sqlite3.Connection]:
    """A database that has taken all steps."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for step in STEPS:
            for statement in step:
                connection.execute(statement)
        yield connection


def test_no_step_was_edited() -> None:
    """Steps are only added: each is, letter by letter, what it was when it was first released."""
    assert tuple(sha256("\n".join(step).encode()).hexdigest()[:6] for step in STEPS) == DIGESTS


def test_the_version_counts_the_steps() -> None:
    """A log that has taken all steps has the version of this program."""
    assert len(STEPS) == VERSION


def test_the_tables_are_known(log: sqlite3.Connection) -> None:
    """The names by which a log is recognised are its tables, but for those that came later."""
    found = log.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    assert {name for (name,) in found} == TABLES | {"texts"}


def test_every_table_is_strict(log: sqlite3.Connection) -> None:
    """SQLite itself refuses values of the wrong type, in every table."""
    found = log.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict")
    assert {name for (name,) in found} == {"sqlite_schema"}
