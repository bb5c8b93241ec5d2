"""What may take how long: the one table of budgets, and the rows that measuring makes of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """One thing to measure. `unit` is `x` for multiples of bare Python; `limit` None: for information only."""

    key: str
    what: str
    unit: str
    limit: float | None


BUDGETS = (
    Budget("version", "--version", "x", 6),
    Budget("help", "--help", "x", 6.5),
    Budget("first-shipped", "first question, a shipped bank", "x", 7.5),
    Budget("first-1000", "first question, 1,000 questions", "x", 10),
    Budget("first-10000", "first question, 10,000 questions", "x", 35),
    Budget("anew-1000", "the same, 1,000 questions just edited", "x", None),
    Budget("anew-10000", "the same, 10,000 questions just edited", "x", None),
    Budget("feedback-p50", "key to feedback painted, p50", "ms", None),
    Budget("feedback-p99", "key to feedback painted, p99", "ms", 16),
    Budget("clock-share", "countdown, share of a core", "%", 1),
    Budget("clock-bytes", "countdown, bytes a redraw", "B", 40),
    Budget("clock-drift", "countdown, largest drift", "ms", 20),
    Budget("check-1000", "bank check, 1,000 questions", "x", None),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A budget and what was measured; `value` None: not measured here."""

    what: str
    unit: str
    limit: float | None
    value: float | None

    @property
    def verdict(self) -> str:
        """`ok`, `over`, or `-` where there is nothing to hold against each other."""
        if self.limit is None or self.value is None:
            return "-"
        return "ok" if self.value < self.limit else "over"


def rows(measured: Mapping[str, float]) -> tuple[Row, ...]:
    """The table in the order of the budgets. Raises KeyError for a measurement without a row."""
    unknown = set(measured) - {budget.key for budget in BUDGETS}
    if unknown:
        raise KeyError(*sorted(unknown))
    return tuple(Row(it.what, it.unit, it.limit, measured.get(it.key)) for it in BUDGETS)


def as_text(table: Sequence[Row], bare: float) -> str:
    """The table for people; `bare` is what bare Python takes, in seconds."""
    lines = [f"{'bare Python':<40}{bare * 1000:>10.1f} ms"]
    lines += [f"{row.what:<40}{_number(row.value, row.unit):>13}  {_limit(row):<10}{row.verdict}" for row in table]
    return "\n".join(lines) + "\n"


def as_json(table: Sequence[Row], bare: float) -> str:
    """The table for programs."""
    found = [{**asdict(row), "verdict": row.verdict} for row in table]
    return json.dumps({"version": 1, "bare_seconds": bare, "rows": found}, indent=2) + "\n"


def _number(value: float | None, unit: str) -> str:
    return "not measured" if value is None else f"{value:.2f} {unit:<2}"


def _limit(row: Row) -> str:
    return "" if row.limit is None else f"< {row.limit:g} {row.unit}"
