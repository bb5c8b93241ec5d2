"""What a bot earned, and what to think of it."""

from __future__ import annotations

from collections.abc import Sequence

from empathy_quiz.bank.check.bots.stand import Aim
from empathy_quiz.bank.check.statistics.holm import adjusted
from empathy_quiz.bank.check.statistics.normal import two_sided
from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.values import replace, value

CERTAIN, LIKELY = 0.01, 0.05
BAR_FROM = 60
"""A single bank is held to the bar from so many units on: fewer stray by luck."""

_FAR_Z = 2.8
_FAR_GAP = 0.05
_WIDE_GAP = 0.10
_WIDE_FROM = 40


@value
class Score:
    """One bot or test on one bank, or on several together.

    `n` is the number of units; `rate` its share of hits (a mean mark for order and match, a ratio for lengths) and
    `chance` what guessing would hit; `z` and `p` compare the two, `adjusted` is `p` after Holm over all of a run. What
    a test does not have is None. `verdict` None: nothing to complain of.
    """

    code: str
    name: str
    aim: Aim
    n: int
    rate: float | None = None
    chance: float | None = None
    z: float | None = None
    p: float | None = None
    adjusted: float | None = None
    verdict: Severity | None = None

    @property
    def gap(self) -> float | None:
        """How far the bot's share of hits is from chance."""
        return None if self.rate is None or self.chance is None else abs(self.rate - self.chance)


def corrected(scores: Sequence[Score]) -> tuple[Score, ...]:
    """The scores with their p-values adjusted for each other."""
    weighed = [score for score in scores if score.p is not None]
    fresh = iter(adjusted([score.p for score in weighed if score.p is not None]))
    return tuple(score if score.p is None else replace(score, adjusted=next(fresh)) for score in scores)


def verdict(score: Score, pooled: bool) -> Severity | None:
    """What an adjusted score amounts to, on one bank or on several together.

    An error: adjusted p < .01, or |z| > 2.8 with a gap above .05. A warning: adjusted p < .05, a gap above .10 over 40
    units or more, or for several banks a gap above .05. Where z means little because units are few, the exact p stands
    in for it.
    """
    gap = score.gap or 0.0
    if _below(score.adjusted, CERTAIN) or (_below(score.p, two_sided(_FAR_Z)) and gap > _FAR_GAP):
        return "error"
    wide = (gap > _WIDE_GAP and score.n >= _WIDE_FROM) or (pooled and gap > _FAR_GAP)
    return "warning" if wide or _below(score.adjusted, LIKELY) else None


def _below(value: float | None, limit: float) -> bool:
    return value is not None and value < limit


_MOST_OUTSIDE = 3
_OUTSIDE, _FAR_OUTSIDE = 0.05, 0.08


@value
class Bar:
    """The bar that a bank is held to: none significant, at most 3 bots outside chance ± .05 and none outside ± .08."""

    significant: int
    outside: int
    far_outside: int

    @property
    def met(self) -> bool:
        """Whether the bank is good."""
        return not self.significant and self.outside <= _MOST_OUTSIDE and not self.far_outside


def bar(scores: Sequence[Score]) -> Bar:
    """How many scores are significant, and how many outside."""
    gaps = [score.gap for score in scores if score.gap is not None]
    return Bar(
        significant=sum(_below(score.adjusted, LIKELY) for score in scores),
        outside=sum(gap > _OUTSIDE for gap in gaps),
        far_outside=sum(gap > _FAR_OUTSIDE for gap in gaps),
    )
