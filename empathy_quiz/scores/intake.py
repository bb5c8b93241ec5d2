"""Files with answers from elsewhere: JSON lines, or the score log of another machine.

Whatever a file holds, reading it gives answers and problems, never a traceback. Bad lines are left out and listed, the
good ones stand. Another's log is copied before it is opened, so that it is neither changed nor migrated in place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

from empathy_quiz.errors import UnreadableInput
from empathy_quiz.scores.records import AnswerRecord
from empathy_quiz.scores.validation import from_dict
from empathy_quiz.values import value

LONGEST_LINE = 1 << 20
"""Bytes. No answer comes near it."""

MOST_PROBLEMS = 1000
"""A file with more of them is not read to its end."""

_SQLITE = b"SQLite format 3\0"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CSV = re.compile(rb'"?answer_id"?[,;\t]')


@value
class Problem:
    """What was left out of a file, and why. `line` counts from 1; None where it is no matter of one line."""

    file: str
    line: int | None
    message: str


@value
class Incoming:
    """What a file holds: answers to merge, and problems to tell."""

    answers: tuple[AnswerRecord, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_file(path: Path) -> Incoming:
    """Answers from JSON lines or from a score log, whichever it is. Raises UnreadableInput where it is neither."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_SQLITE))
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be read: {error.strerror}.") from error
    if start != _SQLITE:
        return read_jsonl(path)
    from empathy_quiz.scores.foreign_log import read_log

    return read_log(path)


def read_jsonl(path: Path) -> Incoming:
    """Answers from JSON lines. Raises UnreadableInput where the file cannot be opened or is not UTF-8 at all."""
    answers: list[AnswerRecord] = []
    problems: list[Problem] = []
    try:
        with path.open("rb") as file:
            for number, line in _lines(file):
                other = None if answers or problems else _another_format(line)
                if other is not None:
                    problems.append(Problem(str(path), number, other))
                    break
                answer, found = _read_line(line)
                problems += [Problem(str(path), number, message) for message in found]
                if answer is not None:
                    answers.append(answer)
                if len(problems) > MOST_PROBLEMS:
                    problems.append(Problem(str(path), number, "too many problems: the rest was not read"))
                    break
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be read: {error.strerror}.") from error
    return Incoming(tuple(answers), tuple(problems))


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines without blank ones; of one that is too long, only its beginning (still longer than allowed)."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        tail = line
        while len(tail) > LONGEST_LINE and not tail.endswith(b"\n"):
            tail = file.readline(LONGEST_LINE + 1)
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield number, line


def _another_format(line: bytes) -> str | None:
    """What a file is whose first line is none of ours; the others would only say the same."""
    if line.startswith(_UTF16):
        return "the file is UTF-16: write it anew with `scores export -o FILE`, or save it as UTF-8"
    return "this is CSV: export with `--format jsonl` to import" if _CSV.match(line) else None


def _read_line(line: bytes) -> tuple[AnswerRecord | None, tuple[str, ...]]:
    if len(line) > LONGEST_LINE:
        return None, ("the line is longer than any answer",)
    try:
        return from_dict(_parse(line.decode("utf-8").rstrip()))
    except UnicodeDecodeError:
        return None, ("the line is not UTF-8",)
    except json.JSONDecodeError as error:
        return None, (f"no JSON at column {error.pos + 1}: {error.msg}",)
    except RecursionError:
        return None, ("the line is nested too deep",)
    except ValueError as error:
        return None, (str(error),)


def _parse(text: str) -> object:
    return json.loads(text, object_pairs_hook=_once, parse_constant=_constant, parse_int=_integer)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose names differ. Of two the last would win in silence."""
    found: dict[str, object] = {}
    for name, content in pairs:
        if name in found:
            raise ValueError(f"{name[:50]} stands there twice")
        found[name] = content
    return found


def _constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _integer(digits: str) -> int:
    """No number of ours has more digits, and very long ones would cost time without bound."""
    if len(digits) > 20:
        raise ValueError("a number is too long")
    return int(digits)
