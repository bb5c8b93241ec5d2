"""Bots that put things in order, or together, by their looks.

What it does
    In `order` a bot puts the longest step first; in `match` a bot joins what shares most content words. Their mean
    mark should be 0, the mark of blind answers. (A bot "as listed" says nothing here: the file holds the steps in the
    right order, and they are shuffled when dealt.)
Why
    First steps tend to be described at length, and pairs tend to repeat a word.
Example
    left: Active listening, right: Listening to what is said
Instead
    left: Active listening, right: Attention to what is said
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import permutations

from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.statistics import sums
from empathy_quiz.bank.check.text import content_words, length
from empathy_quiz.bank.model import Match, Order, Question

_MOST = 6
"""So many entries can be weighed in every order."""


def scores(stand: Stand) -> Iterable[Score]:
    """The mean marks of both bots."""
    questions = [question for sheet in stand.sheets for question in sheet.bank.questions]
    yield from _score("longest step first", [it for question in questions for it in _order(question)])
    yield from _score("most shared words", [it for question in questions for it in _match(question)])


def _score(name: str, outcomes: Sequence[sums.Outcome]) -> Iterable[Score]:
    found = sums.weigh(outcomes) if outcomes else None
    if found is not None:
        yield Score("EQ517", name, "best", len(outcomes), found.seen / len(outcomes), None, found.z, found.p)


def _order(question: Question) -> Iterable[sums.Outcome]:
    """An order without ties: 1 - D/E[D], D the distance from where each step belongs."""
    if not isinstance(question, Order) or question.options[0].rank is not None or len(question.options) > _MOST:
        return
    size = len(question.options)
    lengths = [length(option.text) for option in question.options]
    # Where each step is put, steps of one length anywhere among themselves.
    spots = [_spots(lengths, own) for own in lengths]
    away = [[Fraction(sum(abs(at - to) for at in own), len(own)) for to in range(size)] for own in spots]
    mean = Fraction(size * size - 1, 3)
    yield _outcome([[1 - size * far / mean for far in row] for row in away], size)


def _spots(lengths: Sequence[int], own: int) -> range:
    above = sum(other > own for other in lengths)
    return range(above, above + lengths.count(own))


def _match(question: Question) -> Iterable[sums.Outcome]:
    """(h/m - 1/r) / (1 - 1/r), h of m pairs right, r entries on the right."""
    if not isinstance(question, Match) or len(question.rights) > _MOST:
        return
    rights = len(question.rights)
    words = [content_words(text) for text in question.rights]
    shared = [[len(content_words(pair.left) & own) for own in words] for pair in question.pairs]
    joined = _joined(shared)
    guess = Fraction(1, rights)
    yield _outcome([[(share - guess) / (1 - guess) for share in row] for row in joined], rights)


def _joined(shared: Sequence[Sequence[int]]) -> list[list[Fraction]]:
    """How often each left entry is joined with each right one, over all answers that share most words."""
    answers = list(permutations(range(len(shared[0])), len(shared)))
    totals = [sum(row[to] for row, to in zip(shared, answer, strict=True)) for answer in answers]
    best = [answer for answer, total in zip(answers, totals, strict=True) if total == max(totals)]
    return [
        [Fraction(sum(answer[at] == to for answer in best), len(best)) for to in range(len(shared[0]))]
        for at in range(len(shared))
    ]


def _outcome(marks: Sequence[Sequence[Fraction]], targets: int) -> sums.Outcome:
    """The mark with the key as it is (each entry at its own number), and with every other key."""
    keys = permutations(range(targets), len(marks))
    means = [sum((row[to] for row, to in zip(marks, key, strict=True)), Fraction()) / len(marks) for key in keys]
    return sums.Outcome(means[0], sums.evenly(means))


RULE = BotRule("EQ517", "order and match", scores)
