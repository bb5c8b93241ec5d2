"""From words to exit codes."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from empathy_quiz import __version__
from empathy_quiz.cli import app
from empathy_quiz.cli.main import run
from empathy_quiz.errors import LogError, QuizError, Refusal, UnreadableInput, UsageError
from tests.cli.world import Closed, Stream, World, keys
from tests.source import ROOT


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let every command fail so."""

    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(app, "invoke", fail)


@pytest.mark.parametrize("word", ["--version"])
def test_the_version_is_told(world: World, word: str) -> None:
    """`--version` prints the program's name and version on stdout."""
    assert world.run(word).out == f"empathy-quiz {__version__}\n"


def test_the_fast_way_tells_the_same_version(capsys: pytest.CaptureFixture[str], world: World) -> None:
    """In the real world `--version` prints what it prints through Typer."""
    code = run(["--version"])
    assert (code, capsys.readouterr().out) == (0, world.run("--version").out)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("m", "h"), 2),
        (UnreadableInput("m", "h"), 2),
        (Refusal("m", "h"), 1),
        (LogError("m", "h"), 2),
        (QuizError("m", "h"), 2),
    ],
)
def test_an_expected_failure_is_told_on_stderr(
    world: World, monkeypatch: pytest.MonkeyPatch, error: QuizError, code: int
) -> None:
    """A QuizError becomes its exit code, with message and hint on stderr and nothing on stdout."""
    failing(monkeypatch, error)
    ran = world.run("bank", "list")
    assert (ran.code, ran.out, ran.err) == (code, "", "m\nHint: h\n")


def test_a_failure_without_hint_is_one_line(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no next step to name, only the message is told."""
    failing(monkeypatch, Refusal("nothing to do"))
    assert world.run("bank", "list").err == "nothing to do\n"


def test_a_failure_speaks_json_where_json_was_asked_for(world: World) -> None:
    """With `--json` a failure is one JSON document on stdout."""
    ran = world.run("bank", "show", "nosuch", "--json")
    document = ran.document
    assert (keys(document), keys(document["error"])) == (["version", "error"], ["code", "message", "hint"])
    assert (ran.code, ran.err, document["error"]["code"]) == (2, "", "unreadable-input")
    assert document["error"]["message"] == "There is no bank called nosuch."


def test_a_failure_s_text_cannot_act_on_the_terminal(world: World) -> None:
    """Control characters of an argument are shown as text."""
    ran = world.run("bank", "show", "\x1b[31mred")
    assert "\x1b" not in ran.err
    assert r"\x1b[31mred" in ran.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("plya",), "No such command 'plya'. Did you mean 'play'?"),
        (("scoers",), "No such command 'scoers'. Did you mean 'scores'?"),
        (("bank", "chekc"), "No such command 'chekc'. Did you mean 'check'?"),
    ],
)
def test_a_mistyped_command_is_recognised(world: World, words: tuple[str, ...], message: str) -> None:
    """A command that does not exist is a usage error that names the one probably meant."""
    ran = world.run(*words)
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", message)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("play", "-n", "abc"), "Invalid value for '-n' / '--count': 'abc' is not a whole number."),
        (("play", "-n", "0"), "Invalid value for '-n' / '--count': 0 is less than 1."),
        (("bank", "x" * 200), f"No such command '{'x' * 59}…'."),
        (("bank", "x y " * 50), f"No such command '{('x y ' * 50)[:59]}…'."),
        (("play", f"--{'x' * 200}"), f"No such option: --{'x' * 57}…"),
        (("bank", "show", "x" * 200), f"There is no bank called {'x' * 59}…."),
        (("bank", "check", "--explain", "x" * 200), f"There is no rule {'x' * 59}…."),
        (("scores", "export", "--since", "x" * 200), f"--since cannot be {'x' * 59}…."),
    ],
)
def test_what_was_typed_is_repeated_in_plain_and_short_words(
    world: World, words: tuple[str, ...], message: str
) -> None:
    """A usage error needs no knowledge of programming, and does not drown in what was typed."""
    ran = world.run(*words)
    assert (ran.code, ran.err.splitlines()[0]) == (2, message)


def test_an_unknown_option_is_a_usage_error(world: World) -> None:
    """An option that does not exist is refused in two short lines."""
    ran = world.run("scores", "list", "--colour")
    assert (ran.code, ran.err.splitlines()[1]) == (2, "Hint: for help: empathy-quiz scores list --help")


def test_an_interruption_is_130(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the command with 130 and without words."""
    failing(monkeypatch, KeyboardInterrupt())
    ran = world.run("bank", "list")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.parametrize("words", [("--help",), (), ("bank", "list"), ("bank", "list", "--json"), ("settings",)])
def test_a_closed_pipe_ends_quietly(world: World, words: tuple[str, ...]) -> None:
    """Where nobody reads stdout any more, the command ends with 0 and says nothing."""
    world.stdout = Closed()
    ran = world.run(*words)
    assert (ran.code, ran.err) == (0, "")


def test_a_fault_of_ours_is_3_with_a_log(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected exception ends with 3, its traceback in a log file, none on the screen."""
    failing(monkeypatch, ZeroDivisionError("of a kind"))
    ran = world.run("bank", "list")
    (log,) = (world.folder / "logs").iterdir()
    assert (ran.code, ran.out, "Traceback" in ran.err) == (3, "", False)
    assert ran.err.splitlines()[0] == "A fault in empathy-quiz stopped this command: ZeroDivisionError: of a kind"
    assert str(log) in ran.err
    assert "Traceback (most recent call last)" in log.read_text(encoding="utf-8")


def test_a_fault_speaks_json_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `--json` a fault of ours is one JSON document as well."""
    failing(monkeypatch, ZeroDivisionError("of a kind"))
    assert world.run("bank", "list", "--json").document["error"]["code"] == "fault"


@pytest.mark.terminal
@pytest.mark.skipif(sys.platform == "win32", reason="pipes are closed the POSIX way")
def test_a_real_pipe_may_close(tmp_path: Path) -> None:
    """`empathy-quiz … | head -1` leaves nothing on stderr, whatever is printed when the pipe closes."""
    program = f'"{sys.executable}" -m empathy_quiz bank show empathy-versus-speed --key; echo "left with $?" >&2'
    done = subprocess.run(
        ["sh", "-c", f"({program}) | head -1"],
        cwd=ROOT,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout.count("\n"), done.stderr) == (1, "left with 0\n")


@pytest.mark.terminal
@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are closed the POSIX way")
def test_streams_may_be_closed(tmp_path: Path) -> None:
    """With stdout and stderr closed by the shell the command still does its work."""
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m empathy_quiz bank list >&- 2>&-'],
        cwd=ROOT,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        check=False,
    )
    assert done.returncode == 0


def test_the_module_is_the_program(tmp_path: Path) -> None:
    """`python -m empathy_quiz` runs the same program and hands its exit code on."""
    done = subprocess.run(
        [sys.executable, "-m", "empathy_quiz", "plya"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "No such command 'plya'. Did you mean 'play'?")


def test_a_full_disk_is_no_fault_of_ours(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where stdout cannot take more, that is told in words, ends with 2, and no log is written."""
    failing(monkeypatch, OSError(errno.ENOSPC, "No space left on device"))
    ran = world.run("bank", "list")
    assert (ran.code, ran.err) == (
        2,
        "The output could not be written: there is no room left.\nHint: make room, and try again\n",
    )
    assert list(world.folder.iterdir()) == []


class Full(Stream):
    """A file on a disk without room: what is written stays in a buffer, which cannot be emptied."""

    def flush(self) -> None:
        """Fail as the system does, as long as there is something to write."""
        if self.getvalue():
            raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("bank", "list", "--json"), "The output could not be written: there is no room left."),
        (("bank", "show", "nosuch", "--json"), "There is no bank called nosuch."),
    ],
)
def test_a_document_that_cannot_be_written_is_told(world: World, words: tuple[str, ...], line: str) -> None:
    """Where stdout takes no document, what stopped the command stands on stderr, and it ends with 2."""
    world.stdout = Full()
    ran = world.run(*words)
    assert (ran.code, ran.err.splitlines()[0]) == (2, line)


@pytest.mark.terminal
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_really_full_disk(tmp_path: Path) -> None:
    """A command whose output goes to a full device ends with 2 and a message, not with a traceback."""
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m empathy_quiz bank list > /dev/full'],
        cwd=ROOT,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        2,
        "The output could not be written: there is no room left.",
    )


@pytest.mark.terminal
@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be deleted there")
def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """In a folder that was deleted meanwhile the program says so."""
    gone = tmp_path / "gone"
    gone.mkdir()
    done = subprocess.run(
        ["sh", "-c", f'rmdir "{gone}"; "{sys.executable}" -m empathy_quiz settings'],
        cwd=gone,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "The folder you are in is gone.")
