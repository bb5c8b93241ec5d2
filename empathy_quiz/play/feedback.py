"""What an answer is told, as values: the verdict, and for every option why it helps or fails.

The own choice comes first, then the key, then the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from empathy_quiz.bank.model import BestWorst, Match, Multiple, Option, Order, Single
from empathy_quiz.session.state import Answer, Dealt, Response
from empathy_quiz.values import value

Role = Literal["right", "wrong", "key", "rest"]


@value
class Remark:
    """One option explained. `place` is the number it was shown under, `label` says what it was in this answer."""

    role: Role
    place: int
    label: str
    text: str
    why: str | None


@value
class Feedback:
    """Everything that is said about one answer."""

    mark: float
    verdict: str
    remarks: tuple[Remark, ...]
    why: str | None
    takeaway: str | None


def points(mark: float) -> int:
    """Return the mark as learners see it, 0 to 100 (item-writing guide, §3)."""
    return round(100 * max(0.0, mark))


def feedback(dealt: Dealt, answer: Answer) -> Feedback:
    """Explain an answer to the question as it was dealt."""
    question = dealt.question
    match question:
        case Match():
            remarks = _matched(question, dealt.order, answer.response)
        case Order():
            remarks = _ordered(question, dealt.order, answer.response)
        case BestWorst():
            remarks = _best_worst(question, dealt.order, answer.response)
        case Single() | Multiple():
            remarks = _ticked(question, dealt.order, answer.response)
    said = verdict(answer)
    if answer.timed_out and isinstance(question, Order) and 0 < len(answer.response) < len(question.options):
        said = "Time. An order that is not finished counts as 0."
    return Feedback(answer.mark, said, remarks, question.why, question.takeaway)


def verdict(answer: Answer) -> str:
    """Return the verdict in one line."""
    if answer.skipped:
        return "Skipped: counts as 0."
    if answer.timed_out and not any(answer.response):
        return "Time. Nothing was chosen: counts as 0."
    head = "Time. What was chosen counts. " if answer.timed_out else ""
    if answer.right:
        return head + "Right."
    if answer.mark > 0:
        return head + f"Partly right: {points(answer.mark)} of 100."
    return head + "Not this time."


def _letters(options: Sequence[Option]) -> dict[str, Option]:
    return dict(zip("abcdefghi", options, strict=False))


def _name(option: Option) -> str:
    return option.archetype.replace("-", " ") if option.archetype else ""


def _label(what: str, *details: str) -> str:
    named = ", ".join(detail for detail in details if detail)
    return f"{what} ({named})" if named else what


_FIRST: dict[Role, int] = {"right": 0, "wrong": 0, "key": 1, "rest": 2}


def _sorted(remarks: list[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(remarks, key=lambda remark: (_FIRST[remark.role], remark.place)))


def _ticked(question: Single | Multiple, order: Response, response: Response) -> tuple[Remark, ...]:
    options = _letters(question.options)
    rated = max((option.effectiveness or 0 for option in question.options), default=0)
    remarks = []
    for place, letter in enumerate(order, 1):
        option = options[letter]
        keyed = option.key or (rated > 0 and option.effectiveness == rated)
        degree = f"{option.effectiveness} of 3" if option.effectiveness is not None else ""
        role: Role
        if letter in response:
            role, what = ("right", "You chose, rightly") if keyed else ("wrong", "You chose")
        elif keyed:
            role, what = "key", "Missed" if isinstance(question, Multiple) and any(response) else "Key"
        else:
            role, what = "rest", "Not chosen"
        remarks.append(Remark(role, place, _label(what, degree, _name(option)), option.text, option.why))
    return _sorted(remarks)


def _best_worst(question: BestWorst, order: Response, response: Response) -> tuple[Remark, ...]:
    options = _letters(question.options)
    ratings = [option.effectiveness or 0 for option in question.options]
    picked = {letter: ("best", "worst")[i] for i, letter in enumerate(response) if letter}
    remarks = []
    for place, letter in enumerate(order, 1):
        option = options[letter]
        rating = option.effectiveness or 0
        truth = {max(ratings): "best", min(ratings): "worst"}.get(rating)
        degree = f"{rating} of 3"
        own = picked.get(letter)
        role: Role
        if own is not None:
            role = "right" if own == truth else "wrong"
            what = f"Your {own}, rightly" if own == truth else f"Your {own}"
            if truth and own != truth:
                what += f"; it is the {truth}"
        elif truth is not None:
            role, what = "key", f"The {truth}"
        else:
            role, what = "rest", "Between"
        remarks.append(Remark(role, place, _label(what, degree, _name(option)), option.text, option.why))
    return _sorted(remarks)


def _ordered(question: Order, order: Response, response: Response) -> tuple[Remark, ...]:
    ranks = ranks_of(question)
    remarks = []
    for letter, option in _letters(question.options).items():
        shown = order.index(letter) + 1
        due = ranks[letter]
        given = response.index(letter) + 1 if letter in response else None
        same = [other for other, rank in ranks.items() if rank == due]
        right = given is not None and due <= given < due + len(same)
        if given is None:
            role: Role = "key"
            what = f"Step {due}"
        elif right:
            role, what = "right", f"Step {given}, rightly"
        else:
            role, what = "wrong", f"Step {due}; you put it at {given}"
        remarks.append(Remark(role, shown, what, option.text, option.why))
    return tuple(remarks)


def ranks_of(question: Order) -> dict[str, int]:
    """Return the first place each option may stand at, by letter; options that tie share it."""
    letters = _letters(question.options)
    ranks = [option.rank if option.rank is not None else place for place, option in enumerate(question.options, 1)]
    return {letter: 1 + sum(rank < own for rank in ranks) for letter, own in zip(letters, ranks, strict=True)}


def _matched(question: Match, order: Response, response: Response) -> tuple[Remark, ...]:
    letters = "abcdefghi"
    remarks = []
    for left, pair in enumerate(question.pairs):
        own = response[left] if left < len(response) else ""
        shown = order.index(letters[left]) + 1
        text = f"{pair.left} → {pair.right}"
        if own == letters[left]:
            remarks.append(Remark("right", shown, "Your pair, rightly", text, pair.why))
        elif own:
            chosen = question.rights[letters.index(own)]
            remarks.append(Remark("wrong", shown, f"You gave it “{chosen}”", text, pair.why))
        else:
            remarks.append(Remark("key", shown, "Pair", text, pair.why))
    if question.spare is not None:
        spare = letters[len(question.pairs)]
        remarks.append(Remark("rest", order.index(spare) + 1, "Left over", question.spare.right, question.spare.why))
    return tuple(remarks)
