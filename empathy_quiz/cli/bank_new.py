"""`empathy-quiz bank new`: a bank to begin with."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import kinds
from empathy_quiz.cli.options import Force, Quiet


def bank_new(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="Where to; - is stdout.")] = "my-bank.yaml",
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="Only a question of this kind.", autocompletion=kinds),
    ] = None,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Write a small bank with comments, to make your own of, and beside it the schema for your editor."""
    from empathy_quiz.bank.starter import starter
    from empathy_quiz.cli.files import STDOUT
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.starting import known_kind, next_steps, place_of, write_starter

    environment = world(context)
    printer = Printer(environment, quiet=quiet)
    text = starter(known_kind(kind))
    if file == STDOUT:
        printer.deliver(text, None)
        return
    here = environment.working_dir
    place = place_of(file, here)
    for note in write_starter(place, text, here, force=force):
        printer.note(note)
    for line in next_steps(place, here):
        printer.note(line)
