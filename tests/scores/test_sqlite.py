from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from empathy_quiz.errors import LogError, LogFull, LogUnwritable, UnwritableOutput
from empathy_quiz.scores.connection import Patience
from empathy_quiz.scores.sqlite import SqliteStore
from tests.scores.contract import Place, StoreContract
from tests.scores.damage import reads, writes
from tests.scores.examples import SITTING, START, answer, elsewhere

WRITER = Path(__file__).with_name("writer.py")
NOBODY = 65534


class TestContract(StoreContract):
    """SqliteStore keeps the port's promises."""

    @pytest.fixture
    def place(self, tmp_path: Path) -> Place:
        """Each log is a file of its own."""
        return lambda name: SqliteStore(tmp_path / f"{name}.db")


def start(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    """A process that writes answers."""
    command = [sys.executable, "-W", "error", str(WRITER), str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@contextmanager
def small_files(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes: to a program this is what a full disk looks like."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before, writes = resource.getrlimit(resource.RLIMIT_FSIZE), sys.dont_write_bytecode
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    sys.dont_write_bytecode = True  # or modules met here would leave broken bytecode behind
    try:
        yield
    finally:
        sys.dont_write_bytecode = writes
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def bound_by_modes() -> Iterator[Path]:
    """A folder that everybody may enter, while we are somebody whom file modes bind, as they do not bind root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        root = os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            for it in (folder, *folder.rglob("*")):
                it.chmod(0o700)


def begun(path: Path) -> SqliteStore:
    """A log with Ana's sitting and one answer."""
    store = SqliteStore(path)
    store.player("Ana", "player-ana")
    store.begin(SITTING)
    store.record(answer())
    return store


def fill_up(store: SqliteStore) -> None:
    """Write answers of some size, up to a thousand."""
    for number in range(1, 1000):
        store.record(answer(number, content=f"{number:01000}"))


@pytest.mark.terminal
@pytest.mark.skipif("sys.platform == 'win32'", reason="slow to start processes")
def test_fifty_writers_lose_nothing(tmp_path: Path) -> None:
    """Fifty processes that begin one log together and write 200 answers each leave 10,000 in it, and one player."""
    path = tmp_path / "new" / "scores.db"
    writers = [start(path, str(number), 200) for number in range(50)]
    told = [it.communicate(timeout=300) for it in writers]
    assert [(it.returncode, err) for it, (_, err) in zip(writers, told, strict=True) if it.returncode] == []
    with SqliteStore(path) as store:
        kept = {it.answer_id for it in store.answers()}
        assert (len(kept), len(store.players())) == (10_000, 1)
    assert kept == {line for out, _ in told for line in out.split()}


@pytest.mark.terminal
@pytest.mark.parametrize("acknowledged", [1, 7, 40])
def test_a_killed_writer_keeps_what_it_acknowledged(tmp_path: Path, acknowledged: int) -> None:
    """A process killed without warning has lost no answer whose writing had returned, and the log goes on."""
    path = tmp_path / "scores.db"
    writer = start(path, "one", 100_000)
    assert writer.stdout is not None
    seen = [writer.stdout.readline().strip() for _ in range(acknowledged)]
    writer.kill()
    rest, _ = writer.communicate(timeout=60)
    seen += [line for line in rest.split("\n")[:-1] if line]
    with SqliteStore(path) as store:
        kept = [it.answer_id for it in store.answers()]
        assert kept[: len(seen)] == seen
        assert len(kept) - len(seen) in {0, 1}
        assert store.resumable("player-one") is not None


@pytest.mark.skipif("sys.platform == 'win32'", reason="no limit on the size of files")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """When the file cannot grow the answer is refused with a next step, and all earlier ones stay."""
    path = tmp_path / "scores.db"
    with begun(path) as store:
        with small_files(200_000), pytest.raises(LogUnwritable) as caught:
            fill_up(store)
        assert caught.value.hint is not None
        assert "--scores PATH" in caught.value.hint
        kept = len(tuple(store.answers()))
        assert kept > 1
        store.record(answer(kept, content=f"{kept:01000}"))
    with SqliteStore(path) as store:
        assert [it.number for it in store.answers()] == list(range(kept + 1))


@pytest.mark.skipif("sys.platform == 'win32'", reason="no limit on the size of files")
@pytest.mark.parametrize("size", [0, 2000, 4096, 20_000])
def test_a_disk_full_from_the_start_is_told(tmp_path: Path, size: int) -> None:
    """Where not even the empty log fits nothing but a message comes, and with room again the log begins."""
    path = tmp_path / "scores.db"
    with SqliteStore(path) as store:
        with small_files(size), pytest.raises(LogUnwritable):
            store.player("Ana", "player-ana")
        assert store.player("Ana", "player-ana").player_id == "player-ana"


def test_no_room_in_the_database_is_told(tmp_path: Path) -> None:
    """SQLite's own word for a full disk is told as such."""
    path = tmp_path / "scores.db"
    with begun(path) as store:
        connection = store._connection
        assert connection is not None
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(LogFull, match="cannot grow: the disk is full"):
            fill_up(store)
        assert answer() in tuple(store.answers())


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such modes")
def test_a_read_only_folder_is_told() -> None:
    """Where no file may be made, reading says there is none and writing says why it fails."""
    with bound_by_modes() as folder:
        closed = folder / "closed"
        closed.mkdir()
        closed.chmod(0o555)
        with SqliteStore(closed / "scores.db") as store:
            assert store.players() == ()
            with pytest.raises(LogUnwritable, match=r"may not be written \(Permission denied\)"):
                store.player("Ana", "player-ana")


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such modes")
def test_a_read_only_file_is_told() -> None:
    """A log that may only be read is read; writing to it is refused and changes nothing."""
    with bound_by_modes() as folder:
        path = folder / "scores.db"
        begun(path).close()
        path.chmod(0o444)
        with SqliteStore(path) as store:
            assert tuple(store.answers()) == (answer(),)
            with pytest.raises(LogUnwritable, match="may not be written") as caught:
                store.record(answer(1))
            assert "--scores PATH" in str(caught.value.hint)
            assert tuple(store.answers()) == (answer(),)


def closed_folder(folder: Path, *, in_use: bool) -> Path:
    """A log in a folder that may only be read, as its writer left it, or as a writer left it who was killed."""
    path = folder / "closed" / "scores.db"
    path.parent.mkdir()
    begun(path).close()
    if in_use:
        leave_half_written(path)
    for it in path.parent.iterdir():
        it.chmod(0o444)
    path.parent.chmod(0o555)
    return path


def leave_half_written(path: Path) -> None:
    """What a killed writer of a second answer leaves: the log, its write-ahead log and the index of that."""
    with SqliteStore(path) as store:
        store.record(answer(1))
        left = {it: it.read_bytes() for it in path.parent.iterdir()}
    for it, content in left.items():
        it.write_bytes(content)


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such modes")
@pytest.mark.parametrize("in_use", [False, True])
def test_a_log_in_a_read_only_folder_is_read(tmp_path: Path, *, in_use: bool) -> None:
    """Everything can be asked of a log in a folder that may only be read, its write-ahead log included, and copied."""
    answers = (answer(), answer(1)) if in_use else (answer(),)
    with bound_by_modes() as folder:
        path = closed_folder(folder, in_use=in_use)
        with SqliteStore(path) as store:
            assert tuple(store.answers()) == answers
            for read in reads(store):
                read()
            store.backup(folder / "copy.db")
            with pytest.raises(LogUnwritable, match="may not be written"):
                store.ready()
            assert tuple(store.answers()) == answers
        with SqliteStore(folder / "copy.db") as copy:
            assert tuple(copy.answers()) == answers


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such modes")
def test_a_read_only_backup_is_read(tmp_path: Path) -> None:
    """A backup that may only be read is read where it lies, and is not changed."""
    with bound_by_modes() as folder:
        copy = folder / "copy.db"
        with begun(folder / "scores.db") as store:
            store.backup(copy)
        before = copy.read_bytes()
        copy.chmod(0o444)
        with SqliteStore(copy) as store:
            assert tuple(store.answers()) == (answer(),)
        assert copy.read_bytes() == before


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such modes")
def test_a_read_only_file_of_nothing_is_told(tmp_path: Path) -> None:
    """An empty file that may only be read is no log, and nothing pretends that it were one."""
    with bound_by_modes() as folder:
        path = folder / "scores.db"
        path.touch(0o444)
        with SqliteStore(path) as store, pytest.raises(LogUnwritable, match="may not be written"):
            store.players()


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    """A folder in the place of the log is named as one, with a file in it as the next step."""
    with SqliteStore(tmp_path) as store, pytest.raises(LogUnwritable) as caught:
        store.players()
    assert caught.value.message == f"{tmp_path} is a folder, not a score log."
    assert caught.value.hint == f"name a file in it with --scores {tmp_path / 'scores.db'}"


@pytest.mark.parametrize("name", ["file/scores.db", "x" * 300])
def test_impossible_places_are_told(tmp_path: Path, name: str) -> None:
    """Under a file, with a name too long: each is a message."""
    (tmp_path / "file").write_text("x")
    with SqliteStore(tmp_path / name) as store, pytest.raises(LogUnwritable, match="cannot be used"):
        store.player("Ana", "player-ana")


WRITES = ("player", "begin", "record", "record", "void", "end", "merge", "forget")


@pytest.mark.parametrize("place", range(len(WRITES)), ids=WRITES)
def test_a_locked_log_is_told(tmp_path: Path, place: int) -> None:
    """Each writing method waits as long as its patience lasts, then says who is in the way."""
    path = tmp_path / "scores.db"
    begun(path).close()
    slept: list[float] = []
    patience = Patience(busy=0, tries=3, rest=0.2, sleep=slept.append, jitter=lambda: 0.5)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, SqliteStore(path, patience=patience) as store:
        other.execute("BEGIN IMMEDIATE")
        actions = [it for number, it in enumerate(writes(store, tmp_path / "copy.db")) if number != 7]
        with pytest.raises(LogError, match="stayed locked by another program") as caught:
            actions[place]()
    assert (type(caught.value), slept) == (LogError, [0.1, 0.1])


def test_a_locked_log_is_read(tmp_path: Path) -> None:
    """Whoever only reads does not wait for a writer."""
    path = tmp_path / "scores.db"
    begun(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other, SqliteStore(path) as store:
        other.execute("BEGIN IMMEDIATE")
        for read in reads(store):
            read()
        assert tuple(store.answers()) == (answer(),)


def test_a_writer_waits_its_turn(tmp_path: Path) -> None:
    """A lock that is let go while we rest is taken."""
    path = tmp_path / "scores.db"
    begun(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        patience = Patience(busy=0, tries=2, sleep=lambda _: other.rollback())
        with SqliteStore(path, patience=patience) as store:
            store.record(answer(1))
            assert tuple(store.answers()) == (answer(0), answer(1))


def test_broken_characters_are_told(tmp_path: Path) -> None:
    """A name that is no Unicode text is refused in words."""
    with SqliteStore(tmp_path / "scores.db") as store, pytest.raises(LogError, match="takes Unicode only"):
        store.player("\udcff", "player-ana")


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    """Where a transaction fails half way, what it had written is gone."""
    with begun(tmp_path / "scores.db") as store:
        with pytest.raises(LogError, match="another answer with number 0"):
            store.record(answer(1, number=0, question="new"))
        connection = store._connection
        assert connection is not None
        assert connection.execute("SELECT count(*) FROM items").fetchone() == (1,)
        assert not connection.in_transaction


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such modes")
def test_a_backup_is_a_whole_log(tmp_path: Path) -> None:
    """A backup taken in mid-use is private, needs no file beside it, and holds everything."""
    target = tmp_path / "copy.db"
    with begun(tmp_path / "scores.db") as store:
        store.backup(target)
        assert sorted(it.name for it in tmp_path.iterdir() if "copy" in it.name) == ["copy.db"]
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
        store.record(answer(1))
    with SqliteStore(target) as copy:
        assert (tuple(copy.answers()), copy.sitting("sitting-one")) == ((answer(),), SITTING)


def test_a_backup_needs_a_log(tmp_path: Path) -> None:
    """Where nothing was written yet there is nothing to copy, and no file is made."""
    with SqliteStore(tmp_path / "scores.db") as store, pytest.raises(LogError, match="no score log at"):
        store.backup(tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif("sys.platform == 'win32'", reason="no limit on the size of files")
def test_a_backup_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """A copy that could not be finished is removed, and the message names it rather than the log."""
    target = tmp_path / "copy.db"
    with begun(tmp_path / "scores.db") as store:
        with small_files(8192), pytest.raises(UnwritableOutput, match=r"The backup .*copy\.db cannot be written"):
            store.backup(target)
        assert not target.exists()
        assert tuple(store.answers()) == (answer(),)


def test_a_backup_into_nowhere_is_told(tmp_path: Path) -> None:
    """A folder that is not there is named, and nobody is sent away from a log that is fine."""
    target = tmp_path / "nowhere" / "copy.db"
    with begun(tmp_path / "scores.db") as store, pytest.raises(UnwritableOutput) as caught:
        store.backup(target)
    assert caught.value.message == f"The backup {target} cannot be written: its folder is missing."
    assert caught.value.hint == "choose another place for it"


def test_forgetting_that_leaves_traces_is_told(tmp_path: Path) -> None:
    """Where the file cannot be written anew the deletion stands, and the message says what is left to do."""
    with begun(tmp_path / "scores.db") as store:
        store.merge([elsewhere("ben")])
        with (
            closing(sqlite3.connect(tmp_path / "scores.db", isolation_level=None)) as other,
            SqliteStore(tmp_path / "scores.db", patience=Patience(busy=0, tries=1)) as impatient,
        ):
            forget = locked_before_vacuum(impatient, other)
            with pytest.raises(LogError, match="The answers are deleted, but their text may linger"):
                forget(["player-ben"])
        assert tuple(store.answers()) == (answer(),)


def test_forgetting_beside_a_reader_is_told(tmp_path: Path) -> None:
    """While another program still reads the old state its text is in the write-ahead log, and the message says so."""
    path = tmp_path / "scores.db"
    with (
        begun(path) as store,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        SqliteStore(path, patience=Patience(busy=0)) as impatient,
    ):
        store.merge([elsewhere("ben")])
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM answers").fetchone()
        with pytest.raises(LogError, match=r"may linger .* another program is reading the log"):
            impatient.forget(["player-ben"])
        assert tuple(store.answers()) == (answer(),)


def locked_before_vacuum(store: SqliteStore, other: sqlite3.Connection) -> Callable[[list[str]], int]:
    """`store.forget`, with another program taking the lock as soon as the deletion is done."""

    def notice(statement: str) -> None:
        if statement == "VACUUM":
            other.execute("BEGIN IMMEDIATE")

    store.open()
    connection = store._connection
    assert connection is not None
    connection.set_trace_callback(notice)
    return store.forget


def test_closing_twice_is_harmless(tmp_path: Path) -> None:
    """A closed store may be closed again, and opens by itself when it is asked again."""
    store = begun(tmp_path / "scores.db")
    store.close()
    store.close()
    assert tuple(store.answers()) == (answer(),)
    store.close()


def test_an_unknown_ending_is_a_fault_of_ours(tmp_path: Path) -> None:
    """What only a programming error can bring about is not told as a matter of the log."""
    with begun(tmp_path / "scores.db") as store, pytest.raises(sqlite3.IntegrityError):
        store.end("sitting-one", START, "exploded")
