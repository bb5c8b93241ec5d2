"""What a sitting is at one moment.

A response is a tuple of option letters (see `bank.model`): the letter chosen (`single`), the letters ticked in
file order (`multiple`), best and worst (`best-worst`), the order given (`order`), the right letter of each left
entry (`match`). `""` stands for a place still open; `()` for no answer at all.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

from empathy_quiz.bank.model import Question
from empathy_quiz.values import value

Response: TypeAlias = tuple[str, ...]
Ending = Literal["finished", "left", "limit"]


class Phase(Enum):
    """Where the sitting stands. `paused` is a flag beside it."""

    SHOWING = "showing"
    """The question is being shown, its clock has not started: not all of it has been on the screen."""
    ASKING = "asking"
    """The clock runs and an answer is awaited."""
    CONFIDENCE = "confidence"
    """An option is chosen; how sure the person is remains to be said. Nothing is committed yet."""
    SAVED = "saved"
    """Exam only: the answer is committed, its feedback is due at the end, and undo reopens the question."""
    FEEDBACK = "feedback"
    """The answer is committed and explained."""
    REVIEW = "review"
    """Exam only: the feedback of every answer, one after the other, at the end."""
    DONE = "done"


@value
class Rules:
    """How the sitting is played.

    `pace` multiplies each question's limit (None: no limit at all); `limit` is for the whole sitting, in seconds
    of wall time less pauses; `confidence` is asked with keyed `single` questions, before the verdict; with `exam`
    all feedback comes at the end.
    """

    exam: bool = False
    confidence: bool = False
    pace: float | None = 1.0
    limit: float | None = None


@value
class Dealt:
    """A question and the order in which its options (a match's right entries) are shown, as letters."""

    question: Question
    order: tuple[str, ...]


@value(kw_only=True)
class Answer:
    """One question answered, skipped or timed out.

    `number` counts the answers of the sitting from 0 and is never used twice, `place` is the question's place in
    the plan. `mark` is s of the item-writing guide, §3 (chance 0, perfect 1). `seconds` is the time the question
    was open, less pauses; `allowed` its limit (None: none). `elapsed` is the sitting's own time at the answer.
    """

    number: int
    place: int
    response: Response
    mark: float
    seconds: float
    allowed: float | None
    elapsed: float
    timed_out: bool = False
    skipped: bool = False
    hinted: bool = False
    confidence: int | None = None
    voided: bool = False

    @property
    def right(self) -> bool:
        """Whether nothing better could have been answered."""
        return self.mark >= 1


@value(kw_only=True)
class Session:
    """One sitting. Times are seconds of a monotonic clock; `started` is when this run of it began.

    `shown` is when the open question's clock last started or would have, had it run without pause: time used is
    `now - shown`, the deadline `shown + allowed`; pauses move `shown` (and `started`) forward by their length. `trail`
    holds earlier drafts, for undo. `notice` is what the last event could not do, in words for the person; any
    accepted event clears it, except `Tick` and `Shown`, which no person sends. Once a question is settled, `draft` is
    the response that counts; while none is open, `shown`, `allowed` and `answered_at` are None. `leaving` is how the
    sitting will have ended after the review of an exam.
    """

    plan: tuple[Dealt, ...]
    rules: Rules
    started: float
    place: int = 0
    phase: Phase = Phase.SHOWING
    draft: Response = ()
    trail: tuple[Response, ...] = ()
    shown: float | None = None
    answered_at: float | None = None
    allowed: float | None = None
    hinted: bool = False
    paused_at: float | None = None
    answers: tuple[Answer, ...] = ()
    reviewing: int = 0
    notice: str | None = None
    leaving: Ending | None = None
    ending: Ending | None = None

    @property
    def paused(self) -> bool:
        """Whether the clock stands still and the question is hidden."""
        return self.paused_at is not None

    @property
    def dealt(self) -> Dealt:
        """The question of the current place."""
        return self.plan[self.place]

    @property
    def question(self) -> Question:
        """The question of the current place."""
        return self.plan[self.place].question

    @property
    def deadline(self) -> float | None:
        """When the bell rings for the open question, or None where it does not."""
        if self.shown is None or self.allowed is None:
            return None
        return self.shown + self.allowed

    @property
    def counted(self) -> tuple[Answer, ...]:
        """The answers that count: all but the voided ones."""
        return tuple(answer for answer in self.answers if not answer.voided)


def remaining(session: Session, now: float) -> float | None:
    """Seconds left for the open question at `now`, never below 0; None where there is no limit.

    It stands still while paused, and at what it was when an option was chosen while the confidence is asked; before
    the question has been shown whole, it is the full limit.
    """
    if session.allowed is None:
        return None
    if session.shown is None:
        return session.allowed
    stops = (session.answered_at, session.paused_at, now)
    at = next(stop for stop in stops if stop is not None)
    return max(0.0, session.shown + session.allowed - at)
