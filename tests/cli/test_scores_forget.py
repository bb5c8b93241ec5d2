"""`empathy-quiz scores forget`."""

from __future__ import annotations

import json

import pytest

from empathy_quiz.scores.exchange import to_dict
from tests.cli.world import World
from tests.scores.examples import answer, elsewhere, sitting

AT_STAKE = (
    "Ana: 1 sitting with 2 answers will be deleted for good. "
    "Backups and exported files keep theirs; importing those again will leave this player out.\n"
)


@pytest.fixture
def played(world: World) -> World:
    """A world with two answers of Ana's and one of Ben's."""
    world.keep(sitting(), [answer(0), answer(1)])
    world.keep(None, [elsewhere("ben")])
    return world


def players(world: World) -> set[str]:
    """Whose sittings the log holds."""
    return {one["player"] for one in world.run("scores", "list", "--json").document["sittings"]}


@pytest.mark.parametrize("reply", ["y\n", "Yes\n"])
def test_a_yes_deletes(played: World, reply: str) -> None:
    """On a terminal what will be lost is told, the question asked, and a yes deletes that player alone."""
    played.terminal = True
    ran = played.run("scores", "forget", "--player", "Ana", stdin=reply)
    assert (ran.code, ran.out, ran.err) == (0, "2 answers deleted.\n", AT_STAKE + "Delete? [y/N] ")
    assert players(played) == {"Ben"}


@pytest.mark.parametrize("reply", ["n\n", "\n", "", "yep\n"])
def test_anything_else_does_not(played: World, reply: str) -> None:
    """Any other reply, and none, leaves everything as it is and ends with 1."""
    played.terminal = True
    ran = played.run("scores", "forget", "--player", "Ana", stdin=reply)
    assert (ran.code, ran.out, ran.err.endswith("Nothing was deleted.\n")) == (1, "", True)
    assert players(played) == {"Ana", "Ben"}


def test_without_a_terminal_nobody_can_confirm(played: World) -> None:
    """In a script it takes `--yes`; without it nothing is deleted, whatever stdin says."""
    ran = played.run("scores", "forget", "--player", "Ana", stdin="y\n")
    assert (ran.code, ran.err) == (
        2,
        AT_STAKE + "Nobody is there to confirm this.\nHint: add --yes to delete without being asked\n",
    )
    assert players(played) == {"Ana", "Ben"}


def test_yes_deletes_without_asking(played: World) -> None:
    """With `--yes` it tells what is lost and deletes."""
    ran = played.run("scores", "forget", "--player", "Ana", "--yes")
    assert (ran.code, ran.out, ran.err) == (0, "2 answers deleted.\n", AT_STAKE)


def test_who_was_forgotten_does_not_come_back(played: World) -> None:
    """A later import leaves the answers of that player out."""
    played.run("scores", "forget", "--player", "Ben", "--yes")
    played.file("ben.jsonl", json.dumps(to_dict(elsewhere("ben"))) + "\n")
    ran = played.run("scores", "import", "ben.jsonl")
    assert (ran.code, ran.out) == (0, "ben.jsonl: 0 answers added; 1 of forgotten players left out\n")


def test_two_players_of_a_name_are_told_as_two(played: World) -> None:
    """Where a name stands for two players, both are deleted, and it says so before."""
    played.keep(None, [elsewhere("far", player="Ana")])
    ran = played.run("scores", "forget", "--player", "Ana", "--yes")
    assert ran.err.startswith("Ana (2 players are called so): 2 sittings with 3 answers will be deleted")
    assert players(played) == {"Ben"}


def test_nobody_is_forgotten_by_mistake(played: World) -> None:
    """A name that is nobody's deletes nothing, and a name is required."""
    wrong = played.run("scores", "forget", "--player", "Anna", "--yes")
    none = played.run("scores", "forget", "--yes")
    assert (wrong.code, none.code, players(played)) == (1, 2, {"Ana", "Ben"})
