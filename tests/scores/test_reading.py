from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest

from empathy_quiz.scores import merging, reading, writing
from empathy_quiz.scores.connection import in_memory
from empathy_quiz.scores.rows import Unfit
from tests.scores.examples import SITTING, START, answer, sitting


@contextmanager
def log() -> Iterator[sqlite3.Connection]:
    """A log in memory with Ana's sitting and three answers."""
    with closing(in_memory()) as connection:
        writing.add_sitting(connection, SITTING)
        for number in range(3):
            writing.add_answer(connection, answer(number))
        yield connection


def tables_walked(connection: sqlite3.Connection, action: Callable[[], object]) -> list[str]:
    """What the statements of an action read from one end to the other, by SQLite's own plan."""
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    action()
    connection.set_trace_callback(None)
    plans = [
        connection.execute(f"EXPLAIN QUERY PLAN {it}").fetchall()
        for it in statements
        if it.lstrip().upper().startswith(("SELECT", "WITH", "INSERT", "DELETE"))
    ]
    steps = [detail for plan in plans for *_, detail in plan]
    assert statements
    return [step for step in steps if step.startswith("SCAN") and "CONSTANT ROW" not in step]


@pytest.mark.parametrize(
    "action",
    [
        pytest.param(lambda it: writing.add_answer(it, answer(9)), id="an answer"),
        pytest.param(lambda it: merging.knows(it, answer(9)), id="whether an answer is known"),
        pytest.param(lambda it: writing.add_void(it, "answer-1", START, "undone"), id="a correction"),
        pytest.param(lambda it: writing.add_ending(it, "sitting-one", START, "left"), id="an ending"),
        pytest.param(lambda it: writing.add_sitting(it, sitting("two")), id="a sitting"),
        pytest.param(lambda it: reading.sitting(it, "sitting-one"), id="looking up a sitting"),
        pytest.param(lambda it: reading.sitting_ids(it, "sitt"), id="looking up the beginning of an id"),
        pytest.param(lambda it: reading.local_player(it, "Ana"), id="the local player"),
        pytest.param(lambda it: reading.resumable(it, "player-ana"), id="what can be resumed"),
    ],
)
def test_nothing_grows_with_the_log(action: Callable[[sqlite3.Connection], object]) -> None:
    """What a sitting needs is found through indexes: a million answers cost what a hundred do."""
    with log() as connection:
        assert tables_walked(connection, lambda: action(connection)) == []


def test_last_asked_looks_at_the_bank_alone() -> None:
    """When questions were last asked is found through the bank's items, one look into an index each."""
    with log() as connection:
        walked = tables_walked(connection, lambda: reading.last_asked(connection, "player-ana", "speed"))
    assert [step for step in walked if "answers" in step or "items" in step] == []


def test_the_log_is_streamed_in_order() -> None:
    """Reading everything walks along the index of times, so that the first answer comes before the last is read."""
    with log() as connection:
        walked = tables_walked(connection, lambda: next(reading.answers(connection, None, None, None, None)))
    assert walked == ["SCAN a USING INDEX answers_in_time"]


def test_a_row_is_found_by_its_key() -> None:
    """Answers can be fetched row by row, as salvaging does."""
    with log() as connection:
        assert [reading.answer_by_key(connection, key) for key in (1, 3, 4)] == [answer(0), answer(2), None]


def test_a_damaged_row_is_unfit() -> None:
    """A value that no answer has is noticed as the row is read."""
    with log() as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sittings SET mode = 'exam'")
        with pytest.raises(Unfit, match="an answer out of range"):
            reading.answer(connection, "answer-0")
        with pytest.raises(Unfit, match="a sitting of unknown mode"):
            reading.sitting(connection, "sitting-one")
