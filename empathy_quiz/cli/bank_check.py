"""`empathy-quiz bank check`: what is wrong with banks, and where."""

from enum import StrEnum
from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import bank_names
from empathy_quiz.cli.options import Banks, Force, Json, Output, Quiet


class Format(StrEnum):
    """How findings are written: for people, for programs, for GitHub Actions, for viewers of code analysis."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


def bank_check(
    context: typer.Context,
    banks: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[BANK]...", help="Names, files or folders; without one, your own banks.", autocompletion=bank_names
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", metavar="text|json|github|sarif")] = Format.text,
    shipped: Annotated[bool, typer.Option("--shipped", help="The banks that come with the program.")] = False,
    json: Json = False,
    bots: Annotated[bool, typer.Option("--bots", help="What bots earn that understand nothing.")] = False,
    explain: Annotated[str | None, typer.Option("--explain", metavar="RULE", help="Explain a rule.")] = None,
    output: Output = None,
    force: Force = False,
    folders: Banks = None,
    quiet: Quiet = False,
) -> int:
    """Check banks: every finding with file, line and column. Leaves with 1 where there are errors."""
    from empathy_quiz.cli.bots_told import bots_blocks
    from empathy_quiz.cli.checking import check, summary, written
    from empathy_quiz.cli.explaining import explained
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of

    environment = world(context)
    printer = Printer(environment, quiet=quiet)
    if explain is not None:
        printer.deliver(explained(explain), output, force=force)
        return 0
    shelf = shelf_of(environment, load(environment, banks=folders))
    checked = check(shelf, tuple(banks or ()), environment.working_dir, shipped=shipped)
    form = "json" if json else format.value
    if bots and form == "text":
        printer.show(bots_blocks(checked.bots))
    else:
        printer.deliver(written(checked, form), output, force=force)
    printer.note(summary(checked))
    return 1 if checked.errors else 0
