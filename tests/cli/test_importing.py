"""Where imported answers come from."""

from __future__ import annotations

import io
import json

from empathy_quiz.cli.importing import import_files
from empathy_quiz.cli.render import Printer
from empathy_quiz.scores.exchange import to_dict
from empathy_quiz.scores.sqlite import SqliteStore
from empathy_quiz.values import replace
from tests.cli.world import Stream, World
from tests.scores.examples import elsewhere


def test_stdin_is_read_as_bytes(world: World) -> None:
    """What is piped in is read as bytes, so that no code page of the system changes it."""
    line = json.dumps(to_dict(elsewhere("zoë")), ensure_ascii=False) + "\n"
    stdin = io.TextIOWrapper(io.BytesIO(line.encode()), encoding="cp1252")
    environment = replace(world.environment(), stdin=stdin)
    with SqliteStore(world.log) as store:
        (imported,) = import_files(store, ("-",), environment, Printer(environment))
        assert (imported.merged.added, [player.name for player in store.players()]) == (1, ["Zoë"])


def test_a_file_named_twice_is_read_once(world: World) -> None:
    """The same name twice is one file."""
    world.file("ben.jsonl", json.dumps(to_dict(elsewhere("ben"))) + "\n")
    environment = world.environment()
    with SqliteStore(world.log) as store:
        imported = import_files(store, ("ben.jsonl", "ben.jsonl"), environment, Printer(environment))
    assert [one.merged.added for one in imported] == [1]


def test_a_person_is_told_what_is_read(world: World) -> None:
    """On a terminal each file is named before it is read, unless it should be quiet."""
    world.file("ben.jsonl", json.dumps(to_dict(elsewhere("ben"))) + "\n")
    world.terminal = True
    said = []
    for quiet in (False, True):
        environment = world.environment()
        with SqliteStore(world.log) as store:
            import_files(store, ("ben.jsonl",), environment, Printer(environment, quiet=quiet))
        assert isinstance(environment.stderr, Stream)
        said.append(environment.stderr.getvalue())
    assert said == ["reading ben.jsonl …\n", ""]
