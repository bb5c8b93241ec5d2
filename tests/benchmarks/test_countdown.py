from __future__ import annotations

import pytest

pytest.importorskip("pty", reason="needs a POSIX pseudo-terminal")

from tests.benchmarks.countdown import bursts, drift, readings


def test_pieces_that_arrive_together_are_one_redraw() -> None:
    """Pieces less than 5 ms after the one before belong to its redraw."""
    assert bursts([(1.0, b"a"), (1.004, b"b"), (1.008, b"c"), (2.0, b"d")]) == [1.0, 2.0]


def test_the_clock_is_read_from_the_screen() -> None:
    """A reading is the moment a number of seconds first stands in the clock's row."""
    shown = [(1.0, "text 3:00 x"), (2.0, "━━ 1:05  "), (2.5, "━─ 1:05  "), (3.0, "━─ 1:04  "), (4.0, "── 0:09 !")]
    assert readings(shown) == [(2.0, 65), (3.0, 64), (4.0, 9)]


def test_drift_is_the_largest_distance_from_real_time() -> None:
    """Steps are held against the first step, not against each other; the first reading is none."""
    assert drift([(0.1, 65), (1.0, 64), (2.01, 63), (2.99, 62)]) == pytest.approx(0.01)
