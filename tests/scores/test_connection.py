from __future__ import annotations

import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from empathy_quiz.errors import LogCorrupt, LogError, LogTooNew
from empathy_quiz.scores.connection import Patience, connect, create, in_memory, lost, patiently
from empathy_quiz.scores.faults import Damaged, Unrecognised
from empathy_quiz.scores.migrations import APPLICATION_ID, VERSION
from tests.scores.test_faults import fault

BUSY = fault(sqlite3.SQLITE_BUSY, "database is locked")


class Turns:
    """An action that fails so many times before it works."""

    def __init__(self, failures: int, error: sqlite3.Error = BUSY) -> None:
        self.failures = failures
        self.error = error
        self.calls = 0

    def __call__(self) -> None:
        """Fail or work."""
        self.calls += 1
        if self.calls <= self.failures:
            raise self.error


def patience(slept: list[float], tries: int = 3) -> Patience:
    """Patience that notes how long it would have slept."""
    return Patience(busy=0, tries=tries, rest=0.2, sleep=slept.append, jitter=lambda: 0.5)


def database(path: Path, *statements: str) -> Path:
    """A SQLite database made by somebody."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def log(path: Path) -> Path:
    """An empty log."""
    create(path)
    connect(path, Patience()).close()
    return path


def test_a_lock_is_waited_for() -> None:
    """While another program holds the lock the action is tried again, with a jittered rest between."""
    slept: list[float] = []
    action = Turns(2)
    patiently(action, patience(slept))
    assert (action.calls, slept) == (3, [0.1, 0.1])


def test_patience_ends() -> None:
    """The last try's failure is raised, and there is no rest after it."""
    slept: list[float] = []
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        patiently(Turns(3), patience(slept))
    assert slept == [0.1, 0.1]


def test_other_errors_are_not_waited_for() -> None:
    """Only a lock is worth another try."""
    action = Turns(1, fault(sqlite3.SQLITE_FULL))
    with pytest.raises(sqlite3.OperationalError):
        patiently(action, patience([]))
    assert action.calls == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_new_log_is_private(tmp_path: Path) -> None:
    """File and folders that we make belong to their owner alone, and so does what SQLite puts beside."""
    path = tmp_path / "new" / "folder" / "scores.db"
    create(path)
    with closing(connect(path, Patience())):
        files = list(path.parent.iterdir())
        modes = {it.name: stat.S_IMODE(it.stat().st_mode) for it in (path.parent, path.parent.parent, *files)}
    assert modes == {
        "folder": 0o700,
        "new": 0o700,
        "scores.db": 0o600,
        "scores.db-wal": 0o600,
        "scores.db-shm": 0o600,
    }


def test_an_existing_file_is_not_made_anew(tmp_path: Path) -> None:
    """Making a file that is there leaves it as it is."""
    path = tmp_path / "scores.db"
    path.write_text("mine")
    create(path)
    assert path.read_text() == "mine"


def test_a_log_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    """Write-ahead log, full synchronisation, foreign keys, our mark and our version."""
    with closing(connect(log(tmp_path / "scores.db"), Patience())) as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert found == ["wal", 2, 1, APPLICATION_ID, VERSION]


@pytest.mark.parametrize(
    "name", ["with space", "what?mode=ro", "50%41", "#1", "file:x", ":memory:", "日本", "a;b'c\"d"]
)
def test_a_path_is_only_a_path(tmp_path: Path, name: str) -> None:
    """No character of a path has a meaning: the file has exactly this name."""
    log(tmp_path / name)
    assert [it.name for it in tmp_path.iterdir()] == [name]


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    """A log that is up to date is opened without a write."""
    path = log(tmp_path / "scores.db")
    before = path.read_bytes()
    connect(path, Patience()).close()
    assert path.read_bytes() == before


def test_a_later_version_is_refused(tmp_path: Path) -> None:
    """A log of a later version is left untouched."""
    path = database(log(tmp_path / "scores.db"), f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(LogTooNew, match="written by a later version"):
        connect(path, Patience())
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (("CREATE TABLE notes (text)",), "a SQLite database of another program. "),
        (
            ("CREATE TABLE notes (text)", "PRAGMA application_id = 4660"),
            r"another program \(application id 0x00001234\)",
        ),
        (("PRAGMA application_id = -1",), "0xffffffff"),
    ],
)
def test_another_program_is_left_alone(tmp_path: Path, statements: tuple[str, ...], words: str) -> None:
    """Somebody else's database is refused, named, and not changed."""
    path = database(tmp_path / "notes.db", *statements)
    before = path.read_bytes()
    with pytest.raises(LogCorrupt, match=words) as caught:
        connect(path, Patience())
    assert not isinstance(caught.value, Damaged)
    assert path.read_bytes() == before
    assert [it.name for it in tmp_path.iterdir()] == ["notes.db"]


def test_an_empty_database_becomes_a_log(tmp_path: Path) -> None:
    """A database without anything in it, such as a log whose making was cut short, is taken."""
    path = database(tmp_path / "scores.db", "PRAGMA journal_mode = WAL")
    with closing(connect(path, Patience())) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


@pytest.mark.parametrize(
    "pragma", ["application_id = 0", "application_id = 7", "user_version = 0", "user_version = -1"]
)
def test_a_header_that_does_not_fit_is_damage(tmp_path: Path, pragma: str) -> None:
    """Our tables under a header that is not ours, or of no version, are a damaged log."""
    path = database(log(tmp_path / "scores.db"), f"PRAGMA {pragma}")
    with pytest.raises(Damaged, match="its header does not fit its tables"):
        connect(path, Patience())


def test_our_mark_without_our_tables_is_damage(tmp_path: Path) -> None:
    """A table that is gone is damage."""
    path = database(log(tmp_path / "scores.db"), "DROP TABLE voids")
    with pytest.raises(Damaged):
        connect(path, Patience())


def test_what_is_no_database_is_unrecognised(tmp_path: Path) -> None:
    """A text file is no damaged log."""
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, " * 100)
    with pytest.raises(Unrecognised, match="it is not a SQLite database"):
        connect(path, Patience())


@pytest.mark.parametrize("length", [16, 60, 100])
def test_a_log_without_its_header_is_ours(tmp_path: Path, length: int) -> None:
    """A log whose first bytes are overwritten is still known by the text of its tables or by its mark."""
    path = log(tmp_path / "scores.db")
    path.write_bytes(b"\0" * length + path.read_bytes()[length:])
    with pytest.raises(Damaged) as caught:
        connect(path, Patience())
    assert type(caught.value) is Damaged


@pytest.mark.parametrize("rest", [None, b""])
def test_a_write_ahead_log_alone_is_damage(tmp_path: Path, rest: bytes | None) -> None:
    """Where only the write-ahead log is left, SQLite would throw it away: we do not."""
    path = tmp_path / "scores.db"
    Path(f"{path}-wal").write_bytes(b"answers")
    if rest is not None:
        path.write_bytes(rest)
    assert lost(path)
    with pytest.raises(Damaged, match="its write-ahead log is not"):
        connect(path, Patience())
    assert Path(f"{path}-wal").read_bytes() == b"answers"


def test_a_log_in_memory_is_a_log() -> None:
    """What stands in for a missing file has the same tables."""
    with closing(in_memory()) as connection:
        assert connection.execute("SELECT count(*) FROM answers").fetchone() == (0,)


def test_an_old_sqlite_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A SQLite without strict tables would take a good log for a damaged one: it does not get to see it."""
    path = log(tmp_path / "scores.db")
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(LogError, match=r"needs SQLite 3\.37\.0 or later") as caught:
        connect(path, Patience())
    assert not isinstance(caught.value, LogCorrupt)
    with pytest.raises(LogError, match=r"needs SQLite 3\.37\.0 or later"):
        in_memory()
