"""What the shell offers when Tab is pressed."""

import typer

from empathy_quiz.cli.call import world


def bank_names(context: typer.Context, incomplete: str) -> list[str]:
    """Return the banks whose names begin so; none where something is wrong, for Tab is no place to complain."""
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of
    from empathy_quiz.errors import QuizError

    environment = world(context)
    try:
        found = shelf_of(environment, load(environment, banks=context.params.get("folders"))).all()
    except QuizError:
        return []
    return [bank.id for bank in found if bank.id.startswith(incomplete)]


def setting_names(incomplete: str) -> list[tuple[str, str]]:
    """Return the settings whose names begin so, with what they are about."""
    from empathy_quiz.cli.setting_keys import KEYS

    return [(key.name, key.about) for key in KEYS.values() if key.name.startswith(incomplete)]
