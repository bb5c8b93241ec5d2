"""The settings there are: one entry each, with what it accepts and how it is read.

A value comes as text from a flag or a variable, or as whatever TOML makes of it in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from empathy_quiz.errors import UsageError, echoed
from empathy_quiz.values import value

PACES: Mapping[str, float | None] = {"1": 1.0, "1.25": 1.25, "1.5": 1.5, "2": 2.0, "off": None}
YES = ("yes", "true", "on", "1")
NO = ("no", "false", "off", "0")
LONGEST_NAME = 80
JOINERS = "\u200c\u200d"
"""Characters without a shape that Persian, Indic scripts and emoji need inside a name."""

_STRAY_JOINER = re.compile(f"(?<![^\0-\x7f])[{JOINERS}]|[{JOINERS}](?![^\0-\x7f{JOINERS}])")
"""One that does not stand between two characters beyond ASCII."""


class Unfit(ValueError):
    """A value that is not accepted; the text says why."""


@value
class Key:
    """One setting.

    `parse` takes a value and the folder that relative paths start from, and raises ValueError for what is not accepted
    (`Unfit`, or a UsageError of its own, where it can say why);
    `show` turns what it returned into the text that would set it, `toml` into the value in the file.
    """

    name: str
    about: str
    accepted: str
    parse: Callable[[object, Path], Any]
    show: Callable[[Any], str]
    toml: Callable[[Any], Any]

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return f"EMPATHY_QUIZ_{self.name.upper()}"

    def parsed(self, value: object, base: Path, source: str) -> object:
        """`parse`, with an error for the person that names the source. Raises UsageError."""
        try:
            return self.parse(value, base)
        except UsageError as error:
            raise UsageError(f"{source}: {error.message}", self.hint(error.hint, source)) from error
        except ValueError as error:
            why = f": {error}" if isinstance(error, Unfit) else ""
            shown = repr(echoed(value)) if isinstance(value, str) else echoed(repr(value))
            message = f"{source}: {self.name} cannot be {shown}{why}."
            raise UsageError(message, self.hint(f"it takes: {self.accepted}", source)) from error

    def hint(self, hint: str | None, source: str) -> str | None:
        """Add to a hint how to do without the setting, where it was not just typed."""
        if source.startswith(("--", "settings set")):
            return hint
        undo = f"unset {source}" if source == self.variable else f"empathy-quiz settings unset {self.name}"
        return "; ".join(filter(None, (hint, f"to do without: {undo}")))


def _player(value: object, _: Path) -> str:
    name = " ".join(_text(value).split())
    if not name:
        raise Unfit("nothing is left of it")
    if len(name) > LONGEST_NAME:
        raise Unfit(f"it has {len(name):,} characters")
    unseen = next((c for c in name if not c.isprintable() and c not in JOINERS), None)
    if unseen is not None:
        raise Unfit(f"it holds U+{ord(unseen):04X}, which cannot be seen")
    if stray := _STRAY_JOINER.search(name):
        raise Unfit(f"it holds U+{ord(stray[0]):04X} where there is nothing to join")
    return name


def _pace(value: object, _: Path) -> float | None:
    if isinstance(value, bool):
        raise ValueError(value)
    word = f"{value:g}" if isinstance(value, int | float) else _text(value).strip().lower()
    if word not in PACES:
        raise ValueError(value)
    return PACES[word]


def _flag(value: object, _: Path) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word not in YES + NO:
        raise ValueError(value)
    return word in YES


def _count(value: object, _: Path) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(value)
    if isinstance(value, str) and not (value.strip().isascii() and value.strip().isdigit() and len(value) < 10):
        raise ValueError(value)
    if int(value) < 1:
        raise ValueError(value)
    return int(value)


def _folders(value: object, base: Path) -> tuple[Path, ...]:
    import os

    entries = value.split(os.pathsep) if isinstance(value, str) else value
    if not isinstance(entries, list | tuple):
        raise ValueError(value)
    return tuple(_path(str(entry), base) for entry in entries if str(entry).strip())


def _scores(value: object, base: Path) -> str:
    place = _text(value).strip()
    if not place or "\0" in place:
        raise ValueError(value)
    if "://" not in place:
        return str(_path(place, base))
    from empathy_quiz.scores.opening import path_of

    path_of(place)
    return place


def _path(text: str, base: Path) -> Path:
    path = Path(text)
    with suppress(RuntimeError):  # `~someone` without a home folder is a name like any other
        path = path.expanduser()
    return base / path


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def pace_name(pace: float | None) -> str:
    """Return the word that sets this pace: `1.5`, or `off` for None."""
    return "off" if pace is None else f"{pace:g}"


def _pace_value(pace: float | None) -> str | float:
    return "off" if pace is None else int(pace) if pace == int(pace) else pace


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _joined(folders: tuple[Path, ...]) -> str:
    import os

    return os.pathsep.join(map(str, folders))


def _list(folders: tuple[Path, ...]) -> list[str]:
    return list(map(str, folders))


def _as_it_is(value: str | None) -> str | None:
    return value


def _place(scores: str | None) -> str:
    return scores or ""


KEYS: Mapping[str, Key] = {
    key.name: key
    for key in (
        Key(
            "player",
            "the name your answers are kept under",
            f"a name of up to {LONGEST_NAME} letters",
            _player,
            str,
            str,
        ),
        Key("pace", "how much longer than usual you have", ", ".join(PACES), _pace, pace_name, _pace_value),
        Key("confidence", "ask how sure you are before each verdict", "yes, no", _flag, _yes, bool),
        Key("count", "how many questions a sitting has", "a whole number from 1", _count, str, int),
        Key("banks", "folders with question banks of your own", "one folder or several", _folders, _joined, _list),
        Key("scores", "where the score log is", "a path or a URL", _scores, _place, _as_it_is),
        Key("plain", "plain lines, for screen readers and scripts", "yes, no", _flag, _yes, bool),
    )
}


def key_called(name: str) -> Key:
    """Return the setting of this name. Raises UsageError where there is none."""
    if name not in KEYS:
        from empathy_quiz.cli.phrases import close_to

        hint = close_to(name, KEYS) or f"there are: {', '.join(KEYS)}"
        raise UsageError(f"There is no setting called {echoed(name)}.", hint)
    return KEYS[name]
