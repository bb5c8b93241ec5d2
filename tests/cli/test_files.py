"""Files written whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from empathy_quiz.cli.files import whole_file, write_whole
from empathy_quiz.errors import UnwritableOutput


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
    with pytest.raises(UnwritableOutput, match="a cannot be written"):
        write_whole(tmp_path / "a", "text", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
