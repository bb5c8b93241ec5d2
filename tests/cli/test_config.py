"""The person's file of settings."""

from __future__ import annotations

import sys

import pytest

from empathy_quiz.cli.config import config_path, forget, read, remember, remember_if_possible
from empathy_quiz.errors import UnreadableInput, UnwritableOutput, UsageError
from tests.cli.world import Stream, World


def text(world: World) -> str:
    """What the file holds."""
    return config_path(world.environment()).read_text(encoding="utf-8")


def test_no_file_says_nothing(world: World) -> None:
    """Where there is no file there are no values, and none is made."""
    assert read(world.environment()).values == {}
    assert list(world.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("pace = 2\n", 1),
        ("# pace = 1\n\n  pace=2\n", 3),
        ('player = "me"\n"pace" = 2\n', 2),
        ("pacer = 1\npace = 2\n", 2),
        ("[pace]\nx = 1\n", 1),
    ],
)
def test_an_entry_has_a_line(world: World, written: str, line: int) -> None:
    """A setting's place is the line that holds its name."""
    path = world.config(written)
    assert read(world.environment()).where("pace") == f"{path}:{line}"


def test_a_byte_order_mark_is_no_text(world: World) -> None:
    """A file that an editor began with a byte order mark reads the same."""
    world.config("\ufeffpace = 2\n")
    assert read(world.environment()).values == {"pace": 2}


def test_remembering_makes_the_file(world: World) -> None:
    """The first setting kept makes folder and file."""
    assert remember(world.environment(), "pace", "1.5") == 1.5
    assert text(world) == "pace = 1.5\n"


def test_remembering_keeps_everything_else(world: World) -> None:
    """Comments, order and other entries stay as the person wrote them."""
    world.config('# how I play\nplayer = "Ada"  # me\n\npace = 1 # slow\n')
    remember(world.environment(), "pace", "off")
    assert text(world) == '# how I play\nplayer = "Ada"  # me\n\npace = "off" # slow\n'


def test_remembering_leaves_nothing_beside_the_file(world: World) -> None:
    """The file is replaced whole, and no temporary file stays."""
    world.config("pace = 1\n")
    remember(world.environment(), "pace", "2")
    assert [path.name for path in (world.folder / "config").iterdir()] == ["config.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_a_link_stays_a_link(world: World) -> None:
    """A file that is kept elsewhere and linked to is changed where it is kept."""
    kept = world.file("dotfiles/quiz.toml", "pace = 1\n")
    (world.folder / "config").mkdir()
    config_path(world.environment()).symlink_to(kept)
    remember(world.environment(), "pace", "2")
    assert (config_path(world.environment()).is_symlink(), kept.read_text(encoding="utf-8")) == (True, "pace = 2\n")


def test_relative_folders_are_kept_whole(world: World) -> None:
    """A folder named from where the person stands is kept as a whole path."""
    remember(world.environment(), "banks", "team")
    assert read(world.environment()).values == {"banks": [str(world.folder / "team")]}


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("pace", "3", "settings set pace: pace cannot be '3'."),
        ("pase", "1", "There is no setting called pase."),
    ],
)
def test_only_what_holds_is_kept(world: World, name: str, value: str, message: str) -> None:
    """A setting or a value that does not exist is refused, and the file stays as it was."""
    world.config("pace = 1\n")
    with pytest.raises(UsageError) as caught:
        remember(world.environment(), name, value)
    assert (caught.value.message, text(world)) == (message, "pace = 1\n")


def test_a_broken_file_is_not_overwritten(world: World) -> None:
    """A file that is no TOML is refused and stays as it was."""
    world.config("pace = \n")
    with pytest.raises(UnreadableInput):
        remember(world.environment(), "pace", "2")
    assert text(world) == "pace = \n"


def test_a_place_that_cannot_be_written_is_told(world: World) -> None:
    """Where the folder cannot be made, the error names the file."""
    world.file("config", "a file where the folder should be")
    with pytest.raises((UnwritableOutput, UnreadableInput), match=r"config\.toml cannot be"):
        remember(world.environment(), "pace", "2")


def test_forgetting_takes_one_entry_out(world: World) -> None:
    """A setting is taken out, and the rest stays."""
    world.config("# mine\npace = 2\ncount = 3\n")
    assert forget(world.environment(), "pace") is True
    assert text(world) == "# mine\ncount = 3\n"


def test_what_is_no_setting_can_be_taken_out(world: World) -> None:
    """An entry that keeps the program from running can be removed by it."""
    world.config("pase = 2\n")
    assert forget(world.environment(), "pase") is True
    assert text(world) == ""


def test_forgetting_what_is_not_there_changes_nothing(world: World) -> None:
    """Where the file says nothing of a setting, no file is made."""
    assert forget(world.environment(), "pace") is False
    assert list(world.folder.iterdir()) == []


def test_what_is_known_is_not_written_again(world: World) -> None:
    """A setting that the file holds already leaves it untouched."""
    path = world.config("pace = 2.0\n")
    before = path.stat().st_ino
    remember(world.environment(), "pace", "2")
    assert (path.stat().st_ino, text(world)) == (before, "pace = 2.0\n")


def test_a_setting_made_in_passing_stops_nothing(world: World) -> None:
    """Where the file cannot be written, a warning says so and that the setting holds all the same."""
    folder = world.folder / "config"
    folder.mkdir()
    environment = world.environment()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.replace", _denied)
        remember_if_possible(environment, "pace", "2")
    assert isinstance(environment.stderr, Stream)
    assert environment.stderr.getvalue() == (
        f"{folder / 'config.toml'} cannot be written: Permission denied. This time pace is 2 all the same.\n"
    )


def _denied(*_: object) -> None:
    raise PermissionError(13, "Permission denied")
