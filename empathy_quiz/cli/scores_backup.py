"""`empathy-quiz scores backup`: a copy of the whole log."""

from pathlib import Path
from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Json, Scores


def scores_backup(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to; without it, a dated file in this folder.")
    ] = None,
    scores: Scores = None,
    json: Json = False,
) -> None:
    """Copy the whole score log to a new file, also while somebody plays."""
    from empathy_quiz.cli.logs import kept_log
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.errors import Refusal

    environment = world(context)
    printer = Printer(environment)
    target = environment.working_dir / (file or f"empathy-quiz-scores-{environment.now():%Y%m%d-%H%M%S}.db")
    with kept_log(environment, load(environment, scores=scores)) as store:
        if not store.players():
            raise Refusal("There is nothing to back up yet.", "begin with: empathy-quiz play")
        store.backup(target.expanduser())
    if json:
        printer.document(file=str(target))
    else:
        printer.lines((str(target),))
