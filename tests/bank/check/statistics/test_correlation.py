"""Pearson's r, against SciPy's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]

from empathy_quiz.bank.check.statistics.correlation import pearson

ROWS = st.tuples(*[st.integers(0, 3)] * 4)


@given(ROWS, ROWS)
def test_pearson(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    """For every two rows of ratings r is SciPy's, and None where a row is all the same."""
    if len({*one}) == 1 or len({*other}) == 1:
        assert pearson(one, other) is None
    else:
        assert pearson(one, other) == pytest.approx(stats.pearsonr(one, other)[0], abs=1e-12)
