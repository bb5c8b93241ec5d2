"""EQ503: length ratio."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.rules.eq503_length_ratio import RULE, judge
from tests.bank.check.bots.play import multiple, rates, single


def test_the_mean_of_ratios() -> None:
    """A key of 6 beside 2 and 4, and one of 2 beside 4 and 4, have ratios 2 and .5."""
    found = rates(RULE, single(["abcdef", "ab", "abcd"], 0), single(["ab", "abcd", "dcba"], 0))
    assert found == {"length, key to distractors": 1.25}


def test_several_keys_are_averaged() -> None:
    """In `multiple` the mean key is compared with the mean distractor."""
    assert rates(RULE, multiple(["ab", "abcdef", "abc", "abcde"], [0, 1])) == {"length, key to distractors": 1.0}


@pytest.mark.parametrize(
    ("rate", "pooled", "wanted"),
    [(0.95, True, None), (1.05, True, None), (0.94, True, "error"), (1.06, True, "error"), (1.06, False, "warning")],
)
def test_verdicts(rate: float, pooled: bool, wanted: str | None) -> None:
    """Outside .95 to 1.05 is an error over several banks, a warning in one."""
    assert judge(Score("EQ503", "ratio", "best", 9, rate), pooled) == wanted
