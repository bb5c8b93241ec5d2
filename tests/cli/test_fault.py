"""The log of a fault of ours."""

from __future__ import annotations

from empathy_quiz import __version__
from empathy_quiz.cli.fault import record
from tests.cli.world import World


def raised() -> Exception:
    """An exception with a traceback."""
    try:
        raise ValueError("\ud800 half a character")
    except ValueError as error:
        return error


def test_the_log_holds_what_is_needed(world: World) -> None:
    """Version, time, the words of the command and the traceback are written down."""
    record(raised(), ["play", "--seed", "7"], world.environment())
    lines = (world.folder / "logs" / "fault-20260302-143005.log").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(f"empathy-quiz {__version__}, Python ")
    assert lines[1:3] == ["2026-03-02T14:30:05+01:00", "command: ['play', '--seed', '7']"]
    assert lines[-1] == r"ValueError: \ud800 half a character"


def test_the_person_is_told_where(world: World) -> None:
    """The message names the fault, the hint the file."""
    fault = record(raised(), [], world.environment())
    path = world.folder / "logs" / "fault-20260302-143005.log"
    assert (fault.exit_code, fault.code) == (3, "fault")
    assert fault.hint == f"please report it with {path}; whatever was answered is safe in the score log"


def test_two_faults_of_a_second_have_two_logs(world: World) -> None:
    """No log replaces another."""
    for _ in range(3):
        record(raised(), [], world.environment())
    assert sorted(path.name for path in (world.folder / "logs").iterdir()) == [
        "fault-20260302-143005-2.log",
        "fault-20260302-143005-3.log",
        "fault-20260302-143005.log",
    ]


def test_a_log_that_cannot_be_written_is_told(world: World) -> None:
    """Where the folder of logs cannot be made, the hint says so."""
    world.file("logs", "a file where the folder should be")
    fault = record(raised(), [], world.environment())
    assert fault.hint is not None
    assert fault.hint.startswith(f"its log could not be written in {world.folder / 'logs'}: ")
