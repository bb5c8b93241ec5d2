"""`empathy-quiz bank check`: what is wrong with banks, and where."""

from enum import StrEnum
from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import bank_names
from empathy_quiz.cli.options import Banks, Force, Json, Output, Quiet


class Format(StrEnum):
    """How findings are written: for people, for programs, as annotations of GitHub Actions."""

    text = "text"
    json = "json"
    github = "github"


def bank_check(
    context: typer.Context,
    banks: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[BANK]...", help="Names, files or folders; without one, all banks.", autocompletion=bank_names
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", metavar="text|json|github")] = Format.text,
    json: Json = False,
    output: Output = None,
    force: Force = False,
    folders: Banks = None,
    quiet: Quiet = False,
) -> int:
    """Check banks: every finding with file, line and column. Leaves with 1 where there are errors."""
    from empathy_quiz.cli.checking import check, summary, written
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of

    environment = world(context)
    printer = Printer(environment, quiet=quiet)
    shelf = shelf_of(environment, load(environment, banks=folders))
    checked = check(shelf, tuple(banks or ()), environment.working_dir)
    printer.deliver(written(checked, "json" if json else format.value), output, force=force)
    printer.note(summary(checked))
    return 1 if checked.errors else 0
