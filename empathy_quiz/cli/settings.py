"""The settings that hold: flags, then `EMPATHY_QUIZ_*` variables, then `config.toml`, then defaults."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from empathy_quiz.cli.config import Config, read
from empathy_quiz.cli.setting_keys import KEYS, Key
from empathy_quiz.environment import Environment
from empathy_quiz.errors import UsageError, echoed
from empathy_quiz.values import value

DEFAULT = "default"


@value
class Settings:
    """How a person likes to play.

    `pace` multiplies every limit (None: no limits), `banks` are folders looked at before the usual ones, `scores`
    is the path or URL of the score log (None: the user's data folder), `count` the questions dealt in a sitting.
    """

    player: str = "me"
    pace: float | None = 1.0
    confidence: bool = False
    count: int = 5
    banks: tuple[Path, ...] = ()
    scores: str | None = None
    plain: bool = False


def load(environment: Environment, **flags: object) -> Settings:
    """Return the settings that hold. `flags` come first (`load(environment, pace="off")`); None is a flag not given.

    Raises UsageError for a value that is not accepted, naming its source, and UnreadableInput for a file that is not
    TOML.
    """
    return Settings(**{name: value for name, (value, _) in explain(environment, **flags).items()})


def explain(environment: Environment, **flags: object) -> dict[str, tuple[Any, str]]:
    """Return every setting's value, and where it comes from: `--flag`, a variable's name, `file:line` or `default`.

    Raises like `load`.
    """
    config = read(environment)
    for name in config.values:
        if name not in KEYS:
            raise _unknown(name, config)
    return {key.name: _choose(key, environment, config, flags) for key in KEYS.values()}


def origin(environment: Environment, name: str, value: object) -> str:
    """Return where a value in use comes from, as `explain` says; what neither file nor variable gives is a flag's."""
    key = KEYS[name]
    held, source = _choose(key, environment, read(environment), {})
    return source if source != DEFAULT and held == value else f"--{name}"


def _unknown(name: str, config: Config) -> UsageError:
    from empathy_quiz.cli.phrases import close_to, command

    hint = f"{close_to(name, KEYS) or ''} to take it out: {command('settings', 'unset', name)}".lstrip()
    return UsageError(f"{config.where(name)}: there is no setting called {echoed(name)}.", hint)


def _choose(key: Key, environment: Environment, config: Config, flags: Mapping[str, object]) -> tuple[Any, str]:
    given = _given(key, environment, config, flags)
    if given is None:
        return getattr(_DEFAULTS, key.name), DEFAULT
    value, source, base = given
    return key.parsed(value, base, source), source


def _given(
    key: Key, environment: Environment, config: Config, flags: Mapping[str, object]
) -> tuple[object, str, Path] | None:
    """What the first source says that says something (an empty variable does not), its name, and what relative paths
    in it start from."""
    if flags.get(key.name) not in (None, (), []):
        return flags[key.name], f"--{key.name}", environment.working_dir
    if environment.environ.get(key.variable):
        return environment.environ[key.variable], key.variable, environment.working_dir
    if key.name in config.values:
        return config.values[key.name], config.where(key.name), config.path.parent
    return None


_DEFAULTS = Settings()
