"""The score log and its players, as the settings say."""

from __future__ import annotations

import pytest

from empathy_quiz.cli.logs import fresh_id, kept_log, local_player, open_log, players_called, players_named
from empathy_quiz.cli.settings import Settings, load
from empathy_quiz.errors import LogCorrupt, LogError, LogUnwritable, Refusal, UsageError
from tests.cli.world import Stream, World
from tests.scores.examples import answer, elsewhere, sitting


def test_the_log_lies_in_the_data_folder(world: World) -> None:
    """Without a setting the log is `scores.db` in the user's data folder, made when something is written."""
    environment = world.environment()
    with open_log(environment, Settings()) as store:
        assert not world.log.exists()
        local_player(store, "Ada", environment)
    assert world.log.is_file()


def test_the_log_lies_where_the_settings_say(world: World) -> None:
    """A path in the settings is where the log is."""
    environment = world.environment()
    path = world.folder / "team.db"
    with open_log(environment, Settings(scores=str(path))) as store:
        local_player(store, "Ada", environment)
    assert (path.is_file(), world.log.exists()) == (True, False)


def test_a_place_for_no_log_is_a_usage_error(world: World) -> None:
    """A URL that nothing can keep a log at is refused."""
    with pytest.raises(UsageError):
        open_log(world.environment(), Settings(scores="ftp://example.org/scores"))


def test_a_broken_log_is_set_aside_and_said_so(world: World) -> None:
    """What is no log in its place is moved, not lost, and stderr says where."""
    world.file("data/scores.db", "this is no database " * 100)
    environment = world.environment()
    with open_log(environment, Settings()) as store:
        assert store.players() == ()
    (moved,) = (world.folder / "data").glob("scores.db.corrupt-*")
    assert isinstance(environment.stderr, Stream)
    assert str(moved) in environment.stderr.getvalue()
    assert moved.read_text(encoding="utf-8").startswith("this is no database")


def test_of_a_broken_log_nothing_is_told(world: World) -> None:
    """Whoever asks a log that had to be set aside gets an error with the way to fetch what it holds."""
    world.file("data/scores.db", "this is no database " * 100)
    with pytest.raises(LogCorrupt) as caught:
        kept_log(world.environment(), Settings())
    (moved,) = (world.folder / "data").glob("scores.db.corrupt-*")
    assert caught.value.hint == f"what it still holds can be fetched with: empathy-quiz scores import {moved}"


@pytest.mark.parametrize("damage", [slice(0, 5000), slice(0, 60), slice(100, None)])
def test_every_broken_log_is_told_alike(world: World, damage: slice) -> None:
    """However the log is broken, a list of it ends with 2 and the same two lines."""
    world.keep(sitting(), [answer()])
    world.log.write_bytes(world.log.read_bytes()[damage])
    ran = world.run("scores", "list")
    (moved,) = (world.folder / "data").glob("scores.db.corrupt-*")
    assert (ran.code, ran.out, ran.err.splitlines()) == (
        2,
        "",
        [
            f"The score log {world.log} could not be read. It was moved to {moved}; a new log begins.",
            f"Hint: what it still holds can be fetched with: empathy-quiz scores import {moved}",
        ],
    )


def test_pages_broken_further_back_are_told_alike(world: World) -> None:
    """Damage that shows only while the log is read ends the list in the same way."""
    world.keep(sitting(), [answer()])
    content = world.log.read_bytes()
    world.log.write_bytes(content[: 2 * 4096] + b"\xff" * (len(content) - 2 * 4096))
    ran = world.run("scores", "list", "--json")
    assert (ran.code, ran.document["error"]["code"]) == (2, "log-corrupt")
    assert "can be fetched with: empathy-quiz scores import " in ran.document["error"]["hint"]


def test_a_folder_named_by_the_file_is_blamed_on_it(world: World) -> None:
    """A place that the settings file names and no log can be at is told with the line."""
    path = world.config('scores = "team"\n')
    (world.folder / "config" / "team").mkdir()
    environment = world.environment()
    with pytest.raises(LogError) as caught:
        open_log(environment, load(environment))
    assert caught.value.message == f"{world.folder / 'config' / 'team'} is a folder, not a score log."
    assert caught.value.hint is not None
    assert caught.value.hint.endswith(
        f"; it is {path}:1 that names it; to do without: empathy-quiz settings unset scores"
    )


def test_a_log_that_cannot_be_written_stops_before_the_first_question(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A player whom the log knows is not let into a sitting that could not be written down."""
    environment = world.environment()
    with open_log(environment, Settings()) as store:
        local_player(store, "Ada", environment)
        monkeypatch.setattr(type(store), "ready", _refused)
        with pytest.raises(LogUnwritable):
            local_player(store, "Ada", environment)


def _refused(_: object) -> None:
    raise LogUnwritable("no")


def test_a_name_in_other_capitals_is_said_once(world: World) -> None:
    """A new player whose name is another's but for capitals is announced, and only when it is made."""
    environment = world.environment()
    with open_log(environment, Settings()) as store:
        local_player(store, "Ada", environment)
        local_player(store, "ADA", environment)
        local_player(store, "ADA", environment)
        local_player(store, "Ben", environment)
    assert isinstance(environment.stderr, Stream)
    assert environment.stderr.getvalue() == (
        "ADA is a new player, and not Ada. To play as Ada: empathy-quiz play --player Ada\n"
    )


def test_a_new_player_has_a_uuid_of_the_world_s_chance(world: World) -> None:
    """A player's id is a UUID of version 4 made of the environment's entropy."""
    environment = world.environment()
    with open_log(environment, Settings()) as store:
        player = local_player(store, "Ada", environment)
    assert (player.name, player.player_id) == ("Ada", "00000000-0000-4000-8000-000000000001")


def test_a_player_stays_the_same(world: World) -> None:
    """The second time a name is the same player."""
    environment = world.environment()
    with open_log(environment, Settings()) as store:
        assert local_player(store, "Ada", environment) == local_player(store, "Ada", environment)


def test_ids_differ(world: World) -> None:
    """Each id is another."""
    environment = world.environment()
    assert len({fresh_id(environment) for _ in range(20)}) == 20


def test_all_players_of_a_name_are_found(world: World) -> None:
    """One name may stand for a player of this machine and one of another."""
    world.keep(sitting(), [answer()])
    world.keep(None, [elsewhere("far", player="Ana")])
    with open_log(world.environment(), Settings()) as store:
        found = {player.player_id for player in players_called(store, "Ana")}
    assert found == {"player-ana", "player-far"}


@pytest.mark.parametrize(("name", "hint"), [("Anna", "did you mean Ana?"), ("Zoë", "it knows: Ana")])
def test_a_player_nobody_knows_is_refused(world: World, name: str, hint: str) -> None:
    """A name that is no player's is refused, with the names there are."""
    world.keep(sitting(), [answer()])
    with open_log(world.environment(), Settings()) as store, pytest.raises(Refusal) as caught:
        players_named(store, name)
    assert (caught.value.message, caught.value.hint) == (f"The score log knows no player called {name}.", hint)


def test_an_empty_log_says_so(world: World) -> None:
    """Where nothing was played the refusal says that."""
    with open_log(world.environment(), Settings()) as store, pytest.raises(Refusal) as caught:
        players_named(store, "Ana")
    assert caught.value.hint == "nothing was played yet"
