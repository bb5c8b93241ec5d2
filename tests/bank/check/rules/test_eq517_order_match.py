"""EQ517: order and match."""

from __future__ import annotations

from itertools import permutations
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.check.rules.eq517_order_match import RULE
from empathy_quiz.bank.model import Match, Option, Order, Pair, Spare
from tests.bank.check.bots.play import rates, scores

SIZES = ["dddd", "ccc", "bb", "a"]


def order(*texts: str, ranks: tuple[int | None, ...] = ()) -> Order:
    """Steps in the right order."""
    given = ranks or (None,) * len(texts)
    options = tuple(Option(text, rank=rank) for text, rank in zip(texts, given, strict=True))
    return Order(bank="b", id="q", ask="Which order?", options=options)


def match(*pairs: tuple[str, str], spare: str = "nothing") -> Match:
    """Pairs and a spare entry."""
    return Match(bank="b", id="q", ask="Which?", pairs=tuple(Pair(*pair) for pair in pairs), spare=Spare(spare))


def test_the_longest_first() -> None:
    """Steps that get shorter are put in order; 1 - D/E[D] is 1 for them, and 1 - 8/5 the other way round."""
    assert rates(RULE, order(*SIZES)) == {"longest step first": 1.0}
    assert rates(RULE, order(*reversed(SIZES))) == {"longest step first": pytest.approx(-0.6)}


def test_steps_of_one_length_are_put_anywhere() -> None:
    """Two steps of one length are put in both orders, and the marks averaged."""
    # Right: D = 0. The first two exchanged: D = 2 of 8/3.
    assert rates(RULE, order("aa", "bb", "c")) == {"longest step first": pytest.approx(1 - 1 / (8 / 3))}


@given(st.lists(st.text("ab", min_size=1, max_size=4), min_size=3, max_size=4))
def test_blind_orders_are_worth_nothing(texts: list[str]) -> None:
    """Over all keys alike the bot's mark is 0."""
    marks = [rates(RULE, order(*it)).get("longest step first") for it in permutations(texts)]
    assert all(mark is None for mark in marks) or mean(mark or 0.0 for mark in marks) == pytest.approx(0)


def test_an_order_of_ties_and_a_long_one_are_left_out() -> None:
    """An order with ranks and one of seven steps are not played."""
    assert scores(RULE, order(*SIZES, ranks=(1, 2, 2, 3)), order(*"abcdefg")) == {}


def test_shared_words_are_matched() -> None:
    """Pairs that repeat a word are found: 3 of 3 with a spare entry are worth 1."""
    found = scores(RULE, match(("brief apology", "apology first"), ("firm date", "date next"), ("voucher", "vouchers")))
    assert found["most shared words"].rate == 1.0
    assert found["most shared words"].p == pytest.approx(1 / 24)


def test_words_that_mislead_cost_marks() -> None:
    """Words shared with the wrong entries alone lead to h = 0, and the mark -1/(r - 1)."""
    crossed = match(
        ("brief apology", "date next"), ("firm date", "apology first"), ("voucher", "empty"), spare="vouchers"
    )
    assert rates(RULE, crossed) == {"most shared words": pytest.approx(-1 / 3)}


def test_where_no_word_is_shared_the_bot_stays_away() -> None:
    """Where all answers share as many words there is no score."""
    assert scores(RULE, match(("one", "ant"), ("two", "bee"), ("three", "cat"))) == {}


def test_a_small_run_is_weighed_exactly() -> None:
    """Three orders all found are as rare as one in 24 cubed, and marks have no gap."""
    found = scores(RULE, *[order(*SIZES)] * 3)["longest step first"]
    assert (found.n, found.gap) == (3, None)
    assert found.p == pytest.approx(24**-3)
