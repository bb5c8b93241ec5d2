"""What a key does to a response in the making: a pure function of question, draft and letter.

A draft is a response that may have places open (`""`); one with nothing in it is `()`. Where a key cannot do
anything, the words for the person come back instead of a draft.
"""

from __future__ import annotations

from empathy_quiz.bank.model import (
    DIMENSIONS,
    BestWorst,
    Dialogue,
    Match,
    Multiple,
    Order,
    Question,
    Single,
    Write,
    letters,
)
from empathy_quiz.session.responses import DIGITS, NO_SUCH_OPTION
from empathy_quiz.session.state import Response


def choose(question: Question, draft: Response, letter: str, left: int | None = None) -> Response | str:
    """The draft after `letter` was chosen (of a match for the entry `left`, else the first open one), or a notice."""
    if isinstance(question, Write):
        return _choose_digit(draft, letter)
    if letter not in tuple(letters(question)):
        return NO_SUCH_OPTION
    match question:
        case Single():
            return (letter,)
        case Multiple():
            return tuple(sorted(set(draft) ^ {letter}))
        case BestWorst():
            return _choose_best_worst(draft, letter)
        case Order():
            return _choose_order(question, draft, letter)
        case Match():
            return _choose_match(question, draft, letter, left)
        case Dialogue():  # pragma: no branch (mypy holds that no other kind is left)
            return NO_SUCH_OPTION


def _choose_digit(draft: Response, digit: str) -> Response | str:
    if digit not in DIGITS:
        return "Give 0, 1 or 2."
    if len(draft) == len(DIMENSIONS):
        return "All five digits are given. Take one back to change it."
    return (*draft, digit)


def _choose_best_worst(draft: Response, letter: str) -> Response | str:
    best, worst = draft or ("", "")
    if letter in (best, worst):
        return _tidied(("" if best == letter else best, "" if worst == letter else worst))
    if not best:
        return letter, worst
    if not worst:
        return best, letter
    return "Best and worst are picked. Choose one of them again to take it back."


def _choose_order(question: Order, draft: Response, letter: str) -> Response:
    if letter in draft:
        return tuple(other for other in draft if other != letter)
    longer = (*draft, letter)
    rest = tuple(other for other in letters(question) if other not in longer)
    return (*longer, *rest) if len(rest) == 1 else longer


def _choose_match(question: Match, draft: Response, letter: str, left: int | None) -> Response | str:
    made = list(draft or ("",) * len(question.pairs))
    if left is None:
        if "" not in made:
            return "Every entry has a partner. Choose one of the entries on the left to change its partner."
        left = made.index("")
    if not 0 <= left < len(made):
        return "There is no such entry on the left."
    taken_back = made[left] == letter
    made = ["" if other == letter else other for other in made]
    made[left] = "" if taken_back else letter
    return _tidied(tuple(made))


def _tidied(draft: Response) -> Response:
    return draft if any(draft) else ()
