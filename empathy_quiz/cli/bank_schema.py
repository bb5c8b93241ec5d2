"""`empathy-quiz bank schema`: what editors need to help with a bank."""

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Force, Output, Quiet


def bank_schema(context: typer.Context, output: Output = None, force: Force = False, quiet: Quiet = False) -> None:
    """Write the form of a bank as a JSON Schema, for editors that complete and check YAML."""
    from empathy_quiz.bank.json_schema import MODELINE, NAME
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.starting import schema_text

    printer = Printer(world(context), quiet=quiet)
    printer.deliver(schema_text(), output, force=force)
    if output is not None:
        named = MODELINE.replace(NAME, output.replace("\\", "/").rpartition("/")[2])
        printer.note(f"Written to {output}. A bank beside it names it in its first line: {named}")
