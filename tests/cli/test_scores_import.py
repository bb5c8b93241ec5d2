"""`empathy-quiz scores import`."""

from __future__ import annotations

import json
import sqlite3

import pytest

from empathy_quiz.cli.importing import _with_progress
from empathy_quiz.cli.render import Printer
from empathy_quiz.scores.connection import Patience
from empathy_quiz.scores.exchange import to_dict
from tests.cli.world import Stream, World, keys
from tests.scores.examples import elsewhere


def lines(*numbers: int, **changes: object) -> str:
    """Answers of Ben's as JSON lines."""
    return "".join(json.dumps(to_dict(elsewhere("ben", number, **changes))) + "\n" for number in numbers)


def test_answers_of_a_file_are_added(world: World) -> None:
    """What is new is added, and one line on stdout says how much."""
    world.file("ben.jsonl", lines(0, 1))
    ran = world.run("scores", "import", "ben.jsonl")
    assert (ran.code, ran.out, ran.err) == (0, "ben.jsonl: 2 answers added\n", "")
    assert world.run("scores", "list", "--json").document["sittings"][0]["answered"] == 2


def test_twice_is_harmless(world: World) -> None:
    """What is known already is left alone."""
    world.file("ben.jsonl", lines(0, 1))
    world.run("scores", "import", "ben.jsonl")
    assert world.run("scores", "import", "ben.jsonl").out == "ben.jsonl: 0 answers added; 2 known already\n"


def test_stdin_is_a_file_too(world: World) -> None:
    """`-` reads what is piped in."""
    ran = world.run("scores", "import", "-", stdin=lines(0) + "no json\n")
    assert (ran.code, ran.out) == (1, "-: 1 answer added; 1 unreadable\n")
    assert ran.err.startswith("-:2: no JSON at column 1")


def test_bad_lines_are_left_out_and_named(world: World) -> None:
    """Lines that cannot be read are told with file and line, the good ones stand, and the command ends with 1."""
    world.file("ben.jsonl", lines(0) + '{"answer_id": 1}\n' + lines(1))
    ran = world.run("scores", "import", "ben.jsonl")
    assert (ran.code, ran.out) == (1, "ben.jsonl: 2 answers added; 1 unreadable\n")
    assert ran.err.startswith("ben.jsonl:2: ")


def test_a_conflict_is_told(world: World) -> None:
    """An answer that contradicts the log is left out, named, and the command ends with 1."""
    world.file("ben.jsonl", lines(0))
    world.run("scores", "import", "ben.jsonl")
    world.file("other.jsonl", lines(0, seconds=99.0))
    ran = world.run("scores", "import", "other.jsonl")
    assert (ran.code, ran.out) == (1, "other.jsonl: 0 answers added; 1 in conflict\n")
    assert ran.err.startswith("other.jsonl: ben-answer-0 was left out: ")


def test_another_machine_s_log_can_be_merged(world: World, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A score log is read like an export."""
    other = World(tmp_path_factory.mktemp("other"))
    other.keep(None, [elsewhere("ben", 0)])
    ran = world.run("scores", "import", str(other.log))
    assert (ran.code, ran.out) == (0, f"{other.log}: 1 answer added\n")


def test_a_file_that_is_not_there_is_told(world: World) -> None:
    """A single file that cannot be read ends with 2."""
    ran = world.run("scores", "import", "nosuch.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{world.folder / 'nosuch.jsonl'} cannot be read: ")


def test_one_bad_file_does_not_stop_the_others(world: World) -> None:
    """Among several files one that cannot be read is a problem, the others are merged."""
    world.file("ben.jsonl", lines(0))
    ran = world.run("scores", "import", "nosuch.jsonl", "ben.jsonl")
    assert (ran.code, ran.out) == (1, "nosuch.jsonl: 0 answers added; 1 unreadable\nben.jsonl: 1 answer added\n")
    assert ran.err.startswith(f"{world.folder / 'nosuch.jsonl'} cannot be read: ")


def test_the_document_has_its_keys(world: World) -> None:
    """The JSON document tells for each file what came of it."""
    world.file("ben.jsonl", lines(0) + "no json\n")
    ran = world.run("scores", "import", "ben.jsonl", "--json")
    (file,) = ran.document["files"]
    assert keys(ran.document) == ["version", "files"]
    assert keys(file) == ["file", "added", "known", "voided", "forgotten", "conflicts", "unreadable"]
    assert (file["added"], keys(file["unreadable"][0]), file["unreadable"][0]["line"]) == (1, ["line", "message"], 2)


def test_a_long_import_says_how_far_it_is(world: World) -> None:
    """On a terminal a sign of life comes when a second has passed, and every answer is passed on."""
    world.terminal = True
    world.seconds = 0.7
    environment = world.environment()
    answers = (elsewhere("ben"),) * 4001
    passed = tuple(_with_progress(answers, "ben.jsonl", environment, Printer(environment)))
    assert passed == answers
    assert isinstance(environment.stderr, Stream)
    assert environment.stderr.getvalue() == "ben.jsonl: 1,000 of 4,001\nben.jsonl: 3,000 of 4,001\n"


def test_a_log_that_stays_locked_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another program does not let go of the log, that is told, ends with 2, and nothing is added."""
    world.keep(None, [elsewhere("ann")])
    world.file("ben.jsonl", lines(0))
    monkeypatch.setattr("empathy_quiz.scores.sqlite.Patience", lambda: Patience(busy=0.01, tries=1))
    other = sqlite3.connect(world.log, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ran = world.run("scores", "import", "ben.jsonl")
    other.close()
    assert (ran.code, ran.out, ran.err) == (
        2,
        "",
        f"The score log {world.log} stayed locked by another program.\n"
        "Hint: close what uses it, then run the command again\n",
    )
    assert [one["player"] for one in world.run("scores", "list", "--json").document["sittings"]] == ["Ann"]
