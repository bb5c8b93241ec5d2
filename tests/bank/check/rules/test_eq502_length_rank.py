"""EQ502: length rank."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.rules.eq502_length_rank import RULE
from tests.bank.check.bots.play import scores, single

SIZES = ["a", "bb", "ccc", "dddd"]


def test_even_ranks_are_no_surprise() -> None:
    """Keys of each length in turn have p = 1."""
    found = scores(RULE, *(single(SIZES, place % 4) for place in range(40)))["rank by length"]
    assert (found.n, found.rate, found.p) == (40, None, 1.0)


def test_overcorrection_is_found() -> None:
    """Keys that are always second longest are as rare as keys that are always longest."""
    second = scores(RULE, *[single(SIZES, 2)] * 40)["rank by length"].p
    assert second == scores(RULE, *[single(SIZES, 3)] * 40)["rank by length"].p
    assert second == pytest.approx(0, abs=1e-20)


def test_ties_share_their_ranks() -> None:
    """A key as long as all others takes each rank in part."""
    assert scores(RULE, *[single(["aa", "bb", "cc"], 0)] * 3)["rank by length"].p == pytest.approx(1)
