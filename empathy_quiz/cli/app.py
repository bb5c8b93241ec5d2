"""The commands under one name, and how Typer is made to run them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

import typer
from typer._click import ClickException

from empathy_quiz.cli.bank import bank_commands
from empathy_quiz.cli.call import Call
from empathy_quiz.cli.help import WIDEST, Command, Commands, examples
from empathy_quiz.cli.home import home
from empathy_quiz.cli.play import play
from empathy_quiz.cli.resume import resume
from empathy_quiz.cli.scores import scores_commands
from empathy_quiz.cli.settings_command import settings_commands
from empathy_quiz.errors import UsageError

PROGRAM = "empathy-quiz"
PLAY = examples("empathy-quiz play", "empathy-quiz play empathy-versus-speed -n 10", "empathy-quiz play --pace 1.5")
RESUME = examples("empathy-quiz resume")


def build() -> typer.Typer:
    """Return the program with all its commands."""
    app = typer.Typer(
        cls=Commands,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog=examples("empathy-quiz play", "empathy-quiz play --pace 1.5", "empathy-quiz bank list"),
    )
    app.callback(invoke_without_command=True)(home)
    app.command(cls=Command, epilog=PLAY)(play)
    app.command(cls=Command, epilog=RESUME)(resume)
    app.add_typer(bank_commands(), name="bank")
    app.add_typer(scores_commands(), name="scores")
    app.add_typer(settings_commands(), name="settings")
    return app


def invoke(words: Sequence[str], call: Call) -> int:
    """Run the command that `words` name and return its exit code.

    Raises whatever the command raises, and UsageError for words that make no command.
    """
    width = min(shutil.get_terminal_size().columns, WIDEST)
    command = typer.main.get_command(build())
    try:
        code = command.main(list(words), PROGRAM, standalone_mode=False, obj=call, terminal_width=width)
    except ClickException as error:
        raise _off(error) from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as stop:
        return _stopped(stop)
    return code if isinstance(code, int) else 0


def _off(error: ClickException) -> UsageError:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else PROGRAM
    return UsageError(error.format_message(), f"for help: {path} --help")


def _stopped(stop: SystemExit) -> int:
    """Typer leaves this way after completion; and where a pipe was closed, which is no failure."""
    if isinstance(stop.__context__, BrokenPipeError):
        raise BrokenPipeError from stop
    return stop.code if isinstance(stop.code, int) else 0
