"""What is written down: frozen records without behaviour.

Times are aware datetimes in UTC; `utc_offset` is the local zone's offset in seconds at that moment, so that the
local day can be told later. Letters and responses are those of `session.state`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from empathy_quiz.values import value

Mode = Literal["play", "review", "drill"]
MODES: tuple[Mode, ...] = ("play", "review", "drill")


@value
class Player:
    """Who answers: an id for good, and a name that may change."""

    player_id: str
    name: str


@value
class Planned:
    """One question of a sitting's plan: enough to deal it again exactly so."""

    bank: str
    question: str
    content: str
    dealt: tuple[str, ...]


@value(kw_only=True)
class Sitting:
    """One run of questions. `banks` is what the person asked for (names or paths), so that `resume` finds them again;
    `plan` is empty for a sitting known only from imported answers. `pace` None: no time limit; `limit` in seconds."""

    sitting_id: str
    mode: Mode
    player_id: str
    player: str
    seed: str
    started_at: datetime
    utc_offset: int
    banks: tuple[str, ...] = ()
    plan: tuple[Planned, ...] = ()
    exam: bool = False
    confidence: bool = False
    pace: float | None = 1.0
    limit: float | None = None


@value(kw_only=True)
class AnswerRecord:
    """One answer (or one turn of a dialogue) as it was given.

    An answer with a `turn` is a step towards another answer and counts for nothing by itself: the turns of a dialogue
    are followed by one answer without a turn, which counts for all of them. What a person wrote is no part of the
    record: it stays in the log (see `Store.texts`).

    `number` counts from 0 within the sitting. `mark` is None for kinds without one. `confidence` is 1, 2 or 3, or None
    where it was not asked. `allowed` None: no limit. `elapsed` is the sitting's own time in seconds, pauses left
    out. `voided` says that a correction was appended later; the record itself never changes.
    """

    answer_id: str
    sitting_id: str
    number: int
    mode: Mode
    player_id: str
    player: str
    bank: str
    question: str
    content: str
    key: str
    kind: str
    topic: str | None
    level: str | None
    claims: tuple[str, ...]
    dealt: tuple[str, ...]
    response: tuple[str, ...]
    archetype: str | None
    turn: str | None
    mark: float | None
    seconds: float
    allowed: float | None
    timed_out: bool
    skipped: bool
    hinted: bool
    confidence: int | None
    elapsed: float
    answered_at: datetime
    utc_offset: int
    voided: bool = False

    @property
    def self_mark(self) -> int | None:
        """What the writer of a `write` gave it, 0 to 10: the sum of the five digits that are its response."""
        given = self.kind == "write" and len(self.response) == 5 and {*self.response} <= {"0", "1", "2"}
        return sum(map(int, self.response)) if given else None


@value
class SittingSummary:
    """A line of `scores list`: the answers that count, how many were fully right, and the mean mark (None: no marks).

    Only answers with a mark are counted, and of a dialogue only the one for all of it.

    `ending` is `finished`, `left`, `limit`, or None while the sitting can be resumed; `planned` is 0 for imports.
    """

    sitting: Sitting
    answered: int
    right: int
    mean_mark: float | None
    voided: int
    planned: int
    ending: str | None


@value
class Conflict:
    """An imported answer that was left out because the log holds another one under its id."""

    answer_id: str
    reason: str


@value
class Merged:
    """What an import did: answers new to the log, already there, voided by it, skipped because their player was
    forgotten, and those in conflict."""

    added: int = 0
    known: int = 0
    voided: int = 0
    forgotten: int = 0
    conflicts: tuple[Conflict, ...] = ()
