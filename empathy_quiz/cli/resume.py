"""`empathy-quiz resume`: the sitting that was left."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.options import Banks, Json, Scores


def resume(
    context: typer.Context,
    plain: Annotated[bool, typer.Option("--plain", help="Lines instead of a screen: pipes, screen readers.")] = False,
    player: Annotated[str | None, typer.Option("--player", metavar="NAME", help="Whose sitting.")] = None,
    scores: Scores = None,
    folders: Banks = None,
    json: Json = False,
) -> None:
    """Go on with the latest sitting that was left: the open question comes back with its full time."""
    from empathy_quiz.cli.playing import place_of, play_on
    from empathy_quiz.cli.settings import load

    environment = world(context)
    settings = load(environment, player=player, banks=folders, scores=scores, plain=plain or None)
    play_on(environment, settings, place_of(player, scores, folders), as_json=json)
