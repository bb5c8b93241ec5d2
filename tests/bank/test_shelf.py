"""Where banks are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.bank.shelf import Found, Shelf, open_shelf, shipped_folder
from empathy_quiz.errors import UnreadableInput
from tests.source import ROOT


def lay(folder: Path, *names: str) -> Path:
    """A folder with files of these names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("title: x\n", encoding="utf-8")
    return folder


def test_the_first_of_a_name_wins(tmp_path: Path) -> None:
    """A name stands for the file in the first folder that has it, which tells what it hides."""
    team, own, shipped = lay(tmp_path / "team", "b.yaml"), lay(tmp_path / "own", "a.yaml", "b.yaml"), tmp_path / "ship"
    lay(shipped, "b.yaml", "c.yaml")
    shelf = Shelf((team, own, shipped))
    assert shelf.all() == (
        Found("a", own / "a.yaml"),
        Found("b", team / "b.yaml", (own / "b.yaml", shipped / "b.yaml")),
        Found("c", shipped / "c.yaml"),
    )


def test_a_name_is_found(tmp_path: Path) -> None:
    """A name without an ending is looked up in the folders."""
    folder = lay(tmp_path, "calls.yaml", "mails.yml")
    shelf = Shelf((tmp_path / "missing", folder))
    assert (shelf.find("calls"), shelf.find("mails")) == (folder / "calls.yaml", folder / "mails.yml")


def test_only_banks_stand_on_the_shelf(tmp_path: Path) -> None:
    """Sources, hidden files, folders and other files are no banks."""
    folder = lay(tmp_path, "a.yaml", "sources.yaml", ".b.yaml", "notes.txt")
    (folder / "c.yaml").mkdir()
    assert [found.id for found in Shelf((folder,)).all()] == ["a"]


def test_a_path_wins_over_a_name(tmp_path: Path) -> None:
    """What has a separator or an ending is a path, seen from where the command was given."""
    folder, here = lay(tmp_path / "shelf", "a.yaml"), lay(tmp_path / "here", "a.yaml")
    shelf = Shelf((folder,), here)
    assert (shelf.find("a.yaml"), shelf.find("../shelf/a.yaml"), shelf.find(str(here / "a.yaml"))) == (
        here / "a.yaml",
        here / "../shelf/a.yaml",
        here / "a.yaml",
    )


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        (
            "cals",
            "There is no bank called cals.",
            "did you mean calls? see the banks there are: empathy-quiz bank list",
        ),
        ("zzz", "There is no bank called zzz.", "see the banks there are: empathy-quiz bank list"),
        ("gone/a.yaml", "There is no file gone/a.yaml.", "see the banks there are: empathy-quiz bank list"),
        ("a\0.yaml", "There is no file a\0.yaml.", "see the banks there are: empathy-quiz bank list"),
    ],
)
def test_what_is_not_there_is_said(tmp_path: Path, wanted: str, message: str, hint: str) -> None:
    """An unknown bank or path is refused with the next step, and with names that come close."""
    with pytest.raises(UnreadableInput) as caught:
        Shelf((lay(tmp_path, "calls.yaml"),), tmp_path).find(wanted)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_the_shelf_has_its_order(tmp_path: Path) -> None:
    """The folders named come first, then the user's own, then the shipped one."""
    team = lay(tmp_path / "team")
    shelf = open_shelf([Path("team")], tmp_path / "own", tmp_path)
    assert (shelf.folders, shelf.here) == ((team, tmp_path / "own", shipped_folder()), tmp_path)


def test_a_named_folder_must_be_there(tmp_path: Path) -> None:
    """A folder that was asked for and is not there is refused."""
    with pytest.raises(UnreadableInput) as caught:
        open_shelf([Path("team")], tmp_path / "own", tmp_path)
    assert caught.value.message == f"There is no folder {tmp_path / 'team'}."


def test_a_folder_that_cannot_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission is an error for people, not a traceback."""

    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(UnreadableInput) as caught:
        Shelf((tmp_path,)).all()
    assert caught.value.message == f"The folder {tmp_path} cannot be read: permission denied."


def test_the_shipped_folder_of_a_checkout() -> None:
    """In a checkout the shipped banks lie beside the package."""
    assert shipped_folder() == ROOT / "questions"


def test_every_shipped_bank_is_on_the_shelf() -> None:
    """Every file of questions in the shipped folder is found by its name."""
    names = {path.stem for path in (ROOT / "questions").glob("*.yaml")} - {"sources"}
    assert {found.id for found in Shelf((shipped_folder(),)).all()} == names
