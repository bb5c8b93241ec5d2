"""Help pages that read well in narrow windows too."""

from __future__ import annotations

import typer
from typer._click import Context, HelpFormatter
from typer.core import TyperCommand, TyperGroup

WIDEST = 80
NARROW = 60
"""Below so many columns an option stands on a line of its own, above what it does."""


def group(context: typer.Context) -> int:
    """Show the help of a group that was typed without one of its commands."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
    return 0


def examples(*lines: str) -> str:
    """Return an epilog with commands to try, one a line, never wrapped together."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


class Command(TyperCommand):
    """A command whose options are told for the width at hand."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write arguments and options."""
        _parameters(self, ctx, formatter)


class Commands(TyperGroup):
    """A group of such commands."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write options, then commands."""
        self.format_commands(ctx, formatter)
        _parameters(self, ctx, formatter)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write every command with the whole first sentence of its help."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [
            (name, command.get_short_help_str(1000)) for name, command in commands if command and not command.hidden
        ]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)


def _parameters(command: Command | Commands, ctx: Context, formatter: HelpFormatter) -> None:
    titles = {"argument": "Arguments", "option": "Options"}
    for kind, title in titles.items():
        of_kind = (parameter for parameter in command.get_params(ctx) if parameter.param_type_name == kind)
        records = [record for parameter in of_kind if (record := parameter.get_help_record(ctx))]
        if records:
            with formatter.section(title):
                formatter.write_dl(records, col_max=30 if formatter.width >= NARROW else 4)
