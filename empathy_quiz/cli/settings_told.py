"""The settings that hold, for people and for programs."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from empathy_quiz.cli.blocks import GAP, Block, Heading, Table
from empathy_quiz.cli.config import config_path
from empathy_quiz.cli.setting_keys import KEYS
from empathy_quiz.environment import Environment


def settings_blocks(chosen: Mapping[str, tuple[Any, str]], environment: Environment) -> tuple[Block, ...]:
    """Lay the settings out for a person."""
    file = config_path(environment)
    rows = tuple(
        (name, _value(name, value, environment), source.replace(str(file), file.name), KEYS[name].accepted)
        for name, (value, source) in chosen.items()
    )
    return (Heading(f"Settings; yours are kept in {file}"), GAP, Table(("Setting", "Value", "From", "Takes"), rows))


def _value(name: str, value: object, environment: Environment) -> str:
    if name == "scores" and value is None:
        return str(environment.data_dir / "scores.db")
    return KEYS[name].show(value) or "–"


def settings_document(chosen: Mapping[str, tuple[Any, str]], environment: Environment) -> dict[str, object]:
    """Return the settings as fields of a JSON document, with the values that the file would hold."""
    entries = {name: {"value": KEYS[name].toml(value), "source": source} for name, (value, source) in chosen.items()}
    return {"file": str(config_path(environment)), "settings": entries}


def joined(name: str, values: Sequence[str]) -> str:
    """Return the words of a value as one: folders as a path list, anything else with spaces between."""
    return os.pathsep.join(map(str, map(Path, values))) if name == "banks" else " ".join(values)
