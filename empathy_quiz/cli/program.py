"""The commands of the program by name. Each is built when it is asked for: building all takes as long as Python itself.

The first line of a command's help stands here too, so that the page of the program needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import typer
from typer._click import Command, Context

from empathy_quiz.cli.help import Commands, single


class Program(Commands):
    """The group of all commands."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names of the commands, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Return a command, built now. For a name that is none all are built, to be compared with it."""
        for name in [cmd_name] if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.add_command(typer.main.get_command(COMMANDS[name][1]()), name)
        return super().get_command(ctx, cmd_name)

    def summaries(self, ctx: Context) -> list[tuple[str, str]]:
        """Return what each command does, in a line."""
        return [(name, summary) for name, (summary, _) in COMMANDS.items()]


def _play() -> typer.Typer:
    from empathy_quiz.cli.play import play

    return single(play, "empathy-quiz play", "empathy-quiz play empathy-versus-speed -n 10", "empathy-quiz play --exam")


def _resume() -> typer.Typer:
    from empathy_quiz.cli.resume import resume

    return single(resume, "empathy-quiz resume")


def _bank() -> typer.Typer:
    from empathy_quiz.cli.bank import bank_commands

    return bank_commands()


def _scores() -> typer.Typer:
    from empathy_quiz.cli.scores import scores_commands

    return scores_commands()


def _settings() -> typer.Typer:
    from empathy_quiz.cli.settings_command import settings_commands

    return settings_commands()


COMMANDS: Mapping[str, tuple[str, Callable[[], typer.Typer]]] = {
    "play": ("Play a timed quiz: five questions, those you met least recently first.", _play),
    "resume": (
        "Go on with the latest sitting that was left: the open question comes back with its full time.",
        _resume,
    ),
    "bank": ("See, write and check question banks.", _bank),
    "scores": ("See, export, merge and back up what was answered.", _scores),
    "settings": ("Show your settings, and where each comes from: a variable, your file, or the default.", _settings),
}
