"""`empathy-quiz scores list`: what was played, the latest first."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Json, Plain, Player, Scores


def scores_list(
    context: typer.Context,
    player: Player = None,
    count: Annotated[
        int | None, typer.Option("-n", "--count", metavar="N", min=1, help="The latest N sittings (20; JSON: all).")
    ] = None,
    scores: Scores = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    """List the sittings with their results, the latest first."""
    from empathy_quiz.cli.logs import kept_log
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.sitting_list import SHOWN, list_blocks, list_document, sittings

    environment = world(context)
    settings = load(environment, scores=scores, plain=plain or None)
    printer = Printer(environment, settings.plain)
    with kept_log(environment, settings) as store:
        found = sittings(store, player, count if count or json else SHOWN + 1)
    if json:
        printer.document(**list_document(found))
        return
    printer.show(list_blocks(found[: count or SHOWN]))
    if len(found) > (count or SHOWN):
        printer.note(f"These are the latest {SHOWN}. For more: empathy-quiz scores list -n 100")
