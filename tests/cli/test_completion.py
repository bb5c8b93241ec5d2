"""What the shell offers when Tab is pressed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.core import TyperCommand

from empathy_quiz.cli.call import Call
from empathy_quiz.cli.completion import kinds, levels, paces, themes
from tests.cli.test_linting import SOURCES
from tests.cli.world import World
from tests.source import ROOT


def offered(world: World, monkeypatch: pytest.MonkeyPatch, *words: str) -> list[str]:
    """What bash would offer for the last of the words."""
    monkeypatch.setenv("_EMPATHY_QUIZ_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", " ".join(("empathy-quiz", *words)))
    monkeypatch.setenv("COMP_CWORD", str(len(words)))
    ran = world.run()
    assert (ran.code, ran.err) == (0, "")
    return ran.out.split()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("bank", "show", "empathy-versus-s"), ["empathy-versus-speed"]),
        (("play", "empathy-versus-r"), ["empathy-versus-resources"]),
        (("scores", "export", "--bank", "empathy-versus-c"), ["empathy-versus-consistency"]),
        (("bank", "show", "nosuch"), []),
        (("scores", "ex"), ["export"]),
        (("settings", "set", "p"), ["player", "pace", "plain"]),
        (("re",), ["resume"]),
        (("settings", "set", "pace", "1."), ["1.25", "1.5"]),
        (("settings", "set", "plain", "y"), ["yes"]),
        (("settings", "set", "player", "y"), []),
    ],
)
def test_names_are_offered(
    world: World, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], names: list[str]
) -> None:
    """Commands, banks and settings that begin so are offered."""
    assert offered(world, monkeypatch, *words) == names


def test_banks_of_one_s_own_are_offered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Banks in the user's folder are offered like the shipped ones."""
    world.file("config/banks/empathy-at-home.yaml", "title: At home\n")
    assert offered(world, monkeypatch, "bank", "show", "empathy-at") == ["empathy-at-home"]


def test_banks_of_a_folder_named_before_are_offered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder given by `--banks` earlier in the line counts."""
    world.file("team/team-bank.yaml", "title: Team\n")
    assert offered(world, monkeypatch, "bank", "show", "--banks", "team", "team-") == ["team-bank"]


def test_trouble_is_no_matter_for_tab(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the settings cannot be read, nothing is offered and nothing is said."""
    world.config("pace = \n")
    assert offered(world, monkeypatch, "bank", "show", "emp") == []


def test_values_of_options_are_offered() -> None:
    """Kinds, levels and paces that begin so are offered."""
    assert (kinds("m"), levels("a"), paces("1.")) == (["multiple", "match"], ["apply"], ["1.25", "1.5"])


def asked(world: World) -> typer.Context:
    """A command line in this world, with a folder given by `--banks`."""
    context = typer.Context(TyperCommand("play"), obj=Call(world.environment()))
    context.params["folders"] = ["team"]
    return context


def test_themes_are_offered_with_their_titles(world: World) -> None:
    """The themes of every folder are offered, of the shipped one and of those named before."""
    world.file("team/sources.yaml", SOURCES.replace("id: all", "id: zeal"))
    assert themes(asked(world), "ze") == [("zeal", "All")]
    assert len(themes(asked(world), "")) > 5


def test_trouble_offers_no_theme(world: World) -> None:
    """Where a folder is missing nothing is offered, and nothing said."""
    assert themes(asked(world), "") == []


SHELLS = {"bash": "complete -o default -F", "zsh": "compdef", "fish": "complete --command empathy-quiz"}


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_its_script(world: World, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    """The script for a shell is printed when its variable asks for it."""
    monkeypatch.setenv("_EMPATHY_QUIZ_COMPLETE", f"source_{shell}")
    ran = world.run()
    assert (ran.code, SHELLS[shell] in ran.out, "_EMPATHY_QUIZ_COMPLETE" in ran.out) == (0, True, True)


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_with_it(tmp_path: Path) -> None:
    """In bash itself, the script completes the name of a bank."""
    program = tmp_path / "empathy-quiz"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m empathy_quiz "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = (
        'eval "$(_EMPATHY_QUIZ_COMPLETE=source_bash empathy-quiz)"\n'
        "COMP_WORDS=(empathy-quiz bank show empathy-versus-s)\nCOMP_CWORD=3\n"
        '_empathy_quiz_completion empathy-quiz\necho "${COMPREPLY[@]}"\n'
    )
    environ = {"HOME": str(tmp_path), "PATH": f"{tmp_path}{os.pathsep}/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=environ, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("empathy-versus-speed\n", "")
