"""The normal distribution, against SciPy's."""

from __future__ import annotations

import pytest
from scipy import stats  # type: ignore[import-untyped]

from empathy_quiz.bank.check.statistics.normal import one_sided, two_sided


@pytest.mark.parametrize("z", [-8.0, -1.645, -0.3, 0.0, 0.5, 1.96, 2.8, 9.0])
def test_tails(z: float) -> None:
    """Both tails are those of SciPy to a billionth of themselves."""
    assert one_sided(z) == pytest.approx(stats.norm.sf(z), rel=1e-9)
    assert two_sided(z) == pytest.approx(2 * stats.norm.sf(abs(z)), rel=1e-9)
