"""Responses: whether one is complete and possible, the right one, and what kind of reply was picked."""

from __future__ import annotations

from empathy_quiz.bank.model import (
    DIMENSIONS,
    LETTERS,
    BestWorst,
    Dialogue,
    Match,
    Multiple,
    Option,
    Order,
    Question,
    Single,
    Write,
    letters,
)
from empathy_quiz.bank.paths import best_path
from empathy_quiz.session import talk
from empathy_quiz.session.state import Response

NO_SUCH_OPTION = "There is no such option."

DIGITS = ("0", "1", "2")
"""What a writer can give a reply in each dimension of the rubric."""


def problem(question: Question, response: Response) -> str | None:
    """Why `response` cannot be taken as an answer, in words for the person; None where it can."""
    if isinstance(question, Dialogue | Write):
        return _problem_dialogue(question, response) if isinstance(question, Dialogue) else _problem_write(response)
    if not set(response) <= _possible(question):
        return NO_SUCH_OPTION
    match question:
        case Single():
            return None if len(response) == 1 else "Choose one option."
        case Multiple():
            return _problem_multiple(response)
        case BestWorst():
            return _problem_best_worst(response)
        case Order():
            return _problem_order(question, response)
        case Match():  # pragma: no branch (mypy holds that no other kind is left)
            return _problem_match(question, response)


def _possible(question: Question) -> set[str]:
    """What can stand in a response: the letters, and where places can be left open, nothing."""
    return {*letters(question), *([""] if isinstance(question, BestWorst | Match) else [])}


def _problem_dialogue(question: Dialogue, response: Response) -> str | None:
    return None if len(talk.walk(question, response)) == len(response) else NO_SUCH_OPTION


def _problem_write(response: Response) -> str | None:
    if not set(response) <= {*DIGITS}:
        return "Give 0, 1 or 2 for each of the five."
    missing = len(DIMENSIONS) - len(response)
    if missing < 0:
        return "There are five digits to give, not more."
    return f"{_count(missing, 'digit is', 'digits are')} missing: {', '.join(DIMENSIONS)}." if missing else None


def _problem_multiple(response: Response) -> str | None:
    if not response:
        return "Tick at least one option."
    return "The same option is ticked twice." if _repeats(response) else None


def _problem_best_worst(response: Response) -> str | None:
    if not any(response):
        return "Pick the best reply and the worst one."
    if len(response) > 2:
        return "Pick two replies only: the best and the worst."
    if len(response) < 2 or not response[1]:
        return "Pick the worst reply too."
    if not response[0]:
        return "Pick the best reply too."
    return "Best and worst must be two different replies." if _repeats(response) else None


def _problem_order(question: Order, response: Response) -> str | None:
    if _repeats(response):
        return "Each step has one place only."
    missing = len(question.options) - len(response)
    return f"Put every step in its place: {_count(missing, 'step is', 'steps are')} missing." if missing else None


def _problem_match(question: Match, response: Response) -> str | None:
    if len(response) > len(question.pairs):
        return f"There are only {len(question.pairs)} entries on the left."
    if _repeats(response):
        return "Each entry on the right can be used only once."
    missing = len(question.pairs) - sum(map(bool, response))
    return f"{_count(missing, 'entry has', 'entries have')} no partner yet." if missing else None


def _repeats(response: Response) -> bool:
    chosen = [letter for letter in response if letter]
    return len(set(chosen)) < len(chosen)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def tidy(question: Question, response: Response) -> Response:
    """The response as it is kept: the ticks of a `multiple` in file order, anything else as given."""
    return tuple(sorted(response)) if isinstance(question, Multiple) else response


def solution(question: Question) -> Response:
    """The right answer; of several admissible ones the first in file order."""
    match question:
        case Single():
            return (_extreme(question.options, best=True),)
        case Multiple():
            return tuple(letter for letter, option in zip(LETTERS, question.options, strict=False) if option.key)
        case BestWorst():
            return _extreme(question.options, best=True), _extreme(question.options, best=False)
        case Order():
            return tuple(letters(question))
        case Match():
            return tuple(LETTERS[: len(question.pairs)])
        case Dialogue():
            return tuple(letter for _, letter in best_path(question.turns))
        case Write():  # pragma: no branch (mypy holds that no other kind is left)
            return tuple(map(str, question.model.rubric or ()))


def _extreme(options: tuple[Option, ...], *, best: bool) -> str:
    """The letter of the option that is worth most, or least."""
    worths = [(option.key, option.effectiveness or 0) for option in options]
    return LETTERS[worths.index(max(worths) if best else min(worths))]


def picked(question: Question, response: Response) -> Option | None:
    """The option taken for the best one: chosen in a `single`, picked as best in a `best-worst`; else None."""
    if isinstance(question, Single | BestWorst) and response and response[0]:
        return question.options[LETTERS.index(response[0])]
    return None


def archetype(question: Question, response: Response) -> str | None:
    """The archetype of the option taken for the best one, or None."""
    option = picked(question, response)
    return option.archetype if option else None
