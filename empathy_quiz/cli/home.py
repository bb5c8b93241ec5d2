"""`empathy-quiz` alone: what was last, and what to type next."""

from typing import TYPE_CHECKING, Annotated

import typer

from empathy_quiz.cli.call import world

if TYPE_CHECKING:
    from empathy_quiz.environment import Environment


def _version(wanted: bool) -> None:
    if wanted:
        from empathy_quiz import __version__

        typer.echo(f"empathy-quiz {__version__}")
        raise typer.Exit


def home(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> int:
    """Timed quizzes on empathy in customer service, in your terminal."""
    if context.invoked_subcommand is None:
        _greet(world(context))
    return 0


def _greet(environment: "Environment") -> None:
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.welcome import standing, told

    settings = load(environment)
    Printer(environment, settings.plain).show(told(standing(environment, settings)))
