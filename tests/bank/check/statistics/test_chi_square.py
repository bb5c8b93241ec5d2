"""The chi-square distribution, against SciPy's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]

from empathy_quiz.bank.check.statistics.chi_square import survival


@given(st.floats(0, 80), st.integers(1, 40))
def test_the_tail(x: float, df: int) -> None:
    """The tail is SciPy's, for few and many degrees of freedom."""
    assert survival(x, df) == pytest.approx(stats.chi2.sf(x, df), rel=1e-8, abs=1e-15)


def test_known_values() -> None:
    """5 % of the values with 3 degrees of freedom are above 7.815."""
    assert (round(survival(7.815, 3), 4), survival(0, 3), survival(-1, 3)) == (0.05, 1.0, 1.0)
