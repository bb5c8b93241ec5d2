"""Answers as plain objects, JSON lines and CSV. What is written here, `intake` reads back (JSON lines).

Both are safe to look at: JSON is plain ASCII, and in CSV control characters become U+FFFD and a text that a
spreadsheet would take for a formula gets an apostrophe in front. Numbers are left alone.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import UTC
from typing import TextIO

from empathy_quiz.scores.records import AnswerRecord

FIELDS: tuple[str, ...] = (
    *("answer_id", "sitting_id", "mode", "player_id", "player", "bank", "question", "content", "key", "kind"),
    *("topic", "level", "claims", "dealt", "response", "archetype", "mark", "seconds", "allowed", "timed_out"),
    *("confidence", "voided", "answered_at", "utc_offset"),
    *("number", "turn", "skipped", "hinted", "elapsed", "self_mark"),
)
"""The keys of an exported answer, in their order. `self_mark` follows from `response` and is not read back."""

OPEN_PLACE = "."
"""How CSV shows a place of a response that was left open; in JSON it is `""`."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BIDI_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
_CONTROLS = (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0))
_UNSEEN = dict.fromkeys((*_CONTROLS, *_BIDI_CONTROLS), "\ufffd")
"""Control characters and marks that turn the direction of writing; a cell keeps its tabs and line breaks."""


def to_dict(answer: AnswerRecord) -> dict[str, object]:
    """An answer as `FIELDS` of JSON types; `answered_at` is ISO 8601 in UTC with microseconds and `Z`."""
    values: dict[str, object] = {name: getattr(answer, name) for name in FIELDS}
    for name in ("claims", "dealt", "response"):
        values[name] = list(getattr(answer, name))
    moment = answer.answered_at.astimezone(UTC).replace(tzinfo=None)
    values["answered_at"] = f"{moment.isoformat(timespec='microseconds')}Z"
    return values


def write_jsonl(answers: Iterable[AnswerRecord], stream: TextIO) -> int:
    """One JSON object a line. Returns how many."""
    count = 0
    for count, answer in enumerate(answers, 1):  # noqa: B007 - the last count is what is returned
        stream.write(json.dumps(to_dict(answer), allow_nan=False) + "\n")
    return count


def write_csv(answers: Iterable[AnswerRecord], stream: TextIO) -> int:
    """A header and one row an answer; lists are joined by `;`. Returns how many answers.

    `stream` should be opened with `newline=""`.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(FIELDS)
    count = 0
    for count, answer in enumerate(answers, 1):  # noqa: B007 - the last count is what is returned
        writer.writerow([_cell(value) for value in to_dict(answer).values()])
    return count


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _text(";".join(str(item) or OPEN_PLACE for item in value))
    if isinstance(value, str):
        return _text(value)
    return "" if value is None else str(value)


def _text(value: str) -> str:
    """A text as a cell that is shown, never evaluated."""
    guarded = f"'{value}" if value.startswith(_FORMULA) else value
    return guarded.translate(_UNSEEN)
