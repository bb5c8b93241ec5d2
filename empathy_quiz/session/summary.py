"""What a sitting came to: results by question and theme, confidence, and the replies that led astray.

Everything here is about the answers that count; marks are those of the item-writing guide, §3.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import fsum

from empathy_quiz.bank.model import LETTERS, BestWorst, Dialogue, Option, Single
from empathy_quiz.session import talk
from empathy_quiz.session.marking import score, worth
from empathy_quiz.session.responses import picked
from empathy_quiz.session.state import Answer, Dealt, Session
from empathy_quiz.values import value

POINTS = {1: (1, 0), 2: (2, -2), 3: (3, -6)}
"""What a level of confidence pays when the answer is right, and when it is wrong (Gardner-Medwin)."""


@value
class ThemeResult:
    """The answers to questions of one theme (None: of no theme): how many, how many fully right, their mean mark."""

    theme: str | None
    count: int
    right: int
    mean: float


@value
class Calibration:
    """The answers given at one level of confidence, and how many of them were right."""

    level: int
    count: int
    right: int


@value(kw_only=True)
class Summary:
    """The results of a sitting.

    `count` answers have a mark (a dialogue is one, whatever its turns), `right` of them could not be bettered; `mean`
    is their mean mark (-1.25 to 1) and `score` what learners see of it (0 to 100), both None without an answer.
    `voided` questions were taken back and not answered anew. `lucky` are the answers right at confidence 1,
    `misconceptions` those wrong at confidence 3; `confidence_points` is None where confidence was never asked.
    `archetypes` are the names of the replies that were taken for the best and were not, with how often, the commonest
    first. `median_seconds` leaves out what was skipped, and is None where nothing remains. `written` are the replies
    that were written: their writers marked them, so that they are in no mean.
    """

    count: int
    right: int
    mean: float | None
    score: int | None
    skipped: int
    timed_out: int
    voided: int
    themes: tuple[ThemeResult, ...]
    lucky: tuple[Answer, ...]
    misconceptions: tuple[Answer, ...]
    confidence_points: int | None
    calibration: tuple[Calibration, ...]
    archetypes: tuple[tuple[str, int], ...]
    median_seconds: float | None
    written: tuple[Answer, ...] = ()


def summarise(session: Session, theme_of: Callable[[str], str | None]) -> Summary:
    """The results so far; `theme_of` maps a topic to its theme. Themes come in the order they were first met."""
    answers = tuple(answer for answer in session.counted if answer.mark is not None)
    mean = _mean(answers)
    sure = [answer for answer in answers if answer.confidence is not None]
    return Summary(
        count=len(answers),
        right=_right(answers),
        mean=mean,
        score=None if mean is None else score(mean),
        skipped=sum(answer.skipped for answer in session.counted),
        timed_out=sum(answer.timed_out for answer in session.counted),
        voided=_voided(session),
        themes=_themes(session, theme_of),
        lucky=tuple(answer for answer in sure if answer.confidence == 1 and answer.right),
        misconceptions=tuple(answer for answer in sure if answer.confidence == 3 and not answer.right),
        confidence_points=sum(map(_points, sure)) if sure else None,
        calibration=_calibration(sure),
        archetypes=_archetypes(session),
        median_seconds=_median([answer.seconds for answer in answers if not answer.skipped]),
        written=tuple(answer for answer in session.counted if answer.mark is None),
    )


def _voided(session: Session) -> int:
    """How many questions were taken back and not answered anew."""
    answered = {answer.place for answer in session.answers if answer.turn is None}
    return len(answered - {answer.place for answer in session.counted})


def _mean(answers: Sequence[Answer]) -> float | None:
    return fsum(answer.mark or 0.0 for answer in answers) / len(answers) if answers else None


def _right(answers: Iterable[Answer]) -> int:
    return sum(answer.right for answer in answers)


def _themes(session: Session, theme_of: Callable[[str], str | None]) -> tuple[ThemeResult, ...]:
    groups: dict[str | None, list[Answer]] = {}
    for answer in session.counted:
        if answer.mark is None:
            continue
        topic = session.plan[answer.place].question.topic
        groups.setdefault(None if topic is None else theme_of(topic), []).append(answer)
    return tuple(ThemeResult(theme, len(group), _right(group), _mean(group) or 0.0) for theme, group in groups.items())


def _points(answer: Answer) -> int:
    right, wrong = POINTS[answer.confidence or 1]
    return right if answer.right else wrong


def _calibration(sure: Sequence[Answer]) -> tuple[Calibration, ...]:
    levels = {level: [answer for answer in sure if answer.confidence == level] for level in POINTS}
    return tuple(Calibration(level, len(group), _right(group)) for level, group in levels.items() if group)


def _archetypes(session: Session) -> tuple[tuple[str, int], ...]:
    names = (name for answer in session.counted for name in _led_astray_by(session.plan[answer.place], answer))
    tally = Counter(name for name in names if name)
    return tuple(sorted(tally.items(), key=lambda entry: (-entry[1], entry[0])))


def _led_astray_by(dealt: Dealt, answer: Answer) -> tuple[str | None, ...]:
    """The archetypes of the replies taken for the best ones, where a better one was on offer."""
    question = dealt.question
    if isinstance(question, Dialogue):
        return tuple(
            _outdone(step.turn.options, step.turn.options[LETTERS.index(step.letter)], keyed=False)
            for step in talk.walk(question, answer.response)
            if step.letter
        )
    option = picked(question, answer.response)
    if option is None or not isinstance(question, Single | BestWorst):
        return ()
    return (_outdone(question.options, option, keyed=isinstance(question, Single) and question.keyed),)


def _outdone(options: Sequence[Option], option: Option, *, keyed: bool) -> str | None:
    best = max(worth(other, keyed) for other in options)
    return option.archetype if worth(option, keyed) < best else None


def _median(values: Iterable[float]) -> float | None:
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
