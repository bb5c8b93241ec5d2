"""`empathy-quiz scores show`: one sitting, question by question."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Banks, Json, Plain, Scores


def scores_show(
    context: typer.Context,
    sitting: Annotated[
        str | None,
        typer.Argument(metavar="[SITTING]", help="The beginning of its id (4 letters do); without it, the latest."),
    ] = None,
    scores: Scores = None,
    folders: Banks = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    """Show a sitting: every question with its answer, mark and time."""
    from empathy_quiz.cli.logs import kept_log
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of
    from empathy_quiz.cli.sitting_pages import look_up, show_blocks, show_document, texts

    environment = world(context)
    settings = load(environment, scores=scores, banks=folders, plain=plain or None)
    printer = Printer(environment, settings.plain)
    with kept_log(environment, settings) as store:
        shown = look_up(store, sitting)
    if json:
        printer.document(**show_document(shown))
    else:
        printer.show(show_blocks(shown, texts(shown, shelf_of(environment, settings))))
