"""Units for bots to play."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import shake_256

from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.model import Bank, BestWorst, Multiple, Option, Question, Single


def single(texts: Sequence[str], key: int, ask: str = "Which?", own: str = "q") -> Single:
    """A question with one key."""
    options = tuple(Option(text, key=place == key) for place, text in enumerate(texts))
    return Single(bank="b", id=own, ask=ask, options=options)


def multiple(texts: Sequence[str], keys: Iterable[int]) -> Multiple:
    """A question with several keys."""
    return Multiple(
        bank="b", id="q", ask="Which two?", options=tuple(Option(it, key=n in keys) for n, it in enumerate(texts))
    )


def rated(texts: Sequence[str], effectiveness: Sequence[int], ask: str = "Which?", own: str = "q") -> BestWorst:
    """A question with a best and a worst option."""
    options = tuple(Option(text, effectiveness=number) for text, number in zip(texts, effectiveness, strict=True))
    return BestWorst(bank="b", id=own, ask=ask, options=options)


def stand(*questions: Question, worst: bool = False) -> Stand:
    """One bank for bots to play."""
    return Stand((Sheet(Bank(id="b", title="B", questions=questions)),), worst)


def scores(rule: BotRule, *questions: Question) -> dict[str, Score]:
    """What the bots of a rule earn, by their names."""
    return {score.name: score for score in rule.scores(stand(*questions))}


def rates(rule: BotRule, *questions: Question) -> dict[str, float | None]:
    """The hits of the bots of a rule, by their names."""
    return {name: score.rate for name, score in scores(rule, *questions).items()}


def dice(seed: str, number: int, sides: int) -> list[int]:
    """Throws of a die that fall the same on every machine."""
    stream = shake_256(seed.encode()).digest(4 * number)
    return [int.from_bytes(stream[at : at + 4]) % sides for at in range(0, len(stream), 4)]
