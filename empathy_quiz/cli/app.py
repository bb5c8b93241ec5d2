"""How Typer is made to run the commands."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence

import typer
from typer._click import ClickException

from empathy_quiz.cli.call import Call
from empathy_quiz.cli.help import WIDEST, bare, examples
from empathy_quiz.cli.home import home
from empathy_quiz.cli.program import Program
from empathy_quiz.errors import UsageError, echoed

PROGRAM = "empathy-quiz"


def invoke(words: Sequence[str], call: Call) -> int:
    """Run the command that `words` name and return its exit code.

    Raises whatever the command raises, and UsageError for words that make no command.
    """
    app = bare(Program, completion=True)
    lines = ("empathy-quiz play", "empathy-quiz play --pace 1.5", "empathy-quiz bank list")
    app.callback(invoke_without_command=True, epilog=examples(*lines))(home)
    width = min(shutil.get_terminal_size().columns, WIDEST)
    try:
        code = typer.main.get_command(app).main(
            list(words), PROGRAM, standalone_mode=False, obj=call, terminal_width=width
        )
    except ClickException as error:
        raise _off(error) from error
    except SystemExit as stop:
        return _stopped(stop)
    return code if isinstance(code, int) else 0


def _off(error: ClickException) -> UsageError:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else PROGRAM
    return UsageError(plain(error.format_message()), f"for help: {path} --help")


_WORDINGS = (
    (r"is not a valid int(eger)?( range)?\b", "is not a whole number"),
    (r"is not in the range x>=(\d+)", r"is less than \1"),
)
_LONG = re.compile(r"(?<=')[^']{61,}(?=')|[^\s']{61,}")


def plain(message: str) -> str:
    """Return a message of Typer's in plain words, with what it repeats of the command line cut short."""
    for theirs, ours in _WORDINGS:
        message = re.sub(theirs, ours, message)
    return _LONG.sub(lambda found: echoed(found[0]), message)


def _stopped(stop: SystemExit) -> int:
    """Typer leaves this way after completion; and where a pipe was closed, which is no failure."""
    if isinstance(stop.__context__, BrokenPipeError):
        raise BrokenPipeError from stop
    return stop.code if isinstance(stop.code, int) else 0
