"""EQ504: position in the file."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.rules.eq504_position import RULE
from empathy_quiz.bank.model import Single
from tests.bank.check.bots.play import scores, single, stand

FOUR = ["a", "b", "c", "d"]


def keys(places: str) -> list[Single]:
    """Questions whose keys stand in these places."""
    return [single(FOUR, "ABCD".index(letter)) for letter in places]


def test_a_favourite_place_is_found() -> None:
    """Keys that are all in one place are beyond luck, keys of each place in turn are not."""
    assert scores(RULE, *keys("B" * 40))["place in the file"].p == pytest.approx(0, abs=1e-20)
    assert scores(RULE, *keys("ABCD" * 10))["place in the file"].p == 1.0


def test_too_few_repeats_are_found() -> None:
    """Of 40 keys that never repeat the place before, ten were to be expected: p is far below 1 %."""
    found = scores(RULE, *keys("ABCD" * 10))["repeated place"]
    assert (found.n, found.rate, found.chance) == (39, 0.0, 0.25)
    assert found.p is not None
    assert found.p < 0.001


def test_repeats_are_counted_within_a_bank() -> None:
    """The first key of a bank repeats nothing of the bank before it."""
    one, other = stand(*keys("AAB")), stand(*keys("BBB"))
    found = {it.name: it for it in RULE.scores(Stand(one.sheets + other.sheets))}["repeated place"]
    assert (found.n, found.rate) == (4, 0.75)


def test_a_place_that_a_question_lacks_cannot_be_repeated() -> None:
    """After a key in the fourth place a question with three options does not count."""
    found = scores(RULE, single(FOUR, 3), single(FOUR[:3], 0), single(FOUR[:3], 0))["repeated place"]
    assert (found.n, found.rate) == (1, 1.0)
    assert found.chance == pytest.approx(1 / 3)
