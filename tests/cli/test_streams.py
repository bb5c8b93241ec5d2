"""The standard streams while a command runs."""

from __future__ import annotations

import io
import sys

import pytest

from empathy_quiz.cli.streams import let_go, streams
from tests.cli.world import World


def test_the_world_s_streams_take_over(world: World) -> None:
    """Within the block stdout and stderr are the world's, afterwards they are as before."""
    before = sys.stdout, sys.stderr
    environment = world.environment()
    with streams(environment):
        inside = sys.stdout, sys.stderr
    assert (inside, (sys.stdout, sys.stderr)) == ((environment.stdout, environment.stderr), before)


def test_they_are_given_back_after_a_failure(world: World) -> None:
    """An exception within the block gives the streams back too."""
    before = sys.stdout
    with pytest.raises(KeyError), streams(world.environment()):
        raise KeyError
    assert sys.stdout is before


def test_a_closed_stream_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the shell closed stdout, what is printed goes nowhere instead of failing."""
    monkeypatch.setattr(sys, "stdout", None)
    with streams(None):
        sys.stdout.write("into nothing")
        sys.stdout.close()


def test_a_narrow_stream_replaces_what_it_cannot_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream in ASCII prints a substitute, never an exception."""
    written = io.BytesIO()
    narrow = io.TextIOWrapper(written, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    with streams(None):
        sys.stdout.write("é")
        sys.stdout.flush()
    assert written.getvalue() == b"?"


def test_letting_go_of_a_stream_in_memory_does_nothing(world: World) -> None:
    """A stream without a descriptor has nothing to let go of."""
    with streams(world.environment()):
        let_go()
        sys.stdout.write("still there")
