"""`empathy-quiz settings`: how you like to play, and where each choice comes from."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import setting_names, setting_values
from empathy_quiz.cli.help import Command, bare, examples
from empathy_quiz.cli.options import Json, Plain

Name = Annotated[str, typer.Argument(metavar="NAME", help="A setting.", autocompletion=setting_names)]


def settings(context: typer.Context, json: Json = False, plain: Plain = False) -> None:
    """Show your settings, and where each comes from: a variable, your file, or the default."""
    if context.invoked_subcommand is not None:
        return
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import explain
    from empathy_quiz.cli.settings_told import settings_blocks, settings_document

    environment = world(context)
    chosen = explain(environment, plain=plain or None)
    printer = Printer(environment, plain=chosen["plain"][0])
    if json:
        printer.document(**settings_document(chosen, environment))
    else:
        printer.show(settings_blocks(chosen, environment))


def settings_set(
    context: typer.Context,
    name: Name,
    values: Annotated[
        list[str], typer.Argument(metavar="VALUE...", help="Several only for banks.", autocompletion=setting_values)
    ],
) -> None:
    """Keep a setting in your file; comments and everything else in it stay."""
    from empathy_quiz.cli.config import config_path, remember
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings_told import joined

    environment = world(context)
    remember(environment, name, joined(name, values))
    Printer(environment).note(f"{name} is kept in {config_path(environment)}.")


def settings_unset(context: typer.Context, name: Name) -> None:
    """Take a setting out of your file."""
    from empathy_quiz.cli.config import config_path, forget
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.errors import Refusal

    environment = world(context)
    if not forget(environment, name):
        raise Refusal(f"{config_path(environment)} does not set {name}.", "see: empathy-quiz settings")
    Printer(environment).note(f"{name} is no longer in {config_path(environment)}.")


def settings_commands() -> typer.Typer:
    """Return the group with its commands."""
    app = bare()
    app.callback(
        invoke_without_command=True, epilog=examples("empathy-quiz settings", "empathy-quiz settings set pace 1.5")
    )(settings)
    app.command(
        "set",
        cls=Command,
        epilog=examples("empathy-quiz settings set pace off", "empathy-quiz settings set player Ada Lovelace"),
    )(settings_set)
    app.command("unset", cls=Command, epilog=examples("empathy-quiz settings unset pace"))(settings_unset)
    return app
