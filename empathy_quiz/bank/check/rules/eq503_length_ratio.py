"""How long keys are compared with distractors.

What it does
    Divides each key's length by the mean length of its distractors; the mean of these ratios should lie between .95
    and 1.05. An error for all banks together, a warning for one.
Why
    In public quiz banks the ratio is 1.1 to 4.7.
Example
    A mean of 1.3: the keys are a third longer.
Instead
    Say as much in the distractors.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand, Target
from empathy_quiz.bank.diagnostics import Severity

LOWEST, HIGHEST = 0.95, 1.05


def scores(stand: Stand) -> Iterable[Score]:
    """The mean ratio."""
    ratios = list(map(_ratio, stand.targets))
    if ratios and not stand.worst:
        yield Score("EQ503", "length, key to distractors", "best", len(ratios), rate=sum(ratios) / len(ratios))


def _ratio(target: Target) -> float:
    keys = [size for place, size in enumerate(target.unit.lengths) if place in target.key]
    others = [size for place, size in enumerate(target.unit.lengths) if place not in target.key]
    return (sum(keys) / len(keys)) / (sum(others) / len(others))


def judge(score: Score, pooled: bool) -> Severity | None:
    """Outside the bounds: an error for several banks, a warning for one."""
    if score.rate is None or LOWEST <= score.rate <= HIGHEST:
        return None
    return "error" if pooled else "warning"


RULE = BotRule("EQ503", "length ratio", scores, judge)
