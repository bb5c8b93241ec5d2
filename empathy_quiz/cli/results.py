"""What a sitting came to, for people (as blocks) and for programs (as a document)."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from empathy_quiz.cli.blocks import GAP, Block, Heading, Table, Words
from empathy_quiz.scores.records import Sitting
from empathy_quiz.session.marking import score
from empathy_quiz.session.state import Answer, Session
from empathy_quiz.session.summary import Summary, ThemeResult
from empathy_quiz.values import value

LEVELS = {1: "below 67 %", 2: "67 to 80 %", 3: "above 80 %"}
BAR = 20
"""Cells of a theme's bar."""


@value
class Advice:
    """What to type next, and why."""

    command: str
    because: str


@value(kw_only=True)
class Result:
    """A sitting that is over for now.

    `previous` is the score of the last sitting of the same banks (None: there was none); `themes` gives the titles
    of themes by id.
    """

    sitting: Sitting
    session: Session
    summary: Summary
    previous: int | None
    themes: Mapping[str, str]
    advice: Advice


def advise(
    session: Session, summary: Summary, themes: Mapping[str, str], banks: tuple[str, ...], resume: str
) -> Advice:
    """Say what is worth typing next: go on (with the command `resume`), the theme that went worst, the same banks."""
    if session.ending == "left":
        return Advice(resume, "goes on where you left")
    known = [theme for theme in summary.themes if theme.theme is not None]
    weakest = min(known, key=lambda theme: theme.mean, default=None)
    if weakest is not None and weakest.theme is not None and weakest.mean < 1:
        title = themes.get(weakest.theme, weakest.theme)
        return Advice(f"empathy-quiz play --theme {weakest.theme}", f"“{title}” went worst just now")
    return Advice(f"empathy-quiz play {shlex.join(banks)}".rstrip(), "deals the questions you have met least recently")


def result_blocks(result: Result) -> tuple[Block, ...]:
    """Lay the results out for a person."""
    summary = result.summary
    if summary.score is None:
        told = _written(result) or (Words(_nothing(result)),)
        return (*told, *_advice(result.advice))
    return (
        GAP,
        Heading(f"{summary.right} of {summary.count} right · mark {summary.score} of 100"),
        Words("Blind guessing earns a mark of 0 on average, so it is stricter than the share of right answers.", "dim"),
        *_written(result),
        *_last_time(result),
        *_how_it_ended(result),
        *_themes(summary.themes, result.themes),
        *_confidence(result),
        *_archetypes(summary),
        *_advice(result.advice),
    )


def _nothing(result: Result) -> str:
    if result.summary.voided:
        return "No answer counts: what was answered was taken back."
    return "Nothing was answered, so there is nothing to score."


def _written(result: Result) -> tuple[Block, ...]:
    """What people gave the replies that they wrote: beside the marks, never among them."""
    rated = [answer for answer in result.summary.written if answer.self_mark is not None]
    if not rated:
        return ()
    each = ", ".join(f"{answer.self_mark} of 10" for answer in rated)
    what = "Your reply" if len(rated) == 1 else f"Your {len(rated)} replies"
    return (Words(f"{what}, by your own mark: {each}. It is not part of the mark above."),)


def _last_time(result: Result) -> tuple[Block, ...]:
    if result.previous is None or result.summary.score is None:
        return ()
    change = result.summary.score - result.previous
    told = "the same as" if change == 0 else f"{abs(change)} {'more' if change > 0 else 'less'} than"
    return (Words(f"That is {told} last time ({result.previous})."),)


def _how_it_ended(result: Result) -> tuple[Block, ...]:
    summary, session = result.summary, result.session
    answered = len(session.counted)
    parts = []
    if session.ending == "left":
        parts.append(f"left after {answered} of {len(session.plan)} questions; everything is kept")
    if session.ending == "limit":
        parts.append(f"the time for the sitting was up after {answered} of {len(session.plan)}")
    parts += _counted("skipped", summary.skipped) + _counted("ended by the bell", summary.timed_out)
    parts += _counted("taken back", summary.voided)
    text = "; ".join(parts)
    return (Words(f"{text[0].upper()}{text[1:]}."),) if text else ()


def _counted(what: str, number: int) -> list[str]:
    return [f"{number} {what}"] if number else []


def _themes(themes: tuple[ThemeResult, ...], titles: Mapping[str, str]) -> tuple[Block, ...]:
    rows = tuple(
        (titles.get(theme.theme or "", theme.theme or "no theme"), f"{theme.right} of {theme.count}", _bar(theme.mean))
        for theme in themes
    )
    return (GAP, Table(("Theme", "right", "mark"), rows, right=("right",))) if rows else ()


def _bar(mean: float) -> str:
    mark = score(mean)
    full = round(mark / 100 * BAR)
    return f"{'━' * full}{'─' * (BAR - full)} {mark}"


def _confidence(result: Result) -> tuple[Block, ...]:
    summary = result.summary
    if summary.confidence_points is None:
        return ()
    levels = "; ".join(f"{LEVELS[one.level]}: {one.right} of {one.count} right" for one in summary.calibration)
    return (
        GAP,
        Words(f"{_points(summary.confidence_points)} for confidence ({levels})."),
        *_named("Lucky guesses, worth a second look", summary.lucky, result.session),
        *_named("Sure and wrong, worth unlearning", summary.misconceptions, result.session),
    )


def _points(number: int) -> str:
    return f"{number} point{'' if abs(number) == 1 else 's'}"


def _named(what: str, answers: tuple[Answer, ...], session: Session) -> tuple[Block, ...]:
    names = ", ".join(session.plan[answer.place].question.identity for answer in answers)
    return (Words(names, lead=f"{what}: "),) if names else ()


def _archetypes(summary: Summary) -> tuple[Block, ...]:
    repeated = [f"{name.replace('-', ' ')} ({count} times)" for name, count in summary.archetypes if count > 1]
    return (GAP, Words(f"You were drawn to: {', '.join(repeated)}.")) if repeated else ()


def _advice(advice: Advice) -> tuple[Block, ...]:
    return (GAP, Words(f"{advice.command}   ({advice.because})", lead="Next: "))


def result_document(result: Result) -> dict[str, object]:
    """Return the results as fields of a JSON document."""
    summary, session, sitting = result.summary, result.session, result.sitting
    return {
        "sitting_id": sitting.sitting_id,
        "player": sitting.player,
        "seed": sitting.seed,
        "ending": session.ending,
        "planned": len(session.plan),
        "answered": summary.count,
        "right": summary.right,
        "mean_mark": summary.mean,
        "score": summary.score,
        "previous_score": result.previous,
        "skipped": summary.skipped,
        "timed_out": summary.timed_out,
        "voided": summary.voided,
        "median_seconds": summary.median_seconds,
        "confidence_points": summary.confidence_points,
        "themes": [
            {"theme": one.theme, "answered": one.count, "right": one.right, "mean_mark": one.mean}
            for one in summary.themes
        ],
        "self_marks": [answer.self_mark for answer in summary.written],
        "answers": [_answer(answer, session) for answer in session.answers],
        "next": {"command": result.advice.command, "because": result.advice.because},
    }


def _answer(answer: Answer, session: Session) -> dict[str, object]:
    dealt = session.plan[answer.place]
    return {
        "question": dealt.question.identity,
        "kind": dealt.question.kind,
        "dealt": list(dealt.order),
        "response": list(answer.response),
        "mark": answer.mark,
        "seconds": answer.seconds,
        "timed_out": answer.timed_out,
        "skipped": answer.skipped,
        "confidence": answer.confidence,
        "voided": answer.voided,
        "turn": answer.turn,
        "self_mark": answer.self_mark,
    }
