"""`empathy-quiz scores list`."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from tests.cli.world import World, keys
from tests.scores.examples import START, answer, elsewhere, sitting

FIELDS = [
    *("sitting_id", "mode", "player_id", "player", "seed", "started_at", "utc_offset", "banks", "exam", "confidence"),
    *("pace", "limit", "planned", "answered", "right", "mean_mark", "voided", "ending"),
]


@pytest.fixture
def played(world: World) -> World:
    """A world in which Ana played twice, and Ben's answers were imported."""
    world.keep(sitting("one", banks=("speed",)), [answer(0), answer(1, mark=0.0)])
    world.end("sitting-one")
    later = START + timedelta(days=1)
    world.keep(sitting("two", banks=(), started_at=later), [answer(7, sitting_id="sitting-two", answered_at=later)])
    world.keep(None, [elsewhere("ben")])
    return world


def test_sittings_are_listed_the_latest_first(played: World) -> None:
    """Each sitting is a row: id, when, who, what, right answers, mark, ending."""
    ran = played.run("scores", "list")
    rows = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (0, "")
    assert rows[0] == "Sitting When Player Banks Right Mark Ending"
    assert rows[1] == "sitting- 2026-03-02 10:30 Ana a mix 1 of 1 100 open"
    assert rows[3] == "sitting- 2026-03-01 10:30 Ana speed 1 of 2 50 finished"
    assert rows[2] == "ben-sitt 2026-03-01 10:30 Ben – 1 of 1 100 imported"


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (("-n", "1"), ["sitting-two"]),
        (("--player", "Ben"), ["ben-sitting"]),
        (("--player", "Ana", "-n", "1"), ["sitting-two"]),
        (("--player", "Ana"), ["sitting-two", "sitting-one"]),
    ],
)
def test_sittings_are_chosen(played: World, words: tuple[str, ...], ids: list[str]) -> None:
    """`-n` and `--player` choose which."""
    document = played.run("scores", "list", "--json", *words).document
    assert [one["sitting_id"] for one in document["sittings"]] == ids


def test_the_document_has_its_keys(played: World) -> None:
    """The JSON document holds every field of a sitting."""
    document = played.run("scores", "list", "--json").document
    assert keys(document) == ["version", "sittings"]
    assert [keys(one) for one in document["sittings"]] == [FIELDS] * 3


def test_nothing_played_is_said(world: World) -> None:
    """An empty log is no failure, and none is made."""
    ran = world.run("scores", "list")
    assert (ran.code, ran.out) == (0, "Nothing was played yet. Begin with: empathy-quiz play\n")
    assert not world.log.exists()


def test_a_player_nobody_knows_is_told(played: World) -> None:
    """A name that is nobody's ends with 1 and the name probably meant."""
    ran = played.run("scores", "list", "--player", "Anna")
    assert (ran.code, ran.err) == (1, "The score log knows no player called Anna.\nHint: did you mean Ana?\n")


def test_a_log_of_a_later_version_is_refused(played: World) -> None:
    """A log that a later version wrote ends with 2 and its own code, and stays as it is."""
    with sqlite3.connect(played.log) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    ran = played.run("scores", "list", "--json")
    assert (ran.code, ran.document["error"]["code"], ran.err) == (2, "log-too-new", "")


def test_another_log_can_be_listed(played: World) -> None:
    """`--scores` names another log."""
    ran = played.run("scores", "list", "--scores", "data/scores.db", "--json", "-n", "1")
    assert [one["sitting_id"] for one in ran.document["sittings"]] == ["sitting-two"]


def test_names_cannot_act_on_the_terminal(world: World) -> None:
    """A player's name is shown as text, whatever it holds."""
    world.keep(None, [elsewhere("x", player="\x1b[31m[red]\u202eeve")])
    assert r"\x1b[31m[red]<U+202E>eve" in world.run("scores", "list").out


def test_a_long_list_is_cut_for_people(world: World) -> None:
    """Where nobody said how many, the latest twenty are shown, and stderr says that there are more."""
    world.keep(None, [elsewhere(f"p{number:02}", answered_at=START + timedelta(hours=number)) for number in range(21)])
    ran = world.run("scores", "list")
    assert (ran.out.count("\n"), "p01" in ran.out, "p00" in ran.out) == (21, True, False)
    assert ran.err == "These are the latest 20. For more: empathy-quiz scores list -n 100\n"
    asked = world.run("scores", "list", "-n", "21")
    assert (asked.out.count("\n"), asked.err) == (22, "")
    assert len(world.run("scores", "list", "--json").document["sittings"]) == 21
