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


def kinds(incomplete: str) -> list[str]:
    """Return the kinds of question that begin so."""
    from empathy_quiz.bank.model import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


def levels(incomplete: str) -> list[str]:
    """Return the levels that begin so."""
    from empathy_quiz.bank.model import LEVELS

    return [level for level in LEVELS if level.startswith(incomplete)]


def paces(incomplete: str) -> list[str]:
    """Return the paces that begin so."""
    from empathy_quiz.cli.setting_keys import PACES

    return [pace for pace in PACES if pace.startswith(incomplete)]


def themes(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the themes whose ids begin so, with their titles; none where something is wrong."""
    from empathy_quiz.cli.references import References
    from empathy_quiz.cli.settings import load
    from empathy_quiz.cli.shelves import shelf_of
    from empathy_quiz.errors import QuizError

    environment = world(context)
    try:
        titles = References(shelf_of(environment, load(environment, banks=context.params.get("folders")))).titles
    except QuizError:
        return []
    return [(name, title) for name, title in titles.items() if name.startswith(incomplete)]


def setting_names(incomplete: str) -> list[tuple[str, str]]:
    """Return the settings whose names begin so, with what they are about."""
    from empathy_quiz.cli.setting_keys import KEYS

    return [(key.name, key.about) for key in KEYS.values() if key.name.startswith(incomplete)]


def setting_values(context: typer.Context, incomplete: str) -> list[str]:
    """Return what the setting named before accepts, where that is a handful of words."""
    name = context.params.get("name")
    if name == "pace":
        return paces(incomplete)
    return [word for word in ("yes", "no") if name in ("confidence", "plain") and word.startswith(incomplete)]
