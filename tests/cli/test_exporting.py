"""Answers written out."""

from __future__ import annotations

import io

from empathy_quiz.cli.exporting import export
from empathy_quiz.values import replace
from tests.cli.world import World
from tests.scores.examples import answer


def test_a_file_behind_stdout_gets_utf_8(world: World) -> None:
    """Whatever the system's code page is, what goes into a pipe or file is UTF-8."""
    written = io.BytesIO()
    stdout = io.TextIOWrapper(written, encoding="cp1252", newline="")
    environment = replace(world.environment(), stdout=stdout)
    assert export([answer(player="Žofie")], "csv", None, environment, force=False) == 1
    stdout.flush()
    assert "Žofie" in written.getvalue().decode("utf-8")
