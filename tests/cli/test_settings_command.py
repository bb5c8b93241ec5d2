"""`empathy-quiz settings`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from empathy_quiz.cli.settings_told import joined
from tests.cli.world import World, keys


def test_settings_are_listed_with_their_source(world: World) -> None:
    """Each setting has a row with value, source and what it takes, and the file is named."""
    world.config("pace = 1.5\n")
    world.variables["EMPATHY_QUIZ_PLAYER"] = "Ada"
    ran = world.run("settings")
    rows = {line.split()[0]: " ".join(line.split()) for line in ran.out.splitlines() if line}
    assert (ran.code, ran.err) == (0, "")
    assert rows["pace"] == "pace 1.5 config.toml:1 1, 1.25, 1.5, 2, off"
    assert rows["player"] == "player Ada EMPATHY_QUIZ_PLAYER a name of up to 80 letters"
    assert rows["scores"].startswith(f"scores {world.log} default ")
    assert ran.out.startswith(f"Settings; yours are kept in {world.folder / 'config' / 'config.toml'}\n\n")


def test_the_document_has_its_keys(world: World) -> None:
    """The JSON document holds the file and each setting's value and source."""
    world.config('pace = "off"\nbanks = ["mine"]\n')
    document = world.run("settings", "--json").document
    path = world.folder / "config" / "config.toml"
    assert keys(document) == ["version", "file", "settings"]
    assert keys(document["settings"]) == ["player", "pace", "confidence", "count", "banks", "scores", "plain"]
    assert document["settings"]["pace"] == {"value": "off", "source": f"{path}:1"}
    assert document["settings"]["banks"] == {"value": [str(world.folder / "config" / "mine")], "source": f"{path}:2"}


def test_plain_settings_are_told_one_by_one(world: World) -> None:
    """With `--plain`, or the setting of that name, each setting is a few lines."""
    asked = world.run("settings", "--plain").out.splitlines()
    world.variables["EMPATHY_QUIZ_PLAIN"] = "yes"
    told = world.run("settings").out.splitlines()
    assert [lines[2:5] for lines in (asked, told)] == [["Setting: player", "Value: me", "From: default"]] * 2


def test_a_setting_can_be_kept_and_taken_out(world: World) -> None:
    """`set` writes it into the file, `unset` takes it out again."""
    path = world.folder / "config" / "config.toml"
    kept = world.run("settings", "set", "pace", "1.5")
    assert (kept.code, kept.out, kept.err) == (0, "", f"pace is kept in {path}.\n")
    assert path.read_text(encoding="utf-8") == "pace = 1.5\n"
    gone = world.run("settings", "unset", "pace")
    assert (gone.code, gone.err, path.read_text(encoding="utf-8")) == (0, f"pace is no longer in {path}.\n", "")


def test_a_name_of_several_words_needs_no_quotes(world: World) -> None:
    """The words of a value are one value."""
    world.run("settings", "set", "player", "Ada", "Lovelace")
    assert world.run("settings", "--json").document["settings"]["player"]["value"] == "Ada Lovelace"


def test_several_folders_are_several_folders(world: World) -> None:
    """Only for `banks` several words are several values."""
    assert joined("banks", ["a", "b c"]) == os.pathsep.join(("a", "b c"))
    world.run("settings", "set", "banks", "one", "two")
    banks = world.run("settings", "--json").document["settings"]["banks"]["value"]
    assert [Path(bank).name for bank in banks] == ["one", "two"]


@pytest.mark.parametrize(
    ("words", "code", "first"),
    [
        (("set", "pase", "1"), 2, "There is no setting called pase."),
        (("set", "pace", "3"), 2, "settings set pace: pace cannot be '3'."),
        (("set", "pace"), 2, "Missing argument 'VALUE...'."),
        (("unset", "pace"), 1, "{path} does not set pace."),
    ],
)
def test_what_cannot_be_is_told(world: World, words: tuple[str, ...], code: int, first: str) -> None:
    """A setting or value that does not exist, and one that is not there to take out, are refused."""
    ran = world.run("settings", *words)
    path = world.folder / "config" / "config.toml"
    assert (ran.code, ran.err.splitlines()[0]) == (code, first.format(path=path))


def test_a_typo_in_the_file_can_be_taken_out(world: World) -> None:
    """An entry that is no setting stops every command, and the hint's command mends it."""
    world.config("pase = 2\n")
    before = world.run("settings")
    hint = before.err.splitlines()[1].rpartition("empathy-quiz ")[2]
    assert (before.code, world.run(*hint.split()).code, world.run("settings").code) == (2, 0, 0)
