"""The port of the score log: what any store must do. The same contract test runs against each.

Every writing method is one transaction that is on disk when it returns. All methods raise `LogError` (or a child)
when the log cannot be read or written, and then leave it as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from empathy_quiz.scores.records import AnswerRecord, Merged, Player, Sitting, SittingSummary


class Store(Protocol):
    """The score log. Use it as a context manager, or call `close`."""

    def player(self, name: str, fresh_id: str) -> Player:
        """The local player of this name, made with `fresh_id` where there is none."""

    def players(self) -> tuple[Player, ...]:
        """All players the log knows, local and imported, by name."""

    def ready(self) -> None:
        """Make sure that something can be written down, now rather than at the first answer."""

    def begin(self, sitting: Sitting) -> None:
        """Write down that a sitting starts, with its whole plan."""

    def record(self, answer: AnswerRecord, whole: AnswerRecord | None = None, *, text: str = "") -> None:
        """Write down an answer, with the `text` that was written, if any. The same again changes nothing.

        `whole` is what a dialogue came to whose last turn this is: both are written, or none. An answer that is voided
        already is a further try.
        """

    def void(self, answer_id: str, at: datetime, reason: str) -> None:
        """Append a correction: the answer does not count. Twice is harmless."""

    def end(self, sitting_id: str, at: datetime, ending: str) -> None:
        """Append that the sitting is over (`finished`, `limit`) or was put aside (`left`: it can be resumed)."""

    def sitting(self, sitting_id: str) -> Sitting | None:
        """One sitting, by its id or by a beginning of it (at least 4 characters, and only one fits)."""

    def sittings(self, player_id: str | None = None, limit: int | None = None) -> tuple[SittingSummary, ...]:
        """Sittings with their results, the latest first."""

    def resumable(self, player_id: str) -> Sitting | None:
        """The latest sitting of this player with questions left: not `finished`, not ended by its limit.

        An exam has something left until it is over: its feedback, or a question that was reopened.
        """

    def answers(
        self,
        *,
        sitting_id: str | None = None,
        player_id: str | None = None,
        since: datetime | None = None,
        bank: str | None = None,
    ) -> Iterator[AnswerRecord]:
        """Answers in the order they were given, voided ones included and marked, streamed."""

    def texts(self, sitting_id: str) -> Mapping[str, str]:
        """What was written in a sitting, by the ids of the answers. It is in no export."""

    def last_asked(self, player_id: str, bank: str) -> Mapping[str, datetime]:
        """When each question of a bank was last answered by this player (also if voided)."""

    def merge(self, answers: Iterable[AnswerRecord]) -> Merged:
        """Add answers from elsewhere, in one transaction; those known already change nothing."""

    def forget(self, player_ids: Iterable[str]) -> int:
        """Delete these players with all they answered; a nameless tombstone stays. Returns the answers deleted."""

    def backup(self, target: Path) -> None:
        """Copy the whole log to a new file. Raises `UnwritableOutput` if the file exists, or cannot be."""

    def close(self) -> None:
        """Let go of the log."""

    def __enter__(self) -> Self:
        """The store itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
