"""What an answer is told, as values: the verdict, and for every option why it helps or fails.

The own choice comes first, then the key, then the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from empathy_quiz.bank.model import (
    DIMENSIONS,
    LETTERS,
    BestWorst,
    Dialogue,
    Match,
    Multiple,
    Option,
    Order,
    Single,
    Write,
)
from empathy_quiz.bank.paths import best_path
from empathy_quiz.session.marking import score
from empathy_quiz.session.state import Answer, Dealt, Response
from empathy_quiz.session.talk import Step, turn_order, walk
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
    """Everything that is said about one answer.

    `mark` is None where its writer marked it; `notes` follow the verdict.
    """

    mark: float | None
    verdict: str
    remarks: tuple[Remark, ...]
    why: str | None
    takeaway: str | None
    notes: tuple[str, ...] = ()


def feedback(dealt: Dealt, answer: Answer) -> Feedback:
    """Explain an answer to the question as it was dealt."""
    question = dealt.question
    notes: tuple[str, ...] = ()
    match question:
        case Dialogue():
            remarks, notes = _walked(question, dealt.order, answer), _paths(question, answer)
        case Write():
            remarks = _written(question, answer)
        case Match():
            remarks = _matched(question, dealt.order, answer.response)
        case Order():
            remarks = _ordered(question, dealt.order, answer.response)
        case BestWorst():
            remarks = _best_worst(question, dealt.order, answer.response)
        case Single() | Multiple():
            remarks = _ticked(question, dealt.order, answer.response)
    said = _compared(answer) if isinstance(question, Write) else verdict(answer, broken_off=bool(notes))
    if answer.timed_out and isinstance(question, Order) and 0 < len(answer.response) < len(question.options):
        said = "Time. An order that is not finished counts as 0."
    return Feedback(answer.mark, said, remarks, question.why, question.takeaway, notes)


def verdict(answer: Answer, *, broken_off: bool = False) -> str:
    """Return the verdict in one line; what is skipped with `broken_off` counts as far as it went."""
    if answer.skipped and not (broken_off and answer.response):
        return "Skipped: counts as 0."
    if answer.timed_out and not any(answer.response):
        return "Time. Nothing was chosen: counts as 0."
    head = "Time. What was chosen counts. " if answer.timed_out else ""
    if answer.skipped:
        head = "Broken off: the turns that were not reached count as 0. "
    if answer.right:
        return head + "Right."
    if answer.mark is not None and answer.mark > 0:
        return head + f"Partly right: {score(answer.mark)} of 100."
    return head + "Not this time."


def _letters(options: Sequence[Option]) -> dict[str, Option]:
    return dict(zip(LETTERS, options, strict=False))


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
    remarks = []
    for left, pair in enumerate(question.pairs):
        own = response[left] if left < len(response) else ""
        shown = order.index(LETTERS[left]) + 1
        text = f"{pair.left} → {pair.right}"
        if own == LETTERS[left]:
            remarks.append(Remark("right", shown, "Your pair, rightly", text, pair.why))
        elif own:
            chosen = question.rights[LETTERS.index(own)]
            remarks.append(Remark("wrong", shown, f"You gave it “{chosen}”", text, pair.why))
        else:
            remarks.append(Remark("key", shown, "Pair", text, pair.why))
    if question.spare is not None:
        spare = LETTERS[len(question.pairs)]
        remarks.append(Remark("rest", order.index(spare) + 1, "Left over", question.spare.right, question.spare.why))
    return tuple(remarks)


def _walked(question: Dialogue, order: Response, answer: Answer) -> tuple[Remark, ...]:
    """Every reply of every turn that was reached, then the turns of the best path that were not."""
    steps = walk(question, answer.response)
    reached = {step.turn.turn for step in steps}
    remarks = [remark for step in steps for remark in _said(step, turn_order(order, step.turn.turn))]
    for turn, letter in best_path(question.turns):
        if turn.turn not in reached:
            reply = _letters(turn.options)[letter]
            shown = turn_order(order, turn.turn).index(letter) + 1
            label = _label(f"Turn {turn.turn}, not reached: the best reply", f"{reply.effectiveness} of 3")
            remarks.append(Remark("key", shown, label, reply.text, reply.why))
    return tuple(remarks)


def _said(step: Step, order: Response) -> tuple[Remark, ...]:
    """One turn, its replies explained as those of a `single`."""
    alone = Single(bank="", id="", ask=step.turn.ask, options=step.turn.options)
    remarks = _ticked(alone, order, (step.letter,) if step.letter else ())
    words = {
        "You chose, rightly": "you said the best",
        "You chose": "you said",
        "Key": "best",
        "Not chosen": "not said",
    }
    return tuple(
        Remark(it.role, it.place, _renamed(it.label, words, f"Turn {step.turn.turn}"), it.text, it.why)
        for it in remarks
    )


def _renamed(label: str, words: dict[str, str], turn: str) -> str:
    what, bracket, rest = label.partition(" (")
    return f"{turn}, {words[what]}{bracket}{rest}"


def _paths(question: Dialogue, answer: Answer) -> tuple[str, ...]:
    """The path taken beside the best one, by the names of the turns."""
    steps = [f"{step.turn.turn} ({_degree(step)})" for step in walk(question, answer.response)]
    taken = " → ".join(steps) or "no turn"
    best = " → ".join(turn.turn for turn, _ in best_path(question.turns))
    return f"Your path: {taken}.", f"The best path: {best}, each with its best reply."


def _degree(step: Step) -> str:
    return f"{_letters(step.turn.options)[step.letter].effectiveness} of 3" if step.letter else "nothing said in time"


def _written(question: Write, answer: Answer) -> tuple[Remark, ...]:
    """The own reply beside the stock line and the model, each with its digits, and the reasons of the model's."""
    from empathy_quiz.play import rubric

    own = _label("Your reply", rubric.digits(answer.response) if answer.response else "")
    remarks = [Remark("rest", 0, own, answer.text, None)] if answer.text else []
    for name, sample in (("Stock line", question.stock), ("Model", question.model)):
        if sample is not None:
            label = _label(name, rubric.digits(sample.rubric) if sample.rubric else "")
            remarks.append(Remark("key" if name == "Model" else "rest", 0, label, sample.text, None))
    for place, (name, why) in enumerate(zip(DIMENSIONS, question.reasons, strict=False)):
        digit = question.model.rubric[place] if question.model.rubric else "–"
        yours = f", you {answer.response[place]}" if answer.response else ""
        remarks.append(Remark("rest", 0, f"{name}: the model {digit}{yours}", why, None))
    return tuple(remarks)


def _compared(answer: Answer) -> str:
    if answer.self_mark is None:
        return "Skipped." if answer.skipped else "Time. Nothing was written."
    return f"Your own mark: {answer.self_mark} of 10. It stays beside the marks and is in no mean."
