"""The clock row and when it changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.play.clockface import ASCII, BLINK, UNICODE, clock_row, next_change, spoken
from empathy_quiz.play.layout import plain, width


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.0, "0:00"), (0.2, "0:01"), (59.0, "0:59"), (59.1, "1:00"), (125.0, "2:05")]
)
def test_spoken_rounds_up(seconds: float, told: str) -> None:
    """A time is told as m:ss, and 0:00 only when it is over."""
    assert spoken(seconds) == told


def test_full_and_half_bar() -> None:
    """The bar is full at the start and half at half time."""
    assert plain(clock_row(40.0, 40.0, 27, UNICODE)[0:1]) == "━" * 20 + " 0:40  "
    assert plain(clock_row(20.0, 40.0, 27, UNICODE)) == "━" * 10 + "─" * 10 + " 0:20  "


def test_late_is_marked_by_a_sign() -> None:
    """The last ten seconds carry an exclamation mark, so that colour is not the only sign."""
    row = clock_row(9.5, 40.0, 27, ASCII)
    assert plain(row) == "=" * 5 + "-" * 15 + " 0:10 !"
    assert row[0].style == "warn"


def test_without_limit_the_row_is_empty() -> None:
    """Where nothing runs out, nothing is drawn and nothing will change."""
    assert clock_row(None, None, 40, UNICODE) == ()
    assert next_change(None, None, 40) is None


def test_after_the_bell_nothing_changes() -> None:
    """At zero the row has its last look."""
    assert next_change(0.0, 40.0, 40) is None


@given(
    left=st.floats(0.01, 3600, allow_nan=False),
    more=st.floats(0, 3600, allow_nan=False),
    columns=st.integers(8, 200),
)
def test_row_looks_the_same_until_the_next_change(left: float, more: float, columns: int) -> None:
    """Between two changes the row does not differ, and it always has its full width."""
    allowed = left + more
    wait = next_change(left, allowed, columns)
    assert wait is not None
    assert min(BLINK, left) <= wait <= 1.0 + 1e-9
    now = clock_row(left, allowed, columns, UNICODE)
    assert width(now) == max(columns, len(f" {spoken(left)} !"))
    if wait > BLINK:
        assert clock_row(left - wait * 0.999, allowed, columns, UNICODE) == now
