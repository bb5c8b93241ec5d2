"""From a plain object of unknown origin to an answer: every value is checked by hand, all problems are told at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from sys import intern
from typing import Any, TypeAlias

from empathy_quiz.scores.records import MODES, AnswerRecord

Check: TypeAlias = Callable[[object], object]
"""Returns the value as the record wants it, or raises ValueError with what was expected."""

LONGEST_TEXT = 1000
LONGEST_LIST = 100
LONGEST_TIME = 10_000_000.0
"""Seconds: about four months."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def from_dict(raw: object) -> tuple[AnswerRecord | None, tuple[str, ...]]:
    """An answer from an object with the keys of `exchange.FIELDS`, or None and what is wrong with it.

    A key whose value may be null may also be missing, and so may the flags; keys that are not known are passed over,
    as later versions may add some.
    """
    if not isinstance(raw, dict):
        return None, ("an answer is an object with names and values",)
    if sum(name in raw for name in _REQUIRED) < len(_REQUIRED) / 2:
        return None, ("this is no answer of a score log",)
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, check in _CHECKS.items():
        if name not in raw and name not in _OPTIONAL:
            problems.append(f"{name} is missing")
            continue
        try:
            values[name] = check(raw[name] if name in raw else _OPTIONAL[name])
        except ValueError as error:
            problems.append(f"{name} should be {error}")
    return (None, tuple(problems)) if problems else (AnswerRecord(**values), ())


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or _SURROGATE.search(value):
        raise ValueError(f"a text of at most {LONGEST_TEXT} characters")
    return intern(value)


def _name(value: object) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= LONGEST_TEXT or _SURROGATE.search(value):
        raise ValueError(f"a text of 1 to {LONGEST_TEXT} characters")
    return intern(value)


def _mode(value: object) -> str:
    if value not in MODES:
        raise ValueError(f"one of {', '.join(MODES)}")
    return str(value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > LONGEST_LIST:
        raise ValueError(f"a list of at most {LONGEST_LIST} texts")
    try:
        return tuple(map(_text, value))
    except ValueError as error:
        raise ValueError(f"a list whose every entry is {error}") from error


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _whole(least: int, most: int) -> Check:
    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return check


def _number(least: float, most: float) -> Check:
    def check(value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"a number from {least:g} to {most:.0f}")
        return float(value)

    return check


def _or_null(check: Check) -> Check:
    def checked(value: object) -> object:
        try:
            return None if value is None else check(value)
        except ValueError as error:
            raise ValueError(f"null or {error}") from error

    return checked


def _moment(value: object) -> datetime:
    expected = "a time from 1970 to 2199 with its zone, such as 2026-03-01T09:30:00Z"
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) and len(value) < 50 else "")
        utc = moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError) as error:
        raise ValueError(expected) from error
    if utc is None or not 1970 <= utc.year <= 2199:
        raise ValueError(expected)
    return utc


_time = _number(0, LONGEST_TIME)

_CHECKS: Mapping[str, Check] = {
    "answer_id": _name,
    "sitting_id": _name,
    "number": _whole(0, 1_000_000),
    "mode": _mode,
    "player_id": _name,
    "player": _name,
    "bank": _name,
    "question": _name,
    "content": _text,
    "key": _text,
    "kind": _name,
    "topic": _or_null(_text),
    "level": _or_null(_text),
    "claims": _texts,
    "dealt": _texts,
    "response": _texts,
    "archetype": _or_null(_text),
    "turn": _or_null(_text),
    "mark": _or_null(_number(-10, 10)),
    "seconds": _time,
    "allowed": _or_null(_time),
    "timed_out": _flag,
    "skipped": _flag,
    "hinted": _flag,
    "confidence": _or_null(_whole(1, 3)),
    "elapsed": _time,
    "answered_at": _moment,
    "utc_offset": _whole(-86_399, 86_399),
    "voided": _flag,
}
_OPTIONAL: Mapping[str, object] = {
    **dict.fromkeys(("topic", "level", "archetype", "turn", "mark", "allowed", "confidence")),
    **dict.fromkeys(("timed_out", "skipped", "hinted", "voided"), False),
}
_REQUIRED = tuple(name for name in _CHECKS if name not in _OPTIONAL)
"""What has fewer than half of these is something else altogether."""
