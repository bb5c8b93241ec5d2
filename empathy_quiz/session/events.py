"""What can happen in a sitting, and what must follow.

Every event carries `at`, seconds of the monotonic clock. Effects are carried out in order by the caller; the state
that came with a `Commit` may be painted only after the commit has returned.
"""

from __future__ import annotations

from typing import TypeAlias

from empathy_quiz.session.state import Answer, Ending, Response
from empathy_quiz.values import value


@value
class Happening:
    """What every event is. `at` is its moment in seconds of the monotonic clock.

    Events with nothing to add inherit from it undecorated: making a dataclass costs half a millisecond of start-up.
    """

    at: float


class Shown(Happening):
    """All of the question has been on the screen: the clock starts."""

    __slots__ = ()


@value
class Choose(Happening):
    """A key picked an option: answers a `single`, ticks or unticks (`multiple`), fills the next open place
    (`best-worst`, `order`). For `match`, `left` (from 0) is the left entry that the right entry `letter` goes to."""

    letter: str
    left: int | None = None


class Submit(Happening):
    """The draft is the answer."""

    __slots__ = ()


@value
class Respond(Happening):
    """A whole response at once, chosen and submitted (plain mode)."""

    response: Response


@value
class Confide(Happening):
    """How sure: 1 (below 67 %), 2 (67-80 %), 3 (above 80 %)."""

    level: int


@value
class Compose(Happening):
    """The reply that is being written reads so now."""

    text: str


class Again(Happening):
    """A dialogue that is explained is to be tried once more."""

    __slots__ = ()


class Skip(Happening):
    """The question is left unanswered: mark 0. Of a dialogue, what was said so far stands."""

    __slots__ = ()


class Hint(Happening):
    """The hint is asked for."""

    __slots__ = ()


class Undo(Happening):
    """Take back: the last pick, the choice before confidence, the answer of an exam; after feedback, void it."""

    __slots__ = ()


class Pause(Happening):
    """Stop the clock and hide the question."""

    __slots__ = ()


class Continue(Happening):
    """Go on after a pause."""

    __slots__ = ()


class Tick(Happening):
    """Time has passed, nothing else."""

    __slots__ = ()


class Next(Happening):
    """On to the next question, or to the next page of an exam's review."""

    __slots__ = ()


class Leave(Happening):
    """The person goes; what was answered is kept. In an exam the feedback comes first; leaving that ends it."""

    __slots__ = ()


Event: TypeAlias = (
    Shown
    | Choose
    | Submit
    | Respond
    | Compose
    | Confide
    | Again
    | Skip
    | Hint
    | Undo
    | Pause
    | Continue
    | Tick
    | Next
    | Leave
)


@value
class Commit:
    """Write the answer down, before anything about it is shown.

    Where `answer` is the last turn of a dialogue, `whole` is what all of it came to: both are written, or none.
    """

    answer: Answer
    whole: Answer | None = None


@value
class Void:
    """Append a correction: the answer with this `number` does not count."""

    number: int
    reason: str


@value
class Close:
    """The sitting is over."""

    ending: Ending


Effect: TypeAlias = Commit | Void | Close
