from __future__ import annotations

import os
import sys

import pytest

pytest.importorskip("pty", reason="needs a POSIX pseudo-terminal")

from tests.benchmarks.recording import first_screen_with, recording, screens

ECHO = "import sys; print('ready', flush=True); print('got', sys.stdin.readline().strip(), flush=True); input()"


@pytest.mark.terminal
def test_what_a_program_writes_is_kept_with_its_time() -> None:
    """Keys reach the program, and its answer stands on the screen later than what came before."""
    with recording((sys.executable, "-c", ECHO), {"PATH": os.defpath}) as quiz:
        ready = quiz.settle()
        pressed = quiz.press(b"key\n")
        while b"got" not in quiz.pieces[-1][1]:
            quiz.settle()
    assert quiz.started < first_screen_with(quiz.pieces, "^ready") <= ready < pressed
    assert first_screen_with(quiz.pieces, "^got key") > pressed


def test_a_screen_is_what_all_pieces_so_far_make_of_it() -> None:
    """Each piece is drawn onto what the pieces before it left."""
    shown = [screen.splitlines()[0].rstrip() for _, screen in screens([(1.0, b"one"), (2.0, b"\rtwo\x1b[K")])]
    assert shown == ["one", "two"]


def test_what_never_came_is_said_with_the_last_screen() -> None:
    """Looking for what never stood on the screen fails and shows what stood there instead."""
    with pytest.raises(LookupError, match="something else"):
        first_screen_with([(1.0, b"something else")], "^1 ")
