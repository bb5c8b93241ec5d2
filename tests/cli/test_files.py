"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from empathy_quiz.cli.files import outlet, whole_file, write_whole
from empathy_quiz.errors import UnwritableOutput, UsageError

POSIX = pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such files")


def test_a_file_appears_with_its_folders(tmp_path: Path) -> None:
    """Folders above the file are made, and the text is UTF-8 with the line ends it was given."""
    write_whole(tmp_path / "a" / "b.txt", "é\r\n", overwrite=False)
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"\xc3\xa9\r\n"


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    """A file that is there is refused, with the way to do it all the same."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnwritableOutput) as caught:
        write_whole(path, "new", overwrite=False)
    assert caught.value.message == f"{path} is already there."
    assert caught.value.hint == "choose another name, or add --force to overwrite it"
    assert path.read_text(encoding="utf-8") == "old"


def test_it_is_overwritten_on_demand(tmp_path: Path) -> None:
    """With `overwrite` the new text replaces the old."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    write_whole(path, "new", overwrite=True)
    assert path.read_text(encoding="utf-8") == "new"


def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    """Whatever ends the block, the old file stays and no half of a new one."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    with suppress(KeyError), whole_file(path, overwrite=True) as file:
        file.write("ha")
        raise KeyError
    assert ([one.name for one in tmp_path.iterdir()], path.read_text(encoding="utf-8")) == (["a.txt"], "old")


def test_a_place_that_is_none_is_told(tmp_path: Path) -> None:
    """A folder that cannot be made is an error that names the file."""
    (tmp_path / "a").write_text("", encoding="utf-8")
    with pytest.raises(UnwritableOutput, match=r"b\.txt cannot be written"):
        write_whole(tmp_path / "a" / "b.txt", "text", overwrite=False)


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    """A folder of that name stays, and nothing is left beside it."""
    (tmp_path / "a").mkdir()
    with pytest.raises(UnwritableOutput, match="a cannot be written: it is a folder"):
        write_whole(tmp_path / "a", "text", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@POSIX
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_pipe_is_written_through(tmp_path: Path, *, overwrite: bool) -> None:
    """A pipe passes the text on, asked to overwrite or not, and stays a pipe with nothing beside it."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as pool:
        reading = pool.submit(pipe.read_text, encoding="utf-8")
        write_whole(pipe, "text", overwrite=overwrite)
        assert reading.result(timeout=10) == "text"
    assert ([one.name for one in tmp_path.iterdir()], pipe.is_fifo()) == (["pipe"], True)


@POSIX
def test_a_link_to_a_pipe_is_written_through(tmp_path: Path) -> None:
    """A link to a pipe leads to the pipe, and both stay what they are."""
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    with ThreadPoolExecutor() as pool:
        reading = pool.submit(pipe.read_text, encoding="utf-8")
        write_whole(link, "text", overwrite=True)
        assert reading.result(timeout=10) == "text"
    assert (link.is_symlink(), pipe.is_fifo()) == (True, True)


@POSIX
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is neither file nor stream is refused and stays."""
    import socket

    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        with pytest.raises(UnwritableOutput, match="s cannot be written: it is no file"):
            write_whole(tmp_path / "s", "text", overwrite=True)
    assert (tmp_path / "s").is_socket()


@POSIX
@pytest.mark.parametrize("there", [False, True])
def test_a_link_leads_to_its_file(tmp_path: Path, *, there: bool) -> None:
    """The file behind a link is written, be it there or not, and the link stays."""
    kept, link = tmp_path / "kept.txt", tmp_path / "link.txt"
    if there:
        kept.write_text("old", encoding="utf-8")
    link.symlink_to(kept)
    write_whole(link, "new", overwrite=True)
    assert (link.is_symlink(), kept.read_text(encoding="utf-8")) == (True, "new")


@POSIX
def test_a_link_is_not_overwritten_unasked(tmp_path: Path) -> None:
    """Also a link to nothing counts as being there."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "kept.txt")
    with pytest.raises(UnwritableOutput, match="is already there"):
        write_whole(tmp_path / "link.txt", "new", overwrite=False)


def _nothing(_: Path) -> None: ...


def _shared(path: Path) -> None:
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)


@POSIX
@pytest.mark.parametrize(("before", "mode"), [(_nothing, 0o600), (_shared, 0o640)])
def test_a_private_file_is_its_owner_s(tmp_path: Path, before: Callable[[Path], None], mode: int) -> None:
    """A new private file is readable by nobody else; one that is there keeps the permissions it was given."""
    path = tmp_path / "a.txt"
    before(path)
    with whole_file(path, overwrite=True, private=True) as file:
        file.write("new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.parametrize(("asked", "file"), [("-", None), ("a.txt", "a.txt"), ("./-", "./-")])
def test_a_dash_is_stdout(asked: str, file: str | None) -> None:
    """Only a lone dash stands for stdout."""
    assert outlet(asked) == file


@pytest.mark.parametrize("asked", ["", "  "])
def test_an_empty_name_is_a_usage_error(asked: str) -> None:
    """A name that is nothing is refused with what it could be."""
    with pytest.raises(UsageError) as caught:
        outlet(asked)
    assert (caught.value.message, caught.value.hint) == ("-o needs the name of a file.", "give one, or - for stdout")
