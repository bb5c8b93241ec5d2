"""A model that learns to find the key without reading the question.

What it does
    Fits a conditional logit to 14 features of the options (log relative length, longest, shortest; absolutes, hedges,
    villain's words, kind words, commas and "and"; words shared with the question and with the other options; places 1
    to 4), with a ridge of .02 on standardised features, and lets it play questions it was not fitted to: ten folds,
    the siblings of a scenario in one. From 60 units on; an error where it beats chance beyond luck (z > 1.645), or,
    for all banks together, by more than .05.
Why
    Cues that are faint one by one add up. Such a model finds 94 to 96 % of the keys in public banks on service.
Example
    Keys a little longer, a little kinder, with a few more commas.
Instead
    Look at the other bots first. Where none of them stands out, look at what the options say.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.bots.blind import play_blind
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.statistics.normal import one_sided
from empathy_quiz.bank.diagnostics import Severity

FROM = 60
_FAR_Z = 1.645
_FAR_GAP = 0.05


def scores(stand: Stand) -> Iterable[Score]:
    """What the model earns; nothing where there are too few units to learn from."""
    if len(stand.singles) >= FROM:
        found, n = play_blind(stand.singles), len(stand.singles)
        p = one_sided(found.z)
        yield Score("EQ515", "blind model", stand.aim, n, found.seen / n, found.expected / n, found.z, p)


def judge(score: Score, pooled: bool) -> Severity | None:
    """An error where it is above chance."""
    above = (score.rate or 0.0) - (score.chance or 0.0)
    beaten = (score.z or 0.0) > _FAR_Z or (pooled and above > _FAR_GAP)
    return "error" if beaten else None


RULE = BotRule("EQ515", "blind model", scores, judge)
