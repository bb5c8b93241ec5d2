"""Answers chosen from the log, and written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import TextIO

from empathy_quiz.cli.files import whole_file
from empathy_quiz.cli.logs import players_named
from empathy_quiz.environment import Environment
from empathy_quiz.errors import Refusal, UsageError, echoed
from empathy_quiz.scores.exchange import write_csv, write_jsonl
from empathy_quiz.scores.records import AnswerRecord
from empathy_quiz.scores.store import Store
from empathy_quiz.values import value

WRITERS: Mapping[str, Callable[[Iterable[AnswerRecord], TextIO], int]] = {"jsonl": write_jsonl, "csv": write_csv}


@value
class Choice:
    """Which answers: of the players called so, of this bank, since this moment; None: of all."""

    player: str | None = None
    bank: str | None = None
    since: datetime | None = None


def day(text: str, now: datetime) -> datetime:
    """Return the beginning of a day (`2026-11-22`), or a moment, in the zone of `now` where it names none.

    Raises UsageError for anything else.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(f"--since cannot be {echoed(text)}.", "it takes a day such as 2026-11-22") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def wanted(store: Store, choice: Choice) -> Iterator[AnswerRecord]:
    """`chosen`; where something was asked for that is not there, Refusal is raised before anything is written."""
    answers = chosen(store, choice)
    first = next(answers, None)
    if first is not None:
        return chain((first,), answers)
    if choice != Choice():
        raise Refusal("No answer in the score log matches.", "see what there is: empathy-quiz scores list")
    return iter(())


def chosen(store: Store, choice: Choice) -> Iterator[AnswerRecord]:
    """Return the answers that fit, in the order they were given. Raises Refusal for a player nobody knows."""
    if choice.player is None:
        return store.answers(bank=choice.bank, since=choice.since)
    ids = {player.player_id for player in players_named(store, choice.player)}
    if len(ids) == 1:
        return store.answers(player_id=ids.pop(), bank=choice.bank, since=choice.since)
    return (answer for answer in store.answers(bank=choice.bank, since=choice.since) if answer.player_id in ids)


def export(
    answers: Iterable[AnswerRecord], form: str, file: str | None, environment: Environment, *, force: bool
) -> int:
    """Write answers to a file (None: stdout) as `jsonl` or `csv`; returns how many. Raises UnwritableOutput."""
    write = WRITERS[form]
    if file is None:
        return write(answers, _as_utf8(environment.stdout))
    with whole_file(environment.working_dir / file, overwrite=force, private=True) as stream:
        return write(answers, stream)


def _as_utf8(stream: TextIO) -> TextIO:
    """A file behind stdout gets UTF-8 whatever the system's code page is; a terminal keeps what it can show."""
    if hasattr(stream, "reconfigure") and not stream.isatty():
        stream.reconfigure(encoding="utf-8")
    return stream
