"""`empathy-quiz scores forget`: a player and all their answers, deleted for good."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Scores


def scores_forget(
    context: typer.Context,
    player: Annotated[str, typer.Option("--player", metavar="NAME", help="Who is to be forgotten.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    scores: Scores = None,
) -> None:
    """Delete a player with all they answered, for good; it says what will be lost and asks first."""
    from empathy_quiz.cli.forgetting import confirmed, loss, told
    from empathy_quiz.cli.logs import kept_log
    from empathy_quiz.cli.phrases import counted
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.errors import Refusal

    environment = world(context)
    printer = Printer(environment)
    with kept_log(environment, load(environment, scores=scores)) as store:
        at_stake = loss(store, player)
        printer.warn(told(at_stake))
        if not yes and not confirmed(environment, printer):
            raise Refusal("Nothing was deleted.")
        gone = store.forget(one.player_id for one in at_stake.players)
    printer.lines((f"{counted(gone, 'answer')} deleted.",))
