"""What does not depend on the system: the choice of a console, and the size of the window."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from empathy_quiz.environment import Environment
from empathy_quiz.play.terminal import Background, open_terminal, window_size


@pytest.mark.parametrize(
    ("environ", "size"),
    [
        ({}, (80, 24)),
        ({"COLUMNS": "100", "LINES": "30"}, (100, 30)),
        ({"COLUMNS": "wide", "LINES": "-1"}, (80, 24)),
        ({"COLUMNS": "0", "LINES": ""}, (80, 24)),
        ({"COLUMNS": "99999", "LINES": "²"}, (80, 24)),
    ],
)
def test_without_a_terminal_variables_give_the_size(environ: Mapping[str, str], size: tuple[int, int]) -> None:
    """Where there is no terminal, COLUMNS and LINES count if they make sense, else 80 and 24."""
    here, there = os.pipe()
    assert window_size(there, environ) == size
    os.close(here)
    os.close(there)


def test_background_says_what_to_do() -> None:
    """The refusal in the background names the next step and ends with status 1."""
    refusal = Background()
    assert (refusal.message, refusal.hint, refusal.exit_code) == (
        "This runs in the background and gets no keys.",
        "Start it in the foreground, or add --plain.",
        1,
    )


@pytest.mark.terminal
def test_the_console_of_this_system_is_opened(tmp_path: Path) -> None:
    """On POSIX the terminal is the one of stdin, shown by the stream given, with the clock of the environment."""
    pytest.importorskip("termios")
    master, slave = os.openpty()
    with open(slave, closefd=False) as stdin, open(slave, "w", closefd=False) as stdout:
        outside = Environment(
            stdin=stdin,
            stdout=stdout,
            stderr=stdout,
            environ={"COLUMNS": "50"},
            data_dir=tmp_path,
            config_dir=tmp_path,
            log_dir=tmp_path,
            working_dir=tmp_path,
            monotonic=lambda: 0.0,
            platform="linux",
        )
        with open_terminal(outside, stdout) as console:
            console.write("shown")
            assert console.size() == (50, 24)
        assert b"shown" in os.read(master, 100)
    os.close(master)
    os.close(slave)
