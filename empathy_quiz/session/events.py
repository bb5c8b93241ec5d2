"""What can happen in a sitting, and what must follow.

Every event carries `at`, seconds of the monotonic clock. Effects are carried out in order by the caller; the state
that came with a `Commit` may be painted only after the commit has returned.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from empathy_quiz.session.state import Answer, Ending, Response


@dataclass(frozen=True, slots=True)
class Shown:
    """All of the question has been on the screen: the clock starts."""

    at: float


@dataclass(frozen=True, slots=True)
class Choose:
    """A key picked an option: answers a `single`, ticks or unticks (`multiple`), fills the next open place
    (`best-worst`, `order`). For `match`, `left` (from 0) is the left entry that the right entry `letter` goes to."""

    at: float
    letter: str
    left: int | None = None


@dataclass(frozen=True, slots=True)
class Submit:
    """The draft is the answer."""

    at: float


@dataclass(frozen=True, slots=True)
class Respond:
    """A whole response at once, chosen and submitted (plain mode)."""

    at: float
    response: Response


@dataclass(frozen=True, slots=True)
class Confide:
    """How sure: 1 (below 67 %), 2 (67-80 %), 3 (above 80 %)."""

    at: float
    level: int


@dataclass(frozen=True, slots=True)
class Skip:
    """The question is left unanswered: mark 0."""

    at: float


@dataclass(frozen=True, slots=True)
class Hint:
    """The hint is asked for."""

    at: float


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back: the last pick, the choice before confidence, the answer of an exam; after feedback, void it."""

    at: float


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock and hide the question."""

    at: float


@dataclass(frozen=True, slots=True)
class Continue:
    """Go on after a pause."""

    at: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed, nothing else."""

    at: float


@dataclass(frozen=True, slots=True)
class Next:
    """On to the next question, or to the next page of an exam's review."""

    at: float


@dataclass(frozen=True, slots=True)
class Leave:
    """The person goes; what was answered is kept. In an exam the feedback comes first; leaving that ends it."""

    at: float


Event: TypeAlias = (
    Shown | Choose | Submit | Respond | Confide | Skip | Hint | Undo | Pause | Continue | Tick | Next | Leave
)


@dataclass(frozen=True, slots=True)
class Commit:
    """Write the answer down, before anything about it is shown."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Void:
    """Append a correction: the answer with this `number` does not count."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Close:
    """The sitting is over."""

    ending: Ending


Effect: TypeAlias = Commit | Void | Close
