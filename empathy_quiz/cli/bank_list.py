"""`empathy-quiz bank list`: the banks there are."""

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Banks, Json, Plain, Quiet


def bank_list(
    context: typer.Context, folders: Banks = None, json: Json = False, plain: Plain = False, quiet: Quiet = False
) -> None:
    """List the banks there are, and where each comes from."""
    from empathy_quiz.cli.bank_entries import entries, list_blocks, list_document, list_notes
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of

    environment = world(context)
    settings = load(environment, banks=folders, plain=plain or None)
    printer = Printer(environment, settings.plain, quiet)
    found = entries(shelf_of(environment, settings))
    if json:
        printer.document(**list_document(found))
        return
    printer.show(list_blocks(found))
    for note in list_notes(found):
        printer.note(note)
