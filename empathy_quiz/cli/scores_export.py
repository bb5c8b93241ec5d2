"""`empathy-quiz scores export`: the answers for other programs and other machines."""

from enum import StrEnum
from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import bank_names
from empathy_quiz.cli.options import Force, Output, Player, Quiet, Scores


class Format(StrEnum):
    """What answers are written as: JSON lines can be imported again, CSV is for spreadsheets."""

    jsonl = "jsonl"
    csv = "csv"


def scores_export(
    context: typer.Context,
    format: Annotated[Format, typer.Option("--format", metavar="jsonl|csv", help="csv is for spreadsheets.")] = (
        Format.jsonl
    ),
    output: Output = None,
    force: Force = False,
    player: Player = None,
    bank: Annotated[
        str | None, typer.Option("--bank", metavar="NAME", help="Only this bank.", autocompletion=bank_names)
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only from this day on, as 2026-11-22.")
    ] = None,
    scores: Scores = None,
    quiet: Quiet = False,
) -> None:
    """Write every answer out, one a line: JSON lines to import elsewhere, or CSV."""
    from empathy_quiz.cli.exporting import Choice, day, export, wanted
    from empathy_quiz.cli.logs import kept_log
    from empathy_quiz.cli.phrases import counted
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load

    environment = world(context)
    printer = Printer(environment, quiet=quiet)
    choice = Choice(player, bank, None if since is None else day(since, environment.now()))
    with kept_log(environment, load(environment, scores=scores)) as store:
        number = export(wanted(store, choice), format.value, output, environment, force=force)
    if output is not None or number == 0:
        printer.note(f"{counted(number, 'answer')} written{f' to {output}' if output else ''}.")
