"""Records to rows of the SQLite log and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from math import isfinite
from typing import Any, TypeAlias

from empathy_quiz.scores.records import MODES, AnswerRecord, Planned, Player, Sitting, SittingSummary

Row: TypeAlias = Sequence[Any]
"""What SQLite hands out; only this module looks inside."""

Shape: TypeAlias = tuple[type[object], ...]
"""The types of a row's values. Any of them may be None where its column may."""


class Unfit(ValueError):
    """A row holds what was never written into it: the file is damaged."""


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)

ANSWER_COLUMNS = (
    "a.answer_id, s.sitting_id, a.number, s.mode, p.player_id, s.name, i.bank, i.question, i.content, i.key, i.kind,"
    " i.topic, i.level, i.claims, a.dealt, a.response, a.archetype, a.turn, a.mark, a.seconds, a.allowed, a.timed_out,"
    " a.skipped, a.hinted, a.confidence, a.elapsed, a.answered_at, a.utc_offset, v.answer IS NOT NULL"
)
SITTING_COLUMNS = (
    "s.sitting_id, s.mode, p.player_id, s.name, s.seed, s.banks, s.exam, s.confidence, s.pace, s.time_limit"
)
"""Followed by when it started and by the offset from UTC."""

_ANSWER_SHAPE: Shape = (
    *(str, str, int, str, str, str, str, str, str, str, str, str, str, str, str, str, str, str),
    *(float, float, float, int, int, int, int, float, int, int, int),
)
_ANSWER_OPEN = frozenset({11, 12, 16, 17, 18, 20, 24})
_SITTING_SHAPE: Shape = (str, str, str, str, str, str, int, int, float, float, int, int)
_SITTING_OPEN = frozenset({8, 9})
_PLAN_SHAPE: Shape = (str, str, str, str)
_SUMMARY_SHAPE: Shape = (int, int, float, int, str)
_SUMMARY_OPEN = frozenset({2, 4})


def ticks(moment: datetime) -> int:
    """An aware datetime as whole microseconds since 1970 in UTC."""
    return (moment - _EPOCH) // _TICK


def moment(ticks: int) -> datetime:
    """The reverse of `ticks`, in UTC. Raises Unfit beyond the years 1 to 9999."""
    try:
        return _EPOCH + timedelta(microseconds=ticks)
    except (OverflowError, TypeError) as error:
        raise Unfit("a time out of range") from error


def pack(values: Iterable[str]) -> str:
    r"""A tuple of strings as one text: each ends with a newline, `\` and newline in it are escaped."""
    return "".join(value.replace("\\", "\\\\").replace("\n", "\\n") + "\n" for value in values)


def unpack(text: str) -> tuple[str, ...]:
    """The reverse of `pack`. Raises Unfit for what `pack` never writes."""
    *values, rest = text.split("\n")
    if rest:
        raise Unfit("a list without its end")
    return tuple(values) if "\\" not in text else tuple(map(_unescape, values))


def _unescape(value: str) -> str:
    return "\\".join(piece.replace("\\n", "\n") for piece in value.split("\\\\"))


@cache
def _fits(found: Shape, expected: Shape, open_places: frozenset[int]) -> bool:
    """Whether the types are those expected. Few shapes occur, so that each is compared once."""
    return len(found) == len(expected) and all(
        kind is wanted or (kind is type(None) and place in open_places)
        for place, (kind, wanted) in enumerate(zip(found, expected, strict=True))
    )


def _checked(row: Row, expected: Shape, open_places: frozenset[int] = frozenset()) -> Row:
    if not _fits(tuple(map(type, row)), expected, open_places):
        raise Unfit("a row of the wrong types")
    return row


def item_row(answer: AnswerRecord) -> Row:
    """The question of an answer as it stood then: the values of `items`."""
    return (
        answer.bank,
        answer.question,
        answer.content,
        answer.key,
        answer.kind,
        answer.topic,
        answer.level,
        pack(answer.claims),
    )


def answer_row(answer: AnswerRecord) -> Row:
    """What is the answer's own: the values of `answers` after the references to sitting, player and item."""
    return (
        answer.answer_id,
        answer.number,
        pack(answer.dealt),
        pack(answer.response),
        answer.archetype,
        answer.turn,
        answer.mark,
        answer.seconds,
        answer.allowed,
        answer.timed_out,
        answer.skipped,
        answer.hinted,
        answer.confidence,
        answer.elapsed,
        ticks(answer.answered_at),
        answer.utc_offset,
    )


def answer_from(row: Row) -> AnswerRecord:
    """An answer from its `ANSWER_COLUMNS`. Raises Unfit."""
    _checked(row, _ANSWER_SHAPE, _ANSWER_OPEN)
    if row[3] not in MODES or not isfinite(row[19] + row[25] + (row[18] or 0) + (row[20] or 0)):
        raise Unfit("an answer out of range")
    return AnswerRecord(
        answer_id=row[0],
        sitting_id=row[1],
        number=row[2],
        mode=row[3],
        player_id=row[4],
        player=row[5],
        bank=row[6],
        question=row[7],
        content=row[8],
        key=row[9],
        kind=row[10],
        topic=row[11],
        level=row[12],
        claims=unpack(row[13]),
        dealt=unpack(row[14]),
        response=unpack(row[15]),
        archetype=row[16],
        turn=row[17],
        mark=row[18],
        seconds=row[19],
        allowed=row[20],
        timed_out=bool(row[21]),
        skipped=bool(row[22]),
        hinted=bool(row[23]),
        confidence=row[24],
        elapsed=row[25],
        answered_at=moment(row[26]),
        utc_offset=row[27],
        voided=bool(row[28]),
    )


def sitting_row(sitting: Sitting) -> Row:
    """The values of `sittings` after the reference to the player."""
    return (
        sitting.sitting_id,
        sitting.mode,
        sitting.player,
        sitting.seed,
        ticks(sitting.started_at),
        sitting.utc_offset,
        pack(sitting.banks),
        sitting.exam,
        sitting.confidence,
        sitting.pace,
        sitting.limit,
    )


def imported_sitting_row(answer: AnswerRecord) -> Row:
    """The values of `sittings` for one known only from its answers: when it began stays open."""
    return (answer.sitting_id, answer.mode, answer.player, "", None, None, "", False, False, 1.0, None)


def sitting_from(row: Row, plan: Iterable[Row]) -> Sitting:
    """A sitting from its `SITTING_COLUMNS`, its start and offset, and from the bank, question, content and dealt order
    of each planned question. Raises Unfit."""
    if _checked(row, _SITTING_SHAPE, _SITTING_OPEN)[1] not in MODES:
        raise Unfit("a sitting of unknown mode")
    return Sitting(
        sitting_id=row[0],
        mode=row[1],
        player_id=row[2],
        player=row[3],
        seed=row[4],
        banks=unpack(row[5]),
        exam=bool(row[6]),
        confidence=bool(row[7]),
        pace=row[8],
        limit=row[9],
        started_at=moment(row[10]),
        utc_offset=row[11],
        plan=tuple(map(_planned, plan)),
    )


def _planned(row: Row) -> Planned:
    bank, question, content, dealt = _checked(row, _PLAN_SHAPE)
    return Planned(bank, question, content, unpack(dealt))


def text_from(text: object) -> str:
    """What was written. Raises Unfit."""
    if not isinstance(text, str):
        raise Unfit("a text of the wrong type")
    return text


def player_from(row: Row) -> Player:
    """A player from id and name. Raises Unfit."""
    return Player(*_checked(row, (str, str)))


def summary_from(sitting: Sitting, row: Row) -> SittingSummary:
    """A sitting with its number of answers and of right ones, mean mark, number of voids, and ending. Raises Unfit."""
    answered, right, mean_mark, voided, ending = _checked(row, _SUMMARY_SHAPE, _SUMMARY_OPEN)
    return SittingSummary(sitting, answered, right, mean_mark, voided, len(sitting.plan), ending)
