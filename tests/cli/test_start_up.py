"""What a command may load: a promise about speed that no machine can change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.source import ROOT

HEAVY = {"rich", "yaml", "sqlite3", "platformdirs", "tomlkit", "tomllib", "json", "asyncio", "pydantic", "csv"}
"""What takes long to load, or shows that a room was opened before its time."""

ROOMS = {f"empathy_quiz.{room}" for room in ("bank", "scores", "session", "play", "environment")}

CODE = (
    "import sys; from empathy_quiz.cli.main import run; code = run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
)


def loaded(home: Path, *words: str) -> set[str]:
    """The modules that are loaded after the program has done what it was asked."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *words],
        cwd=ROOT,
        env={"HOME": str(home), "PYTHONPATH": str(ROOT), "SYSTEMROOT": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    modules = done.stderr.splitlines()[-1].split()
    return {*modules, *(name.partition(".")[0] for name in modules)}


def test_the_version_loads_nothing(tmp_path: Path) -> None:
    """`--version` loads no library and nothing of ours but the entry and the errors."""
    modules = loaded(tmp_path, "--version")
    ours = {name for name in modules if name.startswith("empathy_quiz.")}
    assert (modules & (HEAVY | {"typer", "dataclasses", "pathlib"}), ours) == (
        set(),
        {"empathy_quiz.cli", "empathy_quiz.cli.main", "empathy_quiz.errors"},
    )


@pytest.mark.parametrize(
    "words", [("--help",), ("-h",), ("play", "--help"), ("bank", "-h"), ("scores", "import", "-h")]
)
def test_help_opens_no_room(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A page of help loads Typer and the options of its command, no room and nothing heavy."""
    assert loaded(tmp_path, *words) & (HEAVY | ROOMS) == set()


def test_the_help_of_the_program_builds_no_command(tmp_path: Path) -> None:
    """The program's own page loads no command."""
    commands = {f"empathy_quiz.cli.{name}" for name in ("play", "resume", "bank", "scores", "settings_command")}
    assert loaded(tmp_path, "--help") & commands == set()


def test_a_command_loads_no_other(tmp_path: Path) -> None:
    """`bank check` loads the bank room and YAML, and neither the log nor the quiz nor Rich."""
    modules = loaded(tmp_path, "bank", "check", "--shipped")
    assert modules & (HEAVY | ROOMS) == {"yaml", "platformdirs", "empathy_quiz.bank", "empathy_quiz.environment"} | (
        modules & {"empathy_quiz.play"}
    )
    assert modules & {"empathy_quiz.cli.scores", "empathy_quiz.cli.play", "empathy_quiz.play.loop"} == set()


def test_settings_are_read_without_a_writer(tmp_path: Path) -> None:
    """`settings` loads no TOML where there is no file."""
    assert loaded(tmp_path, "settings") & {"tomllib", "tomlkit", "sqlite3", "yaml"} == set()
