"""`empathy-quiz bank show`: a bank to read."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import bank_names
from empathy_quiz.cli.options import Banks, Json, Plain, Quiet


def bank_show(
    context: typer.Context,
    bank: Annotated[str, typer.Argument(metavar="BANK", help="A name or a path.", autocompletion=bank_names)],
    question: Annotated[str | None, typer.Argument(metavar="[QUESTION]", help="Only this one, by its id.")] = None,
    key: Annotated[bool, typer.Option("--key", help="With the key and the reasons.")] = False,
    folders: Banks = None,
    json: Json = False,
    plain: Plain = False,
    quiet: Quiet = False,
) -> None:
    """Show the questions of a bank; the key and the reasons only with --key."""
    from empathy_quiz.bank.read import read_file
    from empathy_quiz.cli.gather import gather
    from empathy_quiz.cli.preview import bank_blocks, bank_document, only
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of

    environment = world(context)
    settings = load(environment, banks=folders, plain=plain or None)
    printer = Printer(environment, settings.plain, quiet)
    gathered = gather(shelf_of(environment, settings), (bank,), read_file)
    for warning in gathered.warnings:
        printer.note(warning)
    shown = only(gathered.banks[0], question)
    if json:
        printer.document(**bank_document(shown, key=key))
    else:
        printer.show(bank_blocks(shown, key=key))
