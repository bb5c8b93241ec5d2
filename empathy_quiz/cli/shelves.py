"""The shelf of banks, as the settings say."""

from __future__ import annotations

from empathy_quiz.bank.shelf import Shelf, open_shelf
from empathy_quiz.cli.settings import Settings
from empathy_quiz.environment import Environment


def shelf_of(environment: Environment, settings: Settings) -> Shelf:
    """Return the shelf of this person: the folders given, the own one, the shipped banks.

    Raises UnreadableInput where a folder given is none.
    """
    return open_shelf(settings.banks, environment.config_dir / "banks", environment.working_dir)
