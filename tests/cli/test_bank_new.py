"""`empathy-quiz bank new`."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.json_schema import NAME
from empathy_quiz.bank.starter import KINDS, starter
from tests.cli.world import World


def test_a_bank_is_written_and_the_next_commands_are_told(world: World) -> None:
    """The bank and the schema lie in the folder one is in, and stderr says what to type next."""
    ran = world.run("bank", "new")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines() == [
        "my-bank.yaml is written: change what it asks into your own.",
        "bank.schema.json is written beside it: by that an editor completes and checks what you type.",
        "Check it: empathy-quiz bank check my-bank.yaml",
        "Play it:  empathy-quiz play my-bank.yaml",
    ]
    assert (world.folder / "my-bank.yaml").read_text(encoding="utf-8") == starter()
    assert (world.folder / NAME).read_text(encoding="utf-8") == world.run("bank", "schema").out


def test_the_next_commands_work(world: World) -> None:
    """The new bank is checked without a finding, and played."""
    world.run("bank", "new", "team/first-week.yaml")
    checked = world.run("bank", "check", "team/first-week.yaml")
    played = world.run("play", "team/first-week.yaml", "--seed", "1", "--kind", "single", "--plain", stdin="1\n")
    assert (checked.code, checked.out, checked.err) == (0, "", "1 file checked: fine\n")
    assert (played.code, "Takeaway: Name what it cost" in played.out) == (0, True)


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone(world: World, kind: str) -> None:
    """With `--kind` the bank has a question of that kind and no other."""
    world.run("bank", "new", "--kind", kind)
    assert (world.folder / "my-bank.yaml").read_text(encoding="utf-8") == starter(kind)


def test_an_unknown_kind_is_a_usage_error(world: World) -> None:
    """A kind that does not exist ends with 2, names the nearest one, and writes nothing."""
    ran = world.run("bank", "new", "--kind", "multipel")
    assert (ran.code, ran.err) == (2, "There is no kind multipel.\nHint: did you mean multiple?\n")
    assert list(world.folder.iterdir()) == []


def test_a_bank_is_never_overwritten_unasked(world: World) -> None:
    """What is there stays, and the hint names a file that is free; `--force` overwrites."""
    path = world.file("my-bank.yaml", "mine")
    world.file("my-bank-2.yaml", "mine too")
    ran = world.run("bank", "new")
    assert (ran.code, path.read_text(encoding="utf-8"), (world.folder / NAME).exists()) == (2, "mine", False)
    assert ran.err.splitlines() == [
        "my-bank.yaml is already there.",
        "Hint: take another name: empathy-quiz bank new my-bank-3.yaml",
    ]
    assert world.run("bank", "new", "--force").code == 0
    assert path.read_text(encoding="utf-8") == starter()


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("first-week", "first-week.yaml"),
        ("first-week.yml", "first-week.yml"),
        ("new/folder/first", "new/folder/first.yaml"),
        ("here", "here/my-bank.yaml"),
    ],
)
def test_a_name_becomes_a_file(world: World, name: str, written: str) -> None:
    """`.yaml` may be left out, and a folder that is there takes the bank under its usual name."""
    (world.folder / "here").mkdir()
    assert world.run("bank", "new", name).err.startswith(f"{written} is written")
    assert (world.folder / written).is_file()


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("First Week", "first-week.yaml"),
        ("team/Ünï.yaml", "team/n.yaml"),
        ("ключ", "my-bank.yaml"),
        ("sources.yaml", "my-bank.yaml"),
        ("notes.txt", "notes-txt.yaml"),
    ],
)
def test_a_name_that_no_bank_can_have(world: World, name: str, better: str) -> None:
    """A name that the reader would refuse ends with 2 and a name that it takes."""
    ran = world.run("bank", "new", name)
    assert (ran.code, ran.err.splitlines()[1]) == (2, f"Hint: for example: empathy-quiz bank new {better}")


def test_a_schema_that_is_there_stays(world: World) -> None:
    """The schema of another version is left as it is, and the message says how to renew it."""
    path = world.file(NAME, "{}")
    ran = world.run("bank", "new")
    assert (ran.code, path.read_text(encoding="utf-8")) == (0, "{}")
    renew = "empathy-quiz bank schema -o bank.schema.json --force"
    assert ran.err.splitlines()[1] == f"{NAME} is of another version; renew it: {renew}"


def test_a_schema_of_this_version_is_not_mentioned(world: World) -> None:
    """A second bank in the same folder finds its schema there."""
    world.run("bank", "new", "one")
    assert len(world.run("bank", "new", "two").err.splitlines()) == 3


def test_to_stdout(world: World) -> None:
    """`-` writes the bank on stdout, and no file."""
    ran = world.run("bank", "new", "-")
    assert (ran.code, ran.out, ran.err, list(world.folder.iterdir())) == (0, starter(), "", [])


def test_quiet(world: World) -> None:
    """With `-q` it is written without a word."""
    assert world.run("bank", "new", "-q").err == ""
