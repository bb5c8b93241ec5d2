"""What an answer is worth: one function per kind, chance = 0, perfect = 1 (ITEM-WRITING §3, DESIGN §4).

The functions count in whole numbers and return a numerator and a denominator, so that a mark is exact up to the
one division at the end. A question in which nothing can be wrong measures nothing: its denominator would be 0, and
every answer to it is worth 0.
"""

from __future__ import annotations

from itertools import groupby
from math import comb
from typing import TypeAlias

from empathy_quiz.bank.model import (
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
from empathy_quiz.bank.paths import best_length
from empathy_quiz.session import talk
from empathy_quiz.session.responses import NO_SUCH_OPTION, problem
from empathy_quiz.session.state import Response

Ratio: TypeAlias = tuple[int, int]
"""Numerator and denominator, not reduced; the denominator is above 0."""

NOTHING: Ratio = (0, 1)


def mark(question: Question, response: Response, *, at_bell: bool = False) -> float:
    """The mark s of a response: 0 on average for blind answers, 1 for a perfect one, below 0 for worse than blind.

    No mark of a keyed question is below -1; how low effectiveness goes depends on its values (3, 2, 0 to -1.25).
    With `at_bell` an unfinished response counts as far as it goes (places still open are `""`, as in a draft);
    without, it is worth 0, as is no response and one that names a letter the question does not have. A `write` is
    rated by its writer and has no mark: it is worth 0 here, and its answers have none.
    """
    numerator, denominator = exact(question, response, at_bell=at_bell)
    return numerator / denominator


def exact(question: Question, response: Response, *, at_bell: bool = False) -> Ratio:
    """The mark as a ratio of whole numbers: `Fraction(*exact(...))` is the mark without rounding."""
    trouble = problem(question, response)
    if not any(response) or trouble == NO_SUCH_OPTION or (trouble and not at_bell):
        return NOTHING
    numerator, denominator = _ratio(question, response)
    return (numerator, denominator) if denominator else NOTHING


def _ratio(question: Question, response: Response) -> Ratio:
    match question:
        case Single():
            return mark_single(question, response)
        case Multiple():
            return mark_multiple(question, response)
        case BestWorst():
            return mark_best_worst(question, response)
        case Order():
            return mark_order(question, response)
        case Match():
            return mark_match(question, response)
        case Dialogue():
            return mark_dialogue(question, response)
        case Write():  # pragma: no branch (mypy holds that no other kind is left)
            return NOTHING


def mark_single(question: Single, response: Response) -> Ratio:
    """`(e_pick - mean e) / (max e - mean e)`; a keyed question is one with e = 1 for the key and 0 for the rest."""
    return _pick([worth(option, question.keyed) for option in question.options], response[0])


def _pick(worths: list[int], letter: str) -> Ratio:
    pick = worths[LETTERS.index(letter)]
    count, total = len(worths), sum(worths)
    return count * pick - total, count * max(worths) - total


def mark_dialogue(question: Dialogue, response: Response) -> Ratio:
    """`Σ s_t / T`: s_t of each turn reached as of a `single`, 0 where nothing was said; T turns has the best path."""
    numerator, denominator = 0, best_length(question.turns)
    for step in talk.walk(question, response):
        if step.letter:
            gained, of = _pick([worth(reply, keyed=False) for reply in step.turn.options], step.letter)
            share = of * best_length(question.turns)
            numerator, denominator = numerator * share + gained * denominator, denominator * share
    return numerator, denominator


def mark_multiple(question: Multiple, response: Response) -> Ratio:
    """`h/k - f/(m-k)`: h of the k keyed options ticked, f of the m-k others."""
    keyed = {letter for letter, option in zip(LETTERS, question.options, strict=False) if option.key}
    others = len(question.options) - len(keyed)
    hits = len(keyed.intersection(response))
    return hits * others - (len(response) - hits) * len(keyed), len(keyed) * others


def mark_best_worst(question: BestWorst, response: Response) -> Ratio:
    """`(e_best - e_worst) / (max e - min e)`; a pick not made counts as one of average effectiveness."""
    worths = [worth(option, keyed=False) for option in question.options]
    count, total = len(worths), sum(worths)
    best, worst = (count * worths[LETTERS.index(letter)] if letter else total for letter in response)
    return best - worst, count * (max(worths) - min(worths))


def mark_order(question: Order, response: Response) -> Ratio:
    """`1 - D/E[D]`: D is the sum of rank differences to the nearest admissible order; an unfinished order is 0."""
    if len(response) < len(question.options):
        return NOTHING
    sizes = tie_sizes(question)
    expected, of = expected_distance(sizes)
    return expected - of * _distance(sizes, response), expected


def mark_match(question: Match, response: Response) -> Ratio:
    """`(h/m - p/(m*r)) / (1 - 1/r)`: h of m pairs right, p made, r entries on the right, each used once."""
    pairs, rights = len(question.pairs), len(letters(question))
    made = sum(1 for letter in response if letter)
    hits = sum(given == own for given, own in zip(response, LETTERS, strict=False))
    return hits * rights - made, pairs * (rights - 1)


def worth(option: Option, keyed: bool) -> int:
    """What choosing the option is worth: 1 or 0 where the question is keyed, else its effectiveness (0-3)."""
    return int(option.key) if keyed else option.effectiveness or 0


def tie_sizes(question: Order) -> tuple[int, ...]:
    """How many steps share each place of the right order: neighbours in the file with the same rank do."""
    numbered = enumerate(question.options)
    places = groupby(numbered, key=lambda entry: (True, entry[0]) if entry[1].rank is None else (False, entry[1].rank))
    return tuple(len(list(steps)) for _, steps in places)


def expected_distance(sizes: tuple[int, ...]) -> Ratio:
    """E[D] over all m! answers, by the law of order statistics instead of counting them out.

    The places that a blind answer gives to g tied steps are a random g-subset of 1..m, and the nearest admissible
    order takes them in turn; the j-th smallest is x with chance C(x-1, j-1) * C(m-x, g-j) / C(m, g). Without ties
    that is (m² - 1)/3 in all.
    """
    count = sum(sizes)
    numerator, denominator, before = 0, 1, 0
    for size in sizes:
        ways = sum(
            comb(x - 1, j - 1) * comb(count - x, size - j) * abs(x - before - j)
            for j in range(1, size + 1)
            for x in range(1, count + 1)
        )
        subsets = comb(count, size)
        numerator, denominator = numerator * subsets + ways * denominator, denominator * subsets
        before += size
    return numerator, denominator


def _distance(sizes: tuple[int, ...], response: Response) -> int:
    """D: tied steps are matched to the places of their tie in the order in which they were given."""
    given = {letter: place for place, letter in enumerate(response)}
    total, before = 0, 0
    for size in sizes:
        block = range(before, before + size)
        places = sorted(given[LETTERS[place]] for place in block)
        total += sum(abs(place - right) for place, right in zip(places, block, strict=True))
        before += size
    return total


def score(mark: float) -> int:
    """A mark, or a mean of marks, as learners see it, 0 to 100: nothing below chance, as guessing earns nothing."""
    return round(100 * max(0.0, mark))
