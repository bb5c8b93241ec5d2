from __future__ import annotations

import json

import pytest

from tests.benchmarks.budgets import BUDGETS, Row, as_json, as_text, rows


def test_every_budget_has_its_row_in_order() -> None:
    """The table has one row for each budget, measured or not."""
    table = rows({"version": 5.9})
    assert [row.what for row in table] == [budget.what for budget in BUDGETS]


def test_a_measurement_without_a_budget_is_refused() -> None:
    """A measurement that no row is for is an error, not a silent loss."""
    with pytest.raises(KeyError, match="versoin"):
        rows({"versoin": 5.9})


@pytest.mark.parametrize(
    ("limit", "value", "verdict"), [(6.0, 5.9, "ok"), (6.0, 6.0, "over"), (None, 5.9, "-"), (6.0, None, "-")]
)
def test_a_value_is_held_against_its_limit(limit: float | None, value: float | None, verdict: str) -> None:
    """Below the limit is ok, at it or above is over, and without one of the two there is no verdict."""
    assert Row("a thing", "x", limit, value).verdict == verdict


def test_the_table_reads_as_text() -> None:
    """Each row shows what, how much, the limit and the verdict."""
    table = (Row("--version", "x", 6, 5.94), Row("--help", "x", 6.5, None))
    assert as_text(table, 0.0104).splitlines() == [
        "bare Python                                   10.4 ms",
        "--version                                     5.94 x   < 6 x     ok",
        "--help                                   not measured  < 6.5 x   -",
    ]


def test_the_table_reads_as_json() -> None:
    """The document for programs carries a version, bare Python's time and every row."""
    document = json.loads(as_json((Row("--version", "x", 6, 5.94),), 0.0104))
    row = {"what": "--version", "unit": "x", "limit": 6, "value": 5.94, "verdict": "ok"}
    assert document == {"version": 1, "bare_seconds": 0.0104, "rows": [row]}
