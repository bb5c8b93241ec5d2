"""Exact tests on counts, against SciPy's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]

from empathy_quiz.bank.check.statistics.counts import binomial, fisher

COUNTS = st.integers(0, 30)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_fisher(a: int, b: int, c: int, d: int) -> None:
    """The two-sided p-value of every small table is SciPy's."""
    assert fisher(a, b, c, d) == pytest.approx(stats.fisher_exact([[a, b], [c, d]])[1], rel=1e-6)


@given(st.integers(1, 40), st.data(), st.sampled_from([0.25, 0.5, 0.9]))
def test_binomial(trials: int, data: st.DataObject, chance: float) -> None:
    """The two-sided p-value of every small number of hits is SciPy's."""
    hits = data.draw(st.integers(0, trials))
    assert binomial(hits, trials, chance) == pytest.approx(stats.binomtest(hits, trials, chance).pvalue, rel=1e-6)


def test_the_lady_tasting_tea() -> None:
    """Four cups of four told right have p = 2/70, three of four 34/70."""
    assert [fisher(4, 0, 0, 4), fisher(3, 1, 1, 3)] == pytest.approx([2 / 70, 34 / 70])
