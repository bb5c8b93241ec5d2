from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from empathy_quiz.errors import LogCorrupt, LogError, LogTooNew, UsageError
from empathy_quiz.scores.opening import SUFFIXES, open_store, path_of, set_aside
from empathy_quiz.scores.records import Player
from empathy_quiz.scores.sqlite import SqliteStore
from tests.scores.damage import broken, fill, reads, writes
from tests.scores.examples import SITTING, answer

ASIDE = "scores.db.corrupt-20260301T113000Z"


def now() -> datetime:
    """Half past one in Helsinki, half past eleven in UTC."""
    return datetime(2026, 3, 1, 13, 30, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a good log."""
    return fill(tmp_path_factory.mktemp("good") / "scores.db")


def tolerate(actions: list[Callable[[], object]]) -> list[LogError]:
    """Do everything; the errors told. Any other error ends the test."""
    told = []
    for action in actions:
        try:
            action()
        except LogError as error:
            told.append(error)
    return told


def test_a_missing_log_is_no_matter(tmp_path: Path) -> None:
    """Where there is no log yet, opening and reading make none."""
    opened = open_store(tmp_path / "folder" / "scores.db", now=now)
    with opened.store as store:
        assert (opened.notice, store.players(), tuple(store.answers())) == (None, (), ())
    assert list(tmp_path.iterdir()) == []


def test_the_first_write_makes_folder_and_file(tmp_path: Path) -> None:
    """The folder comes with the first thing to write down, and reading goes on with it."""
    with open_store(tmp_path / "folder" / "scores.db", now=now).store as store:
        assert store.players() == ()
        store.player("Ana", "player-ana")
        assert store.players() == (Player("player-ana", "Ana"),)
    assert [it.name for it in (tmp_path / "folder").iterdir()] == ["scores.db"]


def test_another_process_may_begin_the_log(tmp_path: Path) -> None:
    """A store that stood in for a missing file sees the file once somebody made it."""
    path = tmp_path / "scores.db"
    with open_store(path, now=now).store as store, open_store(path, now=now).store as other:
        assert store.players() == ()
        other.player("Ana", "player-ana")
        assert store.players() == (Player("player-ana", "Ana"),)


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("/data/scores.db", "/data/scores.db"),
        ("/data/50%41?x", "/data/50%41?x"),
        ("sqlite:///data/scores.db", "/data/scores.db"),
        ("sqlite:////data/scores.db", "/data/scores.db"),
        ("sqlite:///data/my%20scores%3F.db", "/data/my scores?.db"),
        (Path("/data/scores.db"), "/data/scores.db"),
    ],
)
@pytest.mark.skipif("sys.platform == 'win32'", reason="paths without a drive")
def test_locations_are_paths_or_urls(location: str | Path, path: str) -> None:
    """A path is taken as it is, a sqlite URL is decoded."""
    assert path_of(location) == Path(path)


def test_a_location_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path starts from the working folder, and from there only."""
    monkeypatch.chdir(tmp_path)
    assert path_of("team.db") == tmp_path / "team.db"


def test_a_location_may_start_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tilde is the home folder, as settings files have no shell to say so."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert path_of("~/team.db") == tmp_path / "team.db"


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("", "needs a path"),
        ("a\0b", "needs a path"),
        ("sqlite://", "three slashes"),
        ("sqlite:///", "three slashes"),
        ("sqlite://scores.db", "three slashes"),
        ("mysql://team/scores", "mysql:// is no place for a score log"),
        ("postgresql://team/scores", r"extra \[postgres\], which this version does not have yet"),
        ("~nobody-of-this-name/scores.db", "no such home folder"),
    ],
)
def test_other_locations_are_refused(location: str, words: str) -> None:
    """What names no file is a matter of usage, with a next step."""
    with pytest.raises(UsageError, match=words) as caught:
        open_store(location, now=now)
    assert caught.value.hint


def test_a_damaged_log_is_moved_aside(tmp_path: Path, good: bytes) -> None:
    """A log cut short is moved away byte for byte, the notice says where, and a new log begins."""
    path = tmp_path / "scores.db"
    path.write_bytes(good[:5000])
    opened = open_store(path, now=now)
    assert opened.notice == (
        f"The score log {path} could not be read. It was moved to {tmp_path / ASIDE}; a new log begins."
    )
    assert opened.hint == f"what it still holds can be fetched with: empathy-quiz scores import {tmp_path / ASIDE}"
    with opened.store as store:
        store.player("Ana", "fresh")
        assert store.players() == (Player("fresh", "Ana"),)
    assert (tmp_path / ASIDE).read_bytes() == good[:5000]


def test_nothing_is_overwritten_aside(tmp_path: Path, good: bytes) -> None:
    """Two damaged logs of the same second keep names of their own."""
    path = tmp_path / "scores.db"
    for length in (5000, 6000):
        path.write_bytes(good[:length])
        open_store(path, now=now).store.close()
    assert (tmp_path / ASIDE).read_bytes() == good[:5000]
    assert (tmp_path / f"{ASIDE}-2").read_bytes() == good[:6000]


def test_what_sqlite_keeps_beside_goes_along(tmp_path: Path) -> None:
    """All files of a log are moved together, under the names that SQLite expects."""
    path = tmp_path / "scores.db"
    for suffix in SUFFIXES:
        Path(f"{path}{suffix}").write_text(f"log{suffix}")
    assert set_aside(path, now(), None) == tmp_path / ASIDE
    assert {it.name: it.read_text() for it in tmp_path.iterdir()} == {f"{ASIDE}{it}": f"log{it}" for it in SUFFIXES}


def test_a_lone_write_ahead_log_is_moved_aside(tmp_path: Path) -> None:
    """Where the file itself is gone the notice names what is left of it."""
    path = tmp_path / "scores.db"
    Path(f"{path}-wal").write_bytes(b"answers")
    opened = open_store(path, now=now)
    opened.store.close()
    assert opened.notice is not None
    assert f"moved to {tmp_path / ASIDE}-wal;" in opened.notice
    assert (tmp_path / f"{ASIDE}-wal").read_bytes() == b"answers"


@pytest.mark.parametrize("length", [*range(2, 130, 8), *range(130, 40_000, 1999), 4096, 8192])
def test_a_truncated_log_is_told(tmp_path: Path, good: bytes, length: int) -> None:
    """At whatever length a log is cut, nothing of it is lost and nothing but a clear message comes."""
    path = tmp_path / "scores.db"
    path.write_bytes(good[:length])
    with suppress(LogCorrupt), open_store(path, now=now, ours=True).store as store:
        assert tuple(store.answers()) == ()
    assert (tmp_path / ASIDE).read_bytes() == good[:length]


@pytest.mark.parametrize("seed", range(90))
def test_a_broken_log_is_told(tmp_path: Path, good: bytes, seed: int) -> None:
    """However a log is broken, every method works or raises LogError, and reading keeps each byte somewhere."""
    path = tmp_path / "scores.db"
    data = broken(good, seed)
    path.write_bytes(data)
    with suppress(LogTooNew), open_store(path, now=now, ours=True).store as store:
        tolerate(reads(store))
        assert data in [it.read_bytes() for it in tmp_path.iterdir()]
        tolerate(writes(store, tmp_path / "backup.db"))
    with suppress(LogTooNew), open_store(path, now=now, ours=True).store as store:
        tolerate(reads(store))


def test_damage_that_shows_later_is_moved_aside(tmp_path: Path, good: bytes) -> None:
    """A page found broken in mid-use ends the command with a message; the next one has a new log."""
    path = tmp_path / "scores.db"
    size = 4096
    path.write_bytes(good[: 2 * size] + b"\xff" * (len(good) - 2 * size))
    with open_store(path, now=now).store as store:
        (error, *_) = tolerate([lambda: store.record(answer())])
        assert isinstance(error, LogCorrupt)
        assert error.message.endswith(f"It was moved to {tmp_path / ASIDE}; a new log begins.")
        store.begin(SITTING)
        store.record(answer())
        assert tuple(store.answers()) == (answer(),)


@pytest.mark.parametrize("ours", [False, True])
def test_what_is_no_database_is_moved_only_if_ours(tmp_path: Path, *, ours: bool) -> None:
    """A text file at a path that a person gave is refused; at our own place it can only be a damaged log."""
    path = tmp_path / "scores.db"
    path.write_text("Dear diary, " * 100)
    if ours:
        open_store(path, now=now, ours=True).store.close()
    else:
        with pytest.raises(LogCorrupt, match="it is not a SQLite database"):
            open_store(path, now=now)
    assert (tmp_path / (ASIDE if ours else "scores.db")).read_text() == "Dear diary, " * 100


@pytest.mark.parametrize("ours", [False, True])
def test_another_database_is_never_moved(tmp_path: Path, *, ours: bool) -> None:
    """Somebody else's database is refused wherever it lies."""
    path = tmp_path / "scores.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    with pytest.raises(LogCorrupt, match="a SQLite database of another program"):
        open_store(path, now=now, ours=ours)
    assert ([it.name for it in tmp_path.iterdir()], path.read_bytes()) == (["scores.db"], before)


def test_a_later_version_is_never_moved(tmp_path: Path) -> None:
    """A log of a later version is refused and stays where it is."""
    path = tmp_path / "scores.db"
    fill(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(LogTooNew, match="a later version of empathy-quiz"):
        open_store(path, now=now, ours=True)
    assert ([it.name for it in tmp_path.iterdir()], path.read_bytes()) == (["scores.db"], before)


def test_the_new_log_of_another_process_is_spared(tmp_path: Path) -> None:
    """Who comes second to a damaged file finds another one under its name, and leaves it there."""
    path = tmp_path / "scores.db"
    path.write_text("new")
    assert set_aside(path, now(), (0, 0)) is None
    assert path.read_text() == "new"


def test_what_cannot_be_moved_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where renaming fails the person is told to do it."""

    def refuse(source: str, target: str) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "scores.db"
    path.write_text("broken")
    monkeypatch.setattr("os.rename", refuse)
    with pytest.raises(LogCorrupt, match="could not be moved aside") as caught:
        set_aside(path, now(), None)
    assert caught.value.hint == (
        f"move it away by hand, for instance to {ASIDE}; "
        f"what it still holds can be fetched with: empathy-quiz scores import {tmp_path / ASIDE}"
    )


def test_a_good_log_is_opened_as_it_is(tmp_path: Path, good: bytes) -> None:
    """Opening a good log neither moves nor changes it, nor says a word."""
    path = tmp_path / "scores.db"
    path.write_bytes(good)
    opened = open_store(str(path), now=now)
    with opened.store as store:
        assert len(tuple(store.answers())) == 90
    assert (opened.notice, path.read_bytes()) == (None, good)


def test_the_moment_is_told_in_utc(tmp_path: Path) -> None:
    """The name of what is moved aside carries the time in UTC, whatever zone the clock shows."""
    path = tmp_path / "scores.db"
    path.write_text("broken")
    assert set_aside(path, now().astimezone(UTC), None) == tmp_path / ASIDE


def test_a_store_alone_moves_nothing(tmp_path: Path, good: bytes) -> None:
    """Without somebody to move it a damaged file stays, and the hint says what to do."""
    path = tmp_path / "scores.db"
    path.write_bytes(good[:5000])
    with SqliteStore(path) as store, pytest.raises(LogCorrupt, match="is damaged") as caught:
        store.players()
    assert (caught.value.hint, path.read_bytes()) == ("move it away, and a new log begins", good[:5000])
