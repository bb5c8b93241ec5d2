"""Commands and groups whose help pages read well in narrow windows too."""

from __future__ import annotations

from collections.abc import Callable

import typer
from typer._click import Context, HelpFormatter
from typer.core import TyperCommand, TyperGroup

WIDEST = 80
NARROW = 60
"""Below so many columns an option stands on a line of its own, above what it does."""


class Command(TyperCommand):
    """A command whose options are told for the width at hand."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write arguments and options."""
        _parameters(self, ctx, formatter)


class Commands(TyperGroup):
    """A group of such commands."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write commands, then options."""
        with formatter.section("Commands"):
            formatter.write_dl(self.summaries(ctx))
        _parameters(self, ctx, formatter)

    def summaries(self, ctx: Context) -> list[tuple[str, str]]:
        """Return what each command does, in the first sentence of its help."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [(name, command.get_short_help_str(1000)) for name, command in commands if command]


def _parameters(command: Command | Commands, ctx: Context, formatter: HelpFormatter) -> None:
    titles = {"argument": "Arguments", "option": "Options"}
    for kind, title in titles.items():
        of_kind = (parameter for parameter in command.get_params(ctx) if parameter.param_type_name == kind)
        records = [record for parameter in of_kind if (record := parameter.get_help_record(ctx))]
        if records:
            with formatter.section(title):
                formatter.write_dl(records, col_max=30 if formatter.width >= NARROW else 4)


def examples(*lines: str) -> str:
    """Return an epilog with commands to try, one a line, never wrapped together."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def bare(cls: type[Commands] = Commands, *, completion: bool = False) -> typer.Typer:
    """Return a Typer without commands yet: no Rich in its help or errors, `-h` beside `--help`."""
    return typer.Typer(
        cls=cls,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=completion,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def single(function: Callable[..., object], *lines: str) -> typer.Typer:
    """Return a Typer with one command, and examples of it."""
    app = bare()
    app.command(cls=Command, epilog=examples(*lines))(function)
    return app


def group(context: typer.Context) -> int:
    """Show the help of a group that was typed without one of its commands."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
    return 0
