"""One line of typed text as a response: `2`, `1 3`, `2 4`, `3 1 2`, `1b 2a`."""

from __future__ import annotations

import re

from empathy_quiz.bank.model import LETTERS, BestWorst, Dialogue, Match, Multiple, Order, Question, Single, Write
from empathy_quiz.session.state import Response


class NotAnAnswer(Exception):
    """The line is no answer to this question; the text says what one looks like."""


def example(question: Question) -> str:
    """Say in words how this kind is answered."""
    match question:
        case Single():
            return "one number, for example 2"
        case Multiple():
            return "the numbers of all that fit, for example 1 3"
        case BestWorst():
            return "the best and then the worst, for example 2 4"
        case Order():
            count = len(question.options)
            return f"all {count} numbers in order, for example {' '.join(map(str, range(count, 0, -1)))}"
        case Dialogue():
            return "one number at each turn, for example 2"
        case Write():
            return "your own words; a line with a single dot ends them"
        case Match():
            return "a letter for each number, for example " + " ".join(
                f"{left + 1}{LETTERS[len(question.pairs) - 1 - left]}" for left in range(len(question.pairs))
            )


def parse(question: Question, order: Response, line: str) -> Response:
    """Read a line as a response, in letters of the file.

    Numbers and letters are those shown, so `1` and `a` both mean the first option as dealt. Raises NotAnAnswer if the
    line has not the form of an answer; whether the answer is complete is the sitting's to say.
    """
    if isinstance(question, Match):
        return _pairs(question, order, line)
    words = re.split(r"[\s,;]+", line.strip().casefold())
    chosen = tuple(_letter(word, order, question) for word in words)
    if isinstance(question, Single) and len(chosen) != 1:
        raise NotAnAnswer(f"Please answer with {example(question)}.")
    return tuple(sorted(chosen)) if isinstance(question, Multiple) else chosen


def _letter(word: str, order: Response, question: Question) -> str:
    if re.fullmatch(r"[1-9]", word) and int(word) <= len(order):
        return order[int(word) - 1]
    if re.fullmatch(r"[a-i]", word) and LETTERS.index(word) < len(order):
        return order[LETTERS.index(word)]
    raise NotAnAnswer(f"Please answer with {example(question)}. There are options 1 to {len(order)}.")


def _pairs(question: Match, order: Response, line: str) -> Response:
    given: dict[int, str] = {}
    for number, letter in re.findall(r"([1-9])\s*[-=:]?\s*([a-i])", _only_pairs(question, line)):
        left, right = int(number) - 1, LETTERS.index(letter)
        if left >= len(question.pairs) or right >= len(order) or left in given:
            raise NotAnAnswer(f"Please answer with {example(question)}.")
        given[left] = order[right]
    return tuple(given.get(left, "") for left in range(len(question.pairs)))


def _only_pairs(question: Match, line: str) -> str:
    text = line.strip().casefold()
    if not re.fullmatch(r"(?:[1-9]\s*[-=:]?\s*[a-i][\s,;]*)+", text):
        raise NotAnAnswer(f"Please answer with {example(question)}.")
    return text
