from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from empathy_quiz.errors import UnreadableInput
from empathy_quiz.scores import foreign_log
from empathy_quiz.scores.foreign_log import read_log
from empathy_quiz.scores.intake import Problem
from empathy_quiz.scores.sqlite import SqliteStore
from tests.scores.damage import broken, fill
from tests.scores.examples import SITTING, answer, elsewhere


def change(path: Path, *statements: str) -> None:
    """Do something to a log that this program never does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The log of another machine."""
    path = tmp_path / "theirs.db"
    with SqliteStore(path) as store:
        store.merge([elsewhere("ben", 0), elsewhere("ben", 1, voided=True)])
    return path


def test_a_log_is_read(path: Path) -> None:
    """All answers come, voided ones marked."""
    found = read_log(path)
    assert (found.answers, found.problems) == ((elsewhere("ben", 0), elsewhere("ben", 1, voided=True)), ())


def test_a_log_is_left_as_it_is(path: Path) -> None:
    """Reading neither changes the file nor leaves anything beside it."""
    before = path.read_bytes()
    read_log(path)
    assert ([it.name for it in path.parent.iterdir()], path.read_bytes()) == (["theirs.db"], before)


def test_a_log_in_use_is_read(path: Path) -> None:
    """What is still in the write-ahead log counts, and stays there."""
    with SqliteStore(path) as store:
        store.begin(SITTING)
        store.record(answer())
        before = Path(f"{path}-wal").read_bytes()
        assert answer() in read_log(path).answers
        assert Path(f"{path}-wal").read_bytes() == before


def test_a_log_that_keeps_changing_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of a file in motion would be no log: better say so."""
    states = iter(range(6))
    monkeypatch.setattr(foreign_log, "_state", lambda _: next(states))
    with pytest.raises(UnreadableInput, match="is being written to") as caught:
        read_log(path)
    assert caught.value.hint == "import a copy made with `scores backup`"


def test_a_later_version_is_told(path: Path) -> None:
    """A log of a later version names the cure."""
    change(path, "PRAGMA user_version = 99")
    with pytest.raises(UnreadableInput, match="written by a later version") as caught:
        read_log(path)
    assert caught.value.hint == "update empathy-quiz, then import it again"


@pytest.mark.parametrize(
    "statements",
    [
        pytest.param(("CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM answers; END",), id="a trigger"),
        pytest.param(("CREATE VIEW v AS SELECT 1",), id="a view"),
        pytest.param(("ALTER TABLE answers ADD COLUMN more TEXT",), id="another column"),
        pytest.param(("DROP INDEX answers_in_time",), id="an index less"),
    ],
)
def test_only_plain_logs_are_read(path: Path, statements: tuple[str, ...]) -> None:
    """A log with anything in it that we did not put there is refused before it is asked anything."""
    change(path, *statements)
    with pytest.raises(UnreadableInput, match="is a SQLite database, but no score log"):
        read_log(path)


def test_another_database_is_refused(tmp_path: Path) -> None:
    """Somebody else's database is no score log."""
    change(tmp_path / "notes.db", "CREATE TABLE notes (text)")
    with pytest.raises(UnreadableInput, match="is a SQLite database, but no score log"):
        read_log(tmp_path / "notes.db")


def test_hostile_values_are_told(path: Path) -> None:
    """What no answer of ours can hold is left out and named; the rest comes in."""
    change(path, "UPDATE answers SET utc_offset = 1000000000000 WHERE number = 0")
    found = read_log(path)
    assert found.answers == (elsewhere("ben", 1, voided=True),)
    assert found.problems == (
        Problem(str(path), None, "answer ben-answer-0: utc_offset should be a whole number from -86399 to 86399"),
    )


def test_what_is_left_is_salvaged(path: Path) -> None:
    """Of a damaged log the answers that can still be read come in, and a problem says that some may be missing."""
    change(path, "UPDATE answers SET answered_at = 4611686018427387904 WHERE number = 0")
    found = read_log(path)
    assert found.answers == (elsewhere("ben", 1, voided=True),)
    assert [it.message for it in found.problems] == ["the log is damaged (a time out of range); answers may be missing"]


def test_much_is_salvaged(tmp_path: Path) -> None:
    """One broken page of answers costs the answers on it and no others."""
    path = tmp_path / "theirs.db"
    data = fill(path)
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT pageno, ncell FROM dbstat WHERE name = 'answers' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1"
        try:
            page, cells = connection.execute(query).fetchone()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite has no dbstat table to find the page with")
    path.write_bytes(data[: 4096 * (page - 1)] + b"\xff" * 4096 + data[4096 * page :])
    assert len(read_log(path).answers) == 90 - cells


@pytest.mark.parametrize("seed", range(30))
def test_any_broken_log_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    """However a log is broken, reading it gives no more answers than there were, or a message."""
    path = tmp_path / "theirs.db"
    data = fill(path)
    path.write_bytes(broken(data, seed))
    try:
        found = read_log(path)
    except UnreadableInput:
        return
    assert len(found.answers) <= 90
