"""`empathy-quiz scores export`."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime, timedelta, timezone

import pytest

from empathy_quiz.cli.exporting import day
from empathy_quiz.errors import UsageError
from empathy_quiz.scores.exchange import FIELDS
from tests.cli.world import NOW, World
from tests.scores.examples import START, answer, elsewhere, sitting


@pytest.fixture
def played(world: World) -> World:
    """A world with two answers of Ana's, on two days, and one of Ben's to another bank."""
    world.keep(sitting(), [answer(0), answer(1, answered_at=START + timedelta(days=1))])
    world.keep(None, [elsewhere("ben", bank="resources", answered_at=START + timedelta(days=2))])
    return world


def ids(text: str) -> list[str]:
    """The answers of JSON lines."""
    return [json.loads(line)["answer_id"] for line in text.splitlines()]


def test_json_lines_come_on_stdout(played: World) -> None:
    """Without options every answer is one JSON object a line, and stderr is silent."""
    ran = played.run("scores", "export")
    assert (ran.code, ran.err, ids(ran.out)) == (0, "", ["answer-0", "answer-1", "ben-answer-0"])
    assert set(json.loads(ran.out.splitlines()[0])) == set(FIELDS)


def test_csv_has_a_header(played: World) -> None:
    """With `--format csv` the first row names the columns."""
    lines = played.run("scores", "export", "--format", "csv").out.splitlines()
    assert (lines[0].split(","), len(lines)) == (list(FIELDS), 4)


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        (("--player", "Ana"), ["answer-0", "answer-1"]),
        (("--bank", "resources"), ["ben-answer-0"]),
        (("--since", "2026-03-02"), ["answer-1", "ben-answer-0"]),
        (("--since", "2026-03-01T10:30:01"), ["answer-1", "ben-answer-0"]),
        (("--since", "2026-03-02", "--player", "Ana", "--bank", "speed"), ["answer-1"]),
    ],
)
def test_answers_are_chosen(played: World, words: tuple[str, ...], answers: list[str]) -> None:
    """Player, bank and day choose which."""
    assert ids(played.run("scores", "export", *words).out) == answers


@pytest.mark.parametrize(
    "words", [("--bank", "nosuch"), ("--since", "2030-01-01"), ("--player", "Ben", "--bank", "speed")]
)
def test_what_matches_nothing_is_refused(played: World, words: tuple[str, ...]) -> None:
    """Where no answer fits what was asked, that is said, ends with 1, and no file is made or emptied."""
    path = played.file("scores.csv", "kept")
    ran = played.run("scores", "export", "-o", "scores.csv", "--force", "--format", "csv", *words)
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (1, "", "No answer in the score log matches.")
    assert path.read_text(encoding="utf-8") == "kept"


def test_two_players_of_a_name_are_both_chosen(played: World) -> None:
    """A name that stands for two players gives the answers of both, in their order."""
    played.keep(None, [elsewhere("far", player="Ana", answered_at=START + timedelta(hours=1))])
    assert ids(played.run("scores", "export", "--player", "Ana").out) == ["answer-0", "far-answer-0", "answer-1"]


def test_a_file_is_written_whole_and_never_over_another(played: World) -> None:
    """`-o` makes a file; a second time it is refused, unless forced."""
    first = played.run("scores", "export", "-o", "out/scores.jsonl")
    path = played.folder / "out" / "scores.jsonl"
    assert (first.code, first.out, first.err) == (0, "", "3 answers written to out/scores.jsonl.\n")
    assert ids(path.read_text(encoding="utf-8")) == ["answer-0", "answer-1", "ben-answer-0"]
    again = played.run("scores", "export", "--bank", "resources", "-o", "out/scores.jsonl")
    assert (again.code, len(path.read_text(encoding="utf-8").splitlines())) == (2, 3)
    forced = played.run("scores", "export", "--bank", "resources", "-o", "out/scores.jsonl", "--force")
    assert (forced.code, len(path.read_text(encoding="utf-8").splitlines())) == (0, 1)


def test_a_dash_writes_on_stdout(played: World) -> None:
    """`-o -` is stdout."""
    ran = played.run("scores", "export", "-o", "-")
    assert (ran.code, ran.err, ids(ran.out)) == (0, "", ["answer-0", "answer-1", "ben-answer-0"])


def test_a_file_needs_a_name(played: World) -> None:
    """`-o` with an empty name is a usage error, and nothing is written."""
    ran = played.run("scores", "export", "-o", "")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", "-o needs the name of a file.")


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such modes")
def test_a_file_with_names_is_private(played: World) -> None:
    """An export can be read by its owner alone."""
    played.run("scores", "export", "-o", "scores.jsonl")
    assert stat.S_IMODE((played.folder / "scores.jsonl").stat().st_mode) == 0o600


def test_nothing_to_export_is_said(world: World) -> None:
    """Where no answer fits, stdout is empty and stderr says so."""
    ran = world.run("scores", "export")
    assert (ran.code, ran.out, ran.err) == (0, "", "0 answers written.\n")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-02", datetime(2026, 3, 2, tzinfo=timezone(timedelta(hours=1)))),
        ("2026-03-02T10:00Z", datetime(2026, 3, 2, 10, tzinfo=UTC)),
    ],
)
def test_a_day_begins_where_the_person_is(text: str, moment: datetime) -> None:
    """A day without a zone is one of the person's own."""
    assert day(text, NOW) == moment


@pytest.mark.parametrize("text", ["yesterday", "", "2026-13-01"])
def test_a_day_that_is_none_is_told(text: str) -> None:
    """What is no day is a usage error that shows one."""
    with pytest.raises(UsageError) as caught:
        day(text, NOW)
    assert (caught.value.message, caught.value.hint) == (
        f"--since cannot be {text}.",
        "it takes a day such as 2026-11-22",
    )
