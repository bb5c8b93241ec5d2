"""The names of what replies do."""

from __future__ import annotations

from empathy_quiz.bank.check.archetypes import ARCHETYPES, KEYS, SLIPS


def test_names_are_counted_once() -> None:
    """There are eighteen slips and six keys, and no name is both."""
    assert (len({*SLIPS}), len({*KEYS}), len({*ARCHETYPES})) == (18, 6, 24)
