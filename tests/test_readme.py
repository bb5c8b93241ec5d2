"""What the README says is tried."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

import pytest

from tests.readme import Example, banks, blocks, examples, readme, setup
from tests.source import ROOT

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the examples are written for a POSIX shell")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A fresh home where `empathy-quiz` is the program of this project, and the README's banks lie about."""
    program = tmp_path / "bin" / "empathy-quiz"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m empathy_quiz "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    for name, text in banks(readme()).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(command: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in a home of its own, with no variables of ours and 80 columns."""
    environ = {
        "HOME": str(home),
        "PATH": f"{home / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "80",
    }
    return subprocess.run(
        ["sh", "-c", command],
        cwd=home,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def difference(example: Example, home: Path) -> str:
    """What an example did otherwise than the README shows, or nothing."""
    done = run(example.command, home)
    as_shown = not example.shown or OutputChecker().check_output(example.shown, done.stdout, ELLIPSIS)
    if as_shown and done.returncode == 0:
        return ""
    return f"README.md:{example.line} $ {example.command}\n{done.stdout}(exit code {done.returncode})"


@POSIX
def test_every_example_does_what_it_shows(home: Path) -> None:
    """The README's examples, run in order in a fresh home, succeed and print what the README shows."""
    assert [text for example in examples(readme()) if (text := difference(example, home))] == []


@POSIX
def test_the_example_banks_have_no_findings(home: Path) -> None:
    """A bank that the README teaches by is without findings, warnings included."""
    found = json.loads(run(f"empathy-quiz bank check --json {' '.join(banks(readme()))} 2>/dev/null", home).stdout)
    assert (found["files"], found["findings"]) == (len(banks(readme())), [])


def test_the_readme_teaches_by_examples() -> None:
    """The README holds examples to run and a bank to copy."""
    assert (len(examples(readme())) > 3, len(banks(readme()))) == (True, 1)


@pytest.mark.parametrize(
    ("last", "extra"), [(".venv/bin/empathy-quiz play", "."), (".venv/bin/python -m pytest", "'.[test]'")]
)
def test_one_line_sets_up_and_runs(last: str, extra: str) -> None:
    """Playing and testing take one line each, which needs nothing but Python and pip."""
    assert setup(readme(), last) == f"python3 -m venv .venv && .venv/bin/pip install -q {extra} && {last}"


def test_the_windows_forms_do_the_same() -> None:
    """The Windows forms of the two commands take the same steps."""
    steps = [block.text.replace("\\", "/").split("\n")[:-1] for block in blocks(readme(), "bat")]
    posix = [setup(readme(), last).split(" && ") for last in ("empathy-quiz play", "-m pytest")]
    as_windows = [
        [step.replace("python3 -m", "py -m").replace("/bin/", "/Scripts/") for step in line] for line in posix
    ]
    assert steps == [[step.replace("'", '"') for step in line] for line in as_windows]


def test_a_transcript_is_read_as_commands_and_what_they_show() -> None:
    """Each line after `$ ` is a command, a backslash continues it, and the rest is what it shows."""
    text = "Text\n\n```console\n$ one\nfirst\n$ two \\\n  more\n\n```\n"
    assert examples(text) == (Example("one", "first\n", 4), Example("two \\\n  more", "\n", 6))


def test_a_missing_command_is_named() -> None:
    """Looking for a set-up command that the text does not hold says so."""
    with pytest.raises(LookupError, match="ends with play"):
        setup("```sh\nmake\n```\n", "play")


@POSIX
@pytest.mark.terminal
def test_the_picture_is_a_screen_of_a_real_run() -> None:
    """What the README shows of the terminal is what the terminal shows, but for the clock."""
    from tests.picture import screen, still

    (shown,) = (block.text for block in blocks(readme(), "text"))
    assert still(shown.rstrip().split("\n")) == still(screen())
