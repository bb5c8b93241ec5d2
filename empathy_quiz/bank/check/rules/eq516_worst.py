"""The bots against the worst option.

What it does
    Where options have an effectiveness, lets every bot look for the worst one, with its cue turned round: shortest,
    most absolute, fewest kind words, no apology; and tests where the worst option lies, by length and in the file.
Why
    A `best-worst` question asks for the worst as well. If that is the rude one, half the mark is a gift.
Example
    The worst reply is the only one that says no.
Instead
    Let the worst reply look excellent, and fail for a fact in the scene.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.rules import (
    eq501_longest,
    eq502_length_rank,
    eq504_position,
    eq505_absolutes,
    eq506_hedges,
    eq507_stem_overlap,
    eq508_fits_in,
    eq509_clauses,
    eq510_kind_words,
    eq511_villains,
    eq512_asks,
    eq513_shapes,
    eq514_apology,
    eq515_blind_model,
)
from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.values import replace

_MIRRORED = (
    *(eq501_longest, eq502_length_rank, eq504_position, eq505_absolutes, eq506_hedges, eq507_stem_overlap),
    *(eq508_fits_in, eq509_clauses, eq510_kind_words, eq511_villains, eq512_asks, eq513_shapes, eq514_apology),
    eq515_blind_model,
)


def scores(stand: Stand) -> Iterable[Score]:
    """What the bots earn with the worst options."""
    against = Stand(stand.sheets, worst=True)
    if against.targets:
        for module in _MIRRORED:
            yield from (replace(score, code="EQ516") for score in module.RULE.scores(against))


def judge(score: Score, pooled: bool) -> Severity | None:
    """As for the best options."""
    from empathy_quiz.bank.check.bots.score import verdict

    return eq515_blind_model.judge(score, pooled) if score.name == "blind model" else verdict(score, pooled)


RULE = BotRule("EQ516", "the worst option", scores, judge)
