"""The five dimensions in words."""

from __future__ import annotations

from empathy_quiz.bank.model import DIMENSIONS
from empathy_quiz.play.rubric import digits, rows


def test_every_dimension_has_its_words() -> None:
    """They come in the order of the digits."""
    assert tuple(name for name, _ in rows()) == DIMENSIONS


def test_digits_are_told_with_their_sum() -> None:
    """Those of a person and those of a bank look alike."""
    assert digits(("1", "2", "1", "2", "1")) == digits((1, 2, 1, 2, 1)) == "7 of 10: 1 2 1 2 1"
