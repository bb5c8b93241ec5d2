"""Banks that were read once, kept as JSON: parsing YAML takes most of the time in which a quiz has to start.

The YAML file stays the authority. What is kept counts only for a file of the same place, size and times, and for
values of this form; anything else, or anything odd about it, and the YAML is read. Banks with errors are not
kept, and the warnings of the others are not: whoever wants them reads the file.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from empathy_quiz.bank.model import (
    Bank,
    BestWorst,
    Dialogue,
    Match,
    Multiple,
    Option,
    Order,
    Pair,
    Persona,
    Question,
    Rater,
    Reply,
    Sample,
    Single,
    Spare,
    State,
    Then,
    Turn,
    Waiting,
    Waiver,
    Write,
)
from empathy_quiz.bank.read import Reading, read_file
from empathy_quiz.values import fields, replace, value

SETTLED = 2_000_000_000
"""Nanoseconds after which a file that is changed again has another time, on any file system."""

FORMAT = 1
"""Grows when banks are read in another way than before though their values have the same fields."""

_KINDS: dict[str, Any] = {cls.kind: cls for cls in (Single, Multiple, BestWorst, Order, Match, Dialogue, Write)}
_SHAPE = [
    FORMAT,
    *(list(fields(cls)) for cls in (*_KINDS.values(), Bank, Option, Pair, Spare, Persona, Rater, Waiver)),
    *(list(fields(cls)) for cls in (Turn, Reply, State, Then, Waiting, Sample)),
]


@value
class Stamp:
    """What a file was when it was read: if nothing of it changed, neither did what it says."""

    path: str
    inode: int
    size: int
    modified: int
    changed: int


class Cache:
    """The banks kept in `folder`. `nanoseconds` tells the wall time, to leave alone files that are being edited."""

    def __init__(self, folder: Path, nanoseconds: Callable[[], int]) -> None:
        self._folder = folder
        self._nanoseconds = nanoseconds
        self._fresh: list[tuple[Stamp, Bank]] = []

    def read(self, path: Path) -> Reading:
        """Return the bank in the file at `path`, from what is kept if that still holds."""
        stamp = _stamp(path)
        kept = None if stamp is None else self._kept(stamp)
        if kept is not None:
            return Reading(replace(kept, path=str(path)), ())
        reading = read_file(path)
        if stamp is not None and reading.bank is not None and self._is_settled(stamp):
            self._fresh.append((stamp, reading.bank))
        return reading

    def keep(self) -> None:
        """Write down what was read from YAML since. That it cannot be written does not matter."""
        fresh, self._fresh = self._fresh, []
        with suppress(OSError):
            for stamp, bank in fresh:
                self._folder.mkdir(parents=True, exist_ok=True)
                _write(self._file(stamp), json.dumps([_SHAPE, encode(stamp), encode_bank(bank)]))

    def _kept(self, stamp: Stamp) -> Bank | None:
        try:
            shape, made, bank = json.loads(self._file(stamp).read_bytes())
            return decode_bank(bank) if shape == _SHAPE and made == encode(stamp) else None
        except (OSError, ValueError, TypeError, LookupError):
            return None

    def _is_settled(self, stamp: Stamp) -> bool:
        return self._nanoseconds() - max(stamp.modified, stamp.changed) > SETTLED

    def _file(self, stamp: Stamp) -> Path:
        from hashlib import sha256

        return self._folder / f"{sha256(stamp.path.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"


def _stamp(path: Path) -> Stamp | None:
    try:
        place = path.absolute()
        found = place.stat()
    except (OSError, ValueError):
        return None
    return Stamp(str(place), found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _write(path: Path, text: str) -> None:
    """Write a file as a whole or not at all, beside others that do the same."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def encode(it: Any) -> Any:  # noqa: ANN401  # whatever a bank is made of
    """Return a value as lists of what JSON has, its fields in their order."""
    if isinstance(it, tuple):
        return [encode(one) for one in it]
    if hasattr(it, "__value_fields__"):
        return [encode(getattr(it, name)) for name in fields(it)]
    return it


def encode_bank(bank: Bank) -> list[Any]:
    """Return a bank as lists, each question led by its kind."""
    return [
        [[one.kind, *encode(one)] for one in bank.questions] if name == "questions" else encode(getattr(bank, name))
        for name in fields(bank)
    ]


def decode_bank(raw: list[Any]) -> Bank:
    """Return the bank that `encode_bank` made lists of. Raises ValueError, TypeError or LookupError for others."""
    content = dict(zip(fields(Bank), raw, strict=True))
    content["questions"] = tuple([_question(one) for one in content["questions"]])
    content["sources"] = tuple(content["sources"])
    content["raters"] = tuple([Rater(*one) for one in content["raters"]])
    content["waived"], content["allow"] = _waivers(content["waived"]), _waivers(content["allow"])
    return Bank(**content)


def _waivers(raw: list[Any]) -> tuple[Waiver, ...]:
    return tuple([Waiver(*one) for one in raw])


def _question(raw: list[Any]) -> Question:
    cls = _KINDS[raw[0]]
    content = dict(zip(fields(cls), raw[1:], strict=True))
    content["claims"] = tuple(content["claims"])
    content["allow"] = _waivers(content["allow"])
    content["ratings"] = tuple([tuple(one) for one in content["ratings"]])
    if content["persona"] is not None:
        content["persona"] = Persona(*content["persona"])
    if cls is Match:
        content["pairs"] = tuple([Pair(*one) for one in content["pairs"]])
        content["spare"] = None if content["spare"] is None else Spare(*content["spare"])
    elif cls is Dialogue:
        content["turns"] = tuple([_turn(*one) for one in content["turns"]])
    elif cls is Write:
        content["model"], content["stock"] = _sample(content["model"]), _sample(content["stock"])
        content["reasons"] = tuple(content["reasons"])
    else:
        content["options"] = tuple([_option(*one) for one in content["options"]])
    question: Question = cls(**content)
    return question


_RUBRIC = fields(Option).index("rubric")


def _option(*raw: Any) -> Option:  # noqa: ANN401  # as it comes from JSON
    if raw[_RUBRIC] is None:
        return Option(*raw)
    given = list(raw)
    given[_RUBRIC] = tuple(given[_RUBRIC])
    return Option(*given)


def _turn(turn: str, ask: str, options: list[Any], state: Any, waiting: Any) -> Turn:  # noqa: ANN401  # as JSON has it
    return Turn(
        turn=turn,
        ask=ask,
        options=tuple([_reply(one) for one in options]),
        state=None if state is None else State(**_facts(State, state)),
        waiting=None if waiting is None else Waiting(text=waiting[0], then=Then(**_facts(Then, waiting[1]))),
    )


def _reply(raw: list[Any]) -> Reply:
    content = dict(zip(fields(Reply), raw, strict=True))
    content["rubric"] = None if content["rubric"] is None else tuple(content["rubric"])
    content["then"] = Then(**_facts(Then, content["then"]))
    return Reply(**content)


def _facts(cls: type, raw: list[Any]) -> dict[str, Any]:
    content = dict(zip(fields(cls), raw, strict=True))
    content["facts"] = tuple(content["facts"])
    return content


def _sample(raw: list[Any] | None) -> Sample | None:
    return None if raw is None else Sample(raw[0], None if raw[1] is None else tuple(raw[1]))
