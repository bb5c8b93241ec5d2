"""`empathy-quiz scores import`: answers of other machines, merged into the log."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Json, Quiet, Scores


def scores_import(
    context: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="JSON lines or other score logs; - reads stdin.")
    ],
    scores: Scores = None,
    json: Json = False,
    quiet: Quiet = False,
) -> int:
    """Merge answers of other machines; what is there already stays as it is, so twice is harmless."""
    from empathy_quiz.cli.importing import import_files, outcome_document, outcome_lines
    from empathy_quiz.cli.logs import open_log
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load

    environment = world(context)
    printer = Printer(environment, quiet=quiet)
    with open_log(environment, load(environment, scores=scores)) as store:
        imported = import_files(store, tuple(files), environment, printer)
    if json:
        printer.document(**outcome_document(imported))
    else:
        printer.lines(outcome_lines(imported))
    for one in imported:
        for problem in one.problems:
            printer.warn(problem)
    return 1 if any(one.problems for one in imported) else 0
