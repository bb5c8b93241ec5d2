"""Plain mode in words: questions, what can be typed, and explanations, as lines."""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.model import LETTERS, Dialogue, Match, Write
from empathy_quiz.play.answers import example
from empathy_quiz.play.clockface import spoken
from empathy_quiz.play.feedback import Remark, feedback
from empathy_quiz.session.state import Answer, Dealt, Session
from empathy_quiz.session.talk import Standing


def help_lines(session: Session) -> tuple[str, ...]:
    """Say what can be typed."""
    return (
        f"Answer with {example(session.question)}.",
        "t tells the time left, v shows the question again, ? a hint, p pauses, s skips, u takes back, q leaves.",
    )


def question_lines(session: Session) -> tuple[str, ...]:
    """Return the open question in lines, as dealt."""
    question, order = session.question, session.dealt.order
    time = "no time limit" if session.allowed is None else f"time {spoken(session.allowed)}"
    turn = "" if session.turn is None else f", turn {len(session.walked) + 1}"
    again = "" if session.retry is None else ", another try"
    place = f"Question {session.place + 1} of {len(session.plan)}{turn}{again}"
    lines = [f"{place} ({question.bank}, {time})"]
    if session.turn is not None:
        lines += customer_lines(session.standing)
    lines += question.ask.split("\n")
    if isinstance(question, Match):
        lines += [f"{left}. {pair.left}" for left, pair in enumerate(question.pairs, 1)]
        lines += [f"{LETTERS[i]}. {question.rights[LETTERS.index(letter)]}" for i, letter in enumerate(order)]
    elif not isinstance(question, Dialogue | Write):
        lines += [f"{i}. {question.options[LETTERS.index(letter)].text}" for i, letter in enumerate(order, 1)]
    return (*lines, f"Answer with {example(question)} (h for help).")


def customer_lines(here: Standing) -> list[str]:
    """Say how the customer of a dialogue stands."""
    from empathy_quiz.play import customer

    return [f"{name}: {text}" for name, text in customer.told(here)]


def ending_lines(session: Session) -> list[str]:
    """Say how a dialogue ended: the customer's last words, and how they stand."""
    if not isinstance(session.whole, Dialogue):
        return []
    here = session.standing
    return [*([here.says] if here.says else []), *customer_lines(here)]


def rating_lines() -> tuple[str, ...]:
    """Ask for the five digits of a written reply."""
    from empathy_quiz.play import rubric

    return (
        "What is your reply worth? 0, 1 or 2 for each of the five; 2 means:",
        *(f"{name}: {two}" for name, two in rubric.rows()),
        "Answer with five digits, for example 1 2 1 2 2. u: write on. q: leave.",
    )


def feedback_lines(dealt: Dealt, answer: Answer, documents: Iterable[str]) -> tuple[str, ...]:
    """Return the explanation of an answer in lines."""
    told = feedback(dealt, answer)
    lines = [told.verdict, *told.notes]
    for remark in told.remarks:
        lines += _remark(remark, numbered=not isinstance(dealt.question, Match | Write))
        if remark.why:
            lines.append(f"   {remark.why}")
    lines += [told.why] if told.why else []
    lines += [f"Takeaway: {told.takeaway}"] if told.takeaway else []
    sources = "; ".join(documents)
    lines += [f"Source: {sources}"] if sources else []
    return tuple(lines)


def _remark(remark: Remark, *, numbered: bool) -> list[str]:
    number = f"{remark.place}. " if numbered else ""
    first, *rest = remark.text.split("\n")
    return [f"{number}{remark.label}: {first}", *rest]
