"""The shelf, as the settings say."""

from __future__ import annotations

import pytest

from empathy_quiz.cli.settings import load
from empathy_quiz.cli.shelves import shelf_of
from empathy_quiz.errors import UnreadableInput
from tests.cli.world import World


def test_the_own_folder_comes_after_those_named(world: World) -> None:
    """Folders of the settings come first, then the person's own, then the shipped one."""
    (world.folder / "team").mkdir()
    environment = world.environment()
    folders = shelf_of(environment, load(environment, banks=["team"])).folders
    assert folders[:2] == (world.folder / "team", world.folder / "config" / "banks")
    assert len(folders) == 3


def test_a_missing_folder_of_the_file_names_the_line(world: World) -> None:
    """A folder that the file names and that is gone is told with its line, and how to do without."""
    path = world.config('pace = 1\nbanks = ["gone"]\n')
    environment = world.environment()
    with pytest.raises(UnreadableInput) as caught:
        shelf_of(environment, load(environment))
    assert caught.value.message == f"{path}:2: There is no folder {world.folder / 'config' / 'gone'}."
    assert caught.value.hint == "to do without: empathy-quiz settings unset banks"


def test_a_missing_folder_of_a_variable_names_it(world: World) -> None:
    """A folder that a variable names and that is gone is told with the variable."""
    world.variables["EMPATHY_QUIZ_BANKS"] = "gone"
    environment = world.environment()
    with pytest.raises(UnreadableInput) as caught:
        shelf_of(environment, load(environment))
    assert caught.value.message == f"EMPATHY_QUIZ_BANKS: There is no folder {world.folder / 'gone'}."
    assert caught.value.hint == "to do without: unset EMPATHY_QUIZ_BANKS"


def test_a_missing_folder_of_a_flag_is_the_flag_s(world: World) -> None:
    """A folder typed just now needs no more than a word about the flag."""
    world.config('banks = ["gone"]\n')
    environment = world.environment()
    with pytest.raises(UnreadableInput) as caught:
        shelf_of(environment, load(environment, banks=["nowhere"]))
    assert caught.value.message == f"There is no folder {world.folder / 'nowhere'}."
    assert caught.value.hint == "give --banks a folder that holds banks"
