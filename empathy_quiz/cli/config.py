"""`config.toml` in the user's configuration folder: read on every run, written only on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from empathy_quiz.environment import Environment
from empathy_quiz.errors import UnreadableInput, UnwritableOutput
from empathy_quiz.values import value

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


@value
class Config:
    """What the file says; nothing where there is none."""

    path: Path
    text: str = ""
    values: Mapping[str, object] = MappingProxyType({})

    def where(self, name: str) -> str:
        """`file:line` of a setting; the line is looked for only when it is asked."""
        import re

        entry = re.compile(rf"\s*[\"']?{re.escape(name)}[\"']?\s*[=.]|\s*\[+\s*[\"']?{re.escape(name)}\b")
        lines = enumerate(self.text.splitlines(), start=1)
        return f"{self.path}:{next((number for number, line in lines if entry.match(line)), 1)}"


def config_path(environment: Environment) -> Path:
    """Return where the file lies, or would."""
    return environment.config_dir / "config.toml"


def read(environment: Environment) -> Config:
    """Return what the file says. Raises UnreadableInput if it is there but no TOML in UTF-8."""
    path = config_path(environment)
    text = _text(path)
    if text is None:
        return Config(path)
    import tomllib

    try:
        return Config(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise UnreadableInput(
            f"{path} is no TOML: {error}.", "mend the line, or move the file away: then the defaults hold"
        ) from error


def remember(environment: Environment, name: str, value: str) -> object:
    """Write one setting into the file, leaving everything else in it as it is; returns the value as it was understood.

    Raises UsageError for a setting or a value that does not exist, UnreadableInput for a file that is no TOML, and
    UnwritableOutput where the file cannot be written.
    """
    from empathy_quiz.cli.setting_keys import key_called

    key = key_called(name)
    parsed = key.parsed(value, environment.working_dir, f"settings set {name}")
    config = read(environment)
    if config.values.get(name) != key.toml(parsed):
        _edit(config, lambda document: document.update({name: key.toml(parsed)}))
    return parsed


def remember_if_possible(environment: Environment, name: str, value: str) -> None:
    """`remember` for a setting made in passing: where the file cannot be written, that is said, and nothing stops."""
    from empathy_quiz.cli.render import Printer

    try:
        remember(environment, name, value)
    except UnwritableOutput as error:
        Printer(environment).warn(f"{error.message} This time {name} is {value} all the same.")


def forget(environment: Environment, name: str) -> bool:
    """Take one entry out of the file, also one that is no setting; returns whether it was there. Raises as above."""
    config = read(environment)
    if name not in config.values:
        return False
    _edit(config, lambda document: document.remove(name))
    return True


def _edit(config: Config, change: Callable[[TOMLDocument], object]) -> None:
    import tomlkit

    from empathy_quiz.cli.files import write_whole

    document = tomlkit.parse(config.text)
    change(document)
    text = tomlkit.dumps(document)
    write_whole(config.path.resolve(), text, overwrite=True)


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise UnreadableInput(
            f"{path} is not UTF-8 text.", "save it as UTF-8, or move it away: then the defaults hold"
        ) from error
    except IsADirectoryError as error:
        hint = "move the folder away, or put the file there"
        raise UnreadableInput(f"The settings {path} cannot be read: it is a folder.", hint) from error
    except OSError as error:
        hint = "check who may read it, or move it away: then the defaults hold"
        raise UnreadableInput(f"The settings {path} cannot be read: {error.strerror}.", hint) from error
