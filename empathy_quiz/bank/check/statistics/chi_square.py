"""The chi-square distribution with whole degrees of freedom."""

from __future__ import annotations

from math import erfc, exp, gamma, sqrt


def survival(x: float, df: int) -> float:
    """The chance that a chi-square value with `df` (1 to 100) degrees of freedom is `x` or more.

    Abramowitz & Stegun 26.4.4 and 26.4.5: a finite sum, with `erfc` before it where `df` is odd.
    """
    if x <= 0:
        return 1.0
    half, odd = x / 2, df % 2
    exponents = (odd / 2 + step for step in range((df - odd) // 2))
    total = sum((pow(half, exponent) / gamma(exponent + 1) for exponent in exponents), 0.0)
    return min(1.0, exp(-half) * total + (erfc(sqrt(half)) if odd else 0.0))
