"""The shelf of banks, as the settings say."""

from __future__ import annotations

from empathy_quiz.bank.shelf import Shelf, open_shelf
from empathy_quiz.cli.setting_keys import KEYS
from empathy_quiz.cli.settings import Settings, origin
from empathy_quiz.environment import Environment
from empathy_quiz.errors import UnreadableInput


def shelf_of(environment: Environment, settings: Settings) -> Shelf:
    """Return the shelf of this person: the folders given, the own one, the shipped banks.

    Raises UnreadableInput where a folder given is none, naming the setting that gave it.
    """
    try:
        return open_shelf(settings.banks, environment.config_dir / "banks", environment.working_dir)
    except UnreadableInput as error:
        source = origin(environment, "banks", settings.banks)
        if source == "--banks":
            raise
        raise UnreadableInput(f"{source}: {error.message}", KEYS["banks"].hint(None, source)) from error
