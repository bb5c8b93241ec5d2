"""Bots that go by one cue."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.check.bots.cue import Bot, of_texts, outcome, played, shared_out
from empathy_quiz.bank.check.bots.score import Score
from empathy_quiz.bank.check.bots.stand import Target
from empathy_quiz.bank.check.items import Unit
from tests.bank.check.bots.play import multiple, rated, single, stand

LONGEST = Bot("longest", "shortest", of_texts(len))
TEXTS = ["a", "bb", "ccc", "dddd"]


def unit(size: int) -> Unit:
    """A unit with so many options."""
    question = single(TEXTS[:size], 0)
    return Unit(question, (), "Which?", question.options)


@pytest.mark.parametrize(
    ("numbers", "count", "shares"),
    [
        ([1, 2, 3, 4], 1, [0, 0, 0, 1]),
        ([1, 4, 4, 4], 1, [0, Fraction(1, 3), Fraction(1, 3), Fraction(1, 3)]),
        ([1, 2, 3, 4], 2, [0, 0, 1, 1]),
        ([2, 2, 2, 4], 2, [Fraction(1, 3)] * 3 + [1]),
        ([0, 0, 0], 2, [Fraction(2, 3)] * 3),
    ],
)
def test_ties_share_the_last_places(numbers: list[float], count: int, shares: list[Fraction]) -> None:
    """The highest are taken whole, those tied for the last places in equal parts."""
    assert list(shared_out(numbers, count)) == shares


@given(st.lists(st.integers(0, 3), min_size=2, max_size=6), st.data())
def test_as_many_are_taken_as_are_right(numbers: list[int], data: st.DataObject) -> None:
    """The parts that are taken sum to the number of keys."""
    count = data.draw(st.integers(1, len(numbers) - 1))
    assert sum(shared_out(numbers, count)) == count


@given(st.integers(2, 4), st.data())
def test_chance_hits_its_share(size: int, data: st.DataObject) -> None:
    """Whatever a bot goes by, over all keys alike it hits k of m."""
    numbers = data.draw(st.lists(st.integers(0, 2), min_size=size, max_size=size))
    count = data.draw(st.integers(1, size - 1))
    chances = outcome(Target(unit(size), frozenset(range(count))), numbers).chances
    assert sum(float(hit) * chance for hit, chance in chances.items()) == pytest.approx(count / size)
    assert sum(chances.values()) == pytest.approx(1)


def test_a_bot_that_is_right() -> None:
    """A bot that finds two keys of two has a rate of 1 where chance is 1/4, and p = 1/16."""
    found = played("EQ501", LONGEST, stand(single(TEXTS, 3), single(TEXTS, 3)))
    assert found is not None
    assert (found.code, found.name, found.aim, found.n) == ("EQ501", "longest", "best", 2)
    assert (found.rate, found.chance, found.gap) == (1.0, 0.25, 0.75)
    assert found.p == pytest.approx(1 / 16)


def test_a_bot_against_the_worst_turns_round() -> None:
    """Against the worst options the cue is turned round, and the name says so."""
    found = played("EQ501", LONGEST, stand(rated(TEXTS, [0, 1, 2, 3]), worst=True))
    assert found is not None
    assert (found.name, found.aim, found.rate) == ("shortest", "worst", 1.0)


def test_several_keys_are_ticked() -> None:
    """In `multiple` the bot ticks as many as are right, and is credited the share that is."""
    found = played("EQ501", LONGEST, stand(multiple(TEXTS, [0, 3])))
    assert found is not None
    assert (found.rate, found.chance) == (0.5, 0.5)
    assert found.p == pytest.approx(1)


def test_a_bot_without_a_choice_is_left_out() -> None:
    """Where all options have as much of the cue, there is no score."""
    assert played("EQ501", LONGEST, stand(single(["aa", "bb", "cc"], 0))) is None


@given(st.lists(st.tuples(st.permutations(TEXTS), st.integers(0, 3)), min_size=1, max_size=8))
def test_an_option_of_constant_looks_changes_nothing_for_others(units: list[tuple[list[str], int]]) -> None:
    """A unit in which no option stands out shifts neither the difference from chance nor the p-value."""
    alone = played("EQ501", LONGEST, stand(*(single(texts, key) for texts, key in units)))
    flat = single(["same", "alike", "equal"][:1] * 3, 0)
    beside = played("EQ501", LONGEST, stand(flat, *(single(texts, key) for texts, key in units)))
    assert isinstance(alone, Score)
    assert isinstance(beside, Score)
    assert [beside.p, beside.z] == pytest.approx([alone.p, alone.z])
