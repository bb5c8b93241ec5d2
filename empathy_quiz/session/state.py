"""What a sitting is at one moment.

A response is a tuple of option letters (see `bank.model`): the letter chosen (`single`), the letters ticked in
file order (`multiple`), best and worst (`best-worst`), the order given (`order`), the right letter of each left
entry (`match`), the five digits a writer gave themselves (`write`), the letter of each turn that was reached
(`dialogue`; `""` where the bell came first). `""` stands for a place still open; `()` for no answer at all.

An answer to a turn of a dialogue carries the turn's name and its own mark, and is a step: it counts for nothing by
itself. When the dialogue is over, one answer without a turn follows for all of it, and that one counts. A further try
of the same dialogue is answered in the same way, all of it voided from the start: it is kept, and counts nowhere. What
has been written of a `write` when the sitting is left is kept as a step too, under the name `DRAFT`.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

from empathy_quiz.bank.model import Dialogue, Question
from empathy_quiz.session import talk
from empathy_quiz.values import value

Response: TypeAlias = tuple[str, ...]
Ending = Literal["finished", "left", "limit"]


DRAFT = "draft"
"""The `turn` of an answer that keeps an unfinished text."""


class Phase(Enum):
    """Where the sitting stands. `paused` is a flag beside it."""

    SHOWING = "showing"
    """The question is being shown, its clock has not started: not all of it has been on the screen."""
    ASKING = "asking"
    """The clock runs and an answer is awaited."""
    CONFIDENCE = "confidence"
    """An option is chosen; how sure the person is remains to be said. Nothing is committed yet."""
    WRITING = "writing"
    """The clock runs and a reply is being written."""
    RATING = "rating"
    """A reply is written; its writer gives it five digits. Nothing is committed yet."""
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
    """One question answered, skipped or timed out; or one step of it (see above), with the name of its `turn`.

    `number` counts the answers of the sitting from 0 and is never used twice, `place` is the question's place in
    the plan. `mark` is s of the item-writing guide, §3 (chance 0, perfect 1), None for a `write`, which has a
    `text` instead and is rated by its writer. `seconds` is the time the question was
    open, less pauses; `allowed` its limit (None: none). `elapsed` is the sitting's own time at the answer.
    """

    number: int
    place: int
    response: Response
    mark: float | None
    seconds: float
    allowed: float | None
    elapsed: float
    timed_out: bool = False
    skipped: bool = False
    hinted: bool = False
    confidence: int | None = None
    voided: bool = False
    turn: str | None = None
    text: str = ""

    @property
    def right(self) -> bool:
        """Whether nothing better could have been answered."""
        return self.mark is not None and self.mark >= 1

    @property
    def counts(self) -> bool:
        """Whether it stands for its question: it is no step, and was not taken back."""
        return self.turn is None and not self.voided

    @property
    def self_mark(self) -> int | None:
        """What the writer of a reply gave it, 0 to 10; None for every other kind, and where nothing was given."""
        return None if self.mark is not None or not self.response else sum(map(int, self.response))


@value(kw_only=True)
class Session:
    """One sitting. Times are seconds of a monotonic clock; `started` is when this run of it began.

    `shown` is when the open question's clock last started or would have, had it run without pause: time used is
    `now - shown`, the deadline `shown + allowed`; pauses move `shown` (and `started`) forward by their length. `trail`
    holds earlier drafts, for undo. `notice` is what the last event could not do, in words for the person; any
    accepted event clears it, except `Tick` and `Shown`, which no person sends. Once a question is settled, `draft` is
    the response that counts; while none is open, `shown`, `allowed` and `answered_at` are None. `leaving` is how the
    sitting will have ended after the review of an exam.

    Of an open dialogue, `turn` is the turn that is open, and `retry` the number that the first answer of a further try
    has (None: it is the first one). Of an open `write`, `text` is what has been written, and `rung` says that the bell
    has ended the writing.
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
    turn: str | None = None
    retry: int | None = None
    text: str = ""
    rung: bool = False

    @property
    def paused(self) -> bool:
        """Whether the clock stands still and the question is hidden."""
        return self.paused_at is not None

    @property
    def dealt(self) -> Dealt:
        """What is asked: the question of the current place, or its open turn as a question of its own."""
        whole = self.plan[self.place]
        if self.turn is None or not isinstance(whole.question, Dialogue):
            return whole
        single = talk.as_single(whole.question, self.standing)
        return whole if single is None else Dealt(single, talk.turn_order(whole.order, self.turn))

    @property
    def question(self) -> Question:
        """The question that is asked; see `dealt`."""
        return self.dealt.question

    @property
    def whole(self) -> Question:
        """The question of the current place, all turns of a dialogue."""
        return self.plan[self.place].question

    @property
    def steps(self) -> tuple[Answer, ...]:
        """The steps of the current place that belong to the present try."""
        return tuple(
            answer
            for answer in self.answers
            if answer.place == self.place
            and answer.turn is not None
            and (not answer.voided if self.retry is None else answer.number >= self.retry)
        )

    @property
    def walked(self) -> tuple[talk.Step, ...]:
        """The turns of the present dialogue that are behind; none in any other kind."""
        if not isinstance(self.whole, Dialogue):
            return ()
        replies = {step.turn or "": step.response[0] if step.response else "" for step in self.steps}
        return talk.walk(self.whole, replies)

    @property
    def standing(self) -> talk.Standing:
        """Where the present dialogue stands. Raises TypeError for any other kind."""
        if not isinstance(self.whole, Dialogue):
            raise TypeError("only a dialogue has turns")
        return talk.standing(self.whole, self.walked)

    @property
    def deadline(self) -> float | None:
        """When the bell rings for the open question, or None where it does not."""
        if self.shown is None or self.allowed is None:
            return None
        return self.shown + self.allowed

    @property
    def counted(self) -> tuple[Answer, ...]:
        """The answers that count, one a question: no steps, and none that was voided."""
        return tuple(answer for answer in self.answers if answer.counts)


def remaining(session: Session, now: float) -> float | None:
    """Seconds left for the open question at `now`, never below 0; None where there is no limit.

    It stands still while paused, and at what it was when an option was chosen (or a reply written) while the confidence
    (or what the reply is worth) is asked; before
    the question has been shown whole, it is the full limit.
    """
    if session.allowed is None:
        return None
    if session.shown is None:
        return session.allowed
    stops = (session.answered_at, session.paused_at, now)
    at = next(stop for stop in stops if stop is not None)
    return max(0.0, session.shown + session.allowed - at)
