"""The settings that hold, for people and for programs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from empathy_quiz.cli.blocks import GAP, Block, Heading, Table
from empathy_quiz.cli.config import config_path
from empathy_quiz.cli.settings import Chosen
from empathy_quiz.environment import Environment


def settings_blocks(chosen: tuple[Chosen, ...], environment: Environment) -> tuple[Block, ...]:
    """Lay the settings out for a person."""
    file = config_path(environment)
    rows = tuple(
        (one.key.name, _value(one, environment), one.source.replace(str(file), file.name), one.key.accepted)
        for one in chosen
    )
    return (Heading(f"Settings; yours are kept in {file}"), GAP, Table(("Setting", "Value", "From", "Takes"), rows))


def _value(one: Chosen, environment: Environment) -> str:
    shown = one.key.show(one.value)
    if not shown and one.key.name == "scores":
        return str(environment.data_dir / "scores.db")
    return shown or "–"


def settings_document(chosen: tuple[Chosen, ...], environment: Environment) -> dict[str, object]:
    """Return the settings as fields of a JSON document."""
    entries = {one.key.name: {"value": _plain(one.value), "source": one.source} for one in chosen}
    return {"file": str(config_path(environment)), "settings": entries}


def _plain(value: object) -> object:
    return [str(item) for item in value] if isinstance(value, tuple) else value


def joined(name: str, values: Sequence[str]) -> str:
    """Return the words of a value as one: folders as a path list, anything else with spaces between."""
    return os.pathsep.join(map(str, map(Path, values))) if name == "banks" else " ".join(values)
