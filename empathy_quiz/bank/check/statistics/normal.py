"""The normal distribution."""

from __future__ import annotations

from math import erfc, sqrt


def one_sided(z: float) -> float:
    """The chance that a standard normal value is `z` or more."""
    return erfc(z / sqrt(2)) / 2


def two_sided(z: float) -> float:
    """The chance that a standard normal value is as far from 0 as `z`, or farther."""
    return erfc(abs(z) / sqrt(2))
