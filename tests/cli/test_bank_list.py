"""`empathy-quiz bank list`."""

from __future__ import annotations

from tests.cli.world import BANK, BROKEN, World, keys


def test_shipped_banks_are_listed(world: World) -> None:
    """Every shipped bank has a row with its id, title, size and origin, and nothing is said on stderr."""
    ran = world.run("bank", "list")
    rows = {line.split()[0]: line for line in ran.out.splitlines()}
    assert (ran.code, ran.err, rows["Bank"].split()) == (0, "", ["Bank", "Title", "Questions", "Kinds", "From"])
    assert rows["empathy-versus-speed"].split()[-1] == "shipped"


def test_a_bank_of_one_s_own_is_listed(world: World) -> None:
    """A bank in the user's folder is `yours`."""
    world.file("config/banks/waiting.yaml", BANK)
    (row,) = [line for line in world.run("bank", "list").out.splitlines() if line.startswith("waiting ")]
    assert row.split() == ["waiting", "Waiting", "2", "single", "1,", "order", "1", "yours"]


def test_the_document_has_its_keys(world: World) -> None:
    """The JSON document names everything about a bank."""
    world.file("team/waiting.yaml", BANK)
    document = world.run("bank", "list", "--banks", "team", "--json").document
    (bank,) = [one for one in document["banks"] if one["id"] == "waiting"]
    assert keys(document) == ["version", "banks"]
    assert bank == {
        "id": "waiting",
        "title": "Waiting",
        "playable": True,
        "questions": 2,
        "kinds": {"single": 1, "order": 1},
        "origin": str(world.folder / "team"),
        "path": str(world.folder / "team" / "waiting.yaml"),
        "shadows": [],
        "errors": 0,
        "warnings": 0,
    }


def test_a_hidden_bank_is_named(world: World) -> None:
    """A bank of the user's that hides a shipped one is used, and stderr says so."""
    mine = world.file("config/banks/empathy-versus-speed.yaml", BANK)
    ran = world.run("bank", "list")
    assert f"empathy-versus-speed is read from {mine}, which hides " in ran.err
    assert world.run("bank", "list", "--quiet").err == ""


def test_a_broken_bank_is_listed_as_such(world: World) -> None:
    """A bank with errors is in the list, with the command that shows them."""
    path = world.file("config/banks/broken.yaml", BROKEN)
    ran = world.run("bank", "list")
    (row,) = [line for line in ran.out.splitlines() if line.startswith("broken ")]
    assert "cannot be played: 1 error" in row
    assert ran.err == f"See the errors: empathy-quiz bank check {path}\n"


def test_a_folder_that_is_none_is_told(world: World) -> None:
    """A folder given that does not exist ends with 2."""
    ran = world.run("bank", "list", "--banks", "nosuch")
    assert (ran.code, ran.err.splitlines()[0]) == (2, f"There is no folder {world.folder / 'nosuch'}.")
