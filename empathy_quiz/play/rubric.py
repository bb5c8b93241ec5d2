"""The five dimensions in words (item-writing guide, §5.1), for those who mark their own reply."""

from __future__ import annotations

from empathy_quiz.bank.model import DIMENSIONS

TWO = {
    "explore": "asks what matters, or checks a guess",
    "interpret": "names what it means to them",
    "react": "brief, sincere, in proportion",
    "act": "a concrete step of your own, with a time",
    "fit": "the right moment and length for them",
}
"""What earns a 2 in each dimension; 1 is half of it or a stock form of it, 0 is none."""


def digits(given: tuple[str, ...] | tuple[int, ...]) -> str:
    """Say five digits: `7 of 10: 1 2 1 2 1`."""
    return f"{sum(map(int, given))} of 10: {' '.join(map(str, given))}"


def rows() -> tuple[tuple[str, str], ...]:
    """Each dimension with what earns a 2."""
    return tuple((name, TWO[name]) for name in DIMENSIONS)
