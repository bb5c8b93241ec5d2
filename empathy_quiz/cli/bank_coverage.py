"""`empathy-quiz bank coverage`: what the documents claim, and which questions ask for it."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import bank_names
from empathy_quiz.cli.options import Banks, Json, Plain, Quiet


def bank_coverage(
    context: typer.Context,
    banks: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[BANK]...",
            help="Names, files or folders; without one, the whole collection.",
            autocompletion=bank_names,
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="ID", help="Only the claims of this document.")
    ] = None,
    uncovered: Annotated[
        bool, typer.Option("--uncovered", help="Only claims without question or waiver; leaves with 1 where one is.")
    ] = False,
    folders: Banks = None,
    json: Json = False,
    plain: Plain = False,
    quiet: Quiet = False,
) -> int:
    """Show which claims of the documents are asked for, and how they spread over kinds and levels."""
    from empathy_quiz.cli.coverage_told import coverage_blocks, coverage_document
    from empathy_quiz.cli.covering import cover, only_document
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of

    environment = world(context)
    settings = load(environment, banks=folders, plain=plain or None)
    printer = Printer(environment, settings.plain, quiet)
    covered = only_document(cover(shelf_of(environment, settings), tuple(banks or ())), document)
    for warning in covered.warnings:
        printer.warn(warning)
    if json:
        printer.document(**coverage_document(covered, gaps=uncovered))
    else:
        printer.show(coverage_blocks(covered, gaps=uncovered))
    return 1 if uncovered and covered.uncovered else 0
