"""What bots play."""

from __future__ import annotations

from empathy_quiz.bank.check.bots.stand import Stand, by_bank
from tests.bank.check.bots.play import multiple, rated, single, stand

FOUR = ["a", "b", "c", "d"]


def test_each_unit_has_its_key() -> None:
    """A `single` question has its key, a rated one its best option, a `multiple` one all of its keys."""
    found = stand(single(FOUR, 2), rated(FOUR, [1, 3, 0, 2]), multiple(FOUR, [0, 3]))
    assert [sorted(target.key) for target in found.targets] == [[2], [1], [0, 3]]
    assert [target.only for target in found.singles] == [2, 1]


def test_the_worst_are_found_where_there_are_any() -> None:
    """Against the worst only rated questions count."""
    found = stand(single(FOUR, 2), rated(FOUR, [1, 3, 0, 2]), worst=True)
    assert ([sorted(target.key) for target in found.targets], found.aim) == ([[2]], "worst")


def test_a_shared_best_is_left_out() -> None:
    """A unit in which two options are best has no key to be found."""
    assert stand(rated(FOUR, [3, 3, 0, 1])).targets == ()


def test_banks_can_be_parted() -> None:
    """A stand of several banks is pooled, and falls into stands of one."""
    one = stand(single(FOUR, 0))
    both = Stand(one.sheets * 2)
    assert (one.pooled, both.pooled, len(both.targets)) == (False, True, 2)
    assert [it.sheets for it in by_bank(both)] == [one.sheets] * 2
