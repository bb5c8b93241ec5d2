from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.timing import in_turns, place, quantile


@pytest.mark.parametrize(("share", "value"), [(0.5, 2.0), (0.51, 3.0), (0.99, 4.0), (0.0, 1.0), (1.0, 4.0)])
def test_a_quantile_is_one_of_the_values(share: float, value: float) -> None:
    """A quantile is the smallest value that at least the share of all values does not exceed."""
    assert quantile([4.0, 1.0, 3.0, 2.0], share) == value


def test_measures_take_turns_and_the_first_round_is_dropped() -> None:
    """Every round takes every measure once, and the first is for warming up."""
    taken: list[str] = []

    def measure(name: str) -> float:
        taken.append(name)
        return float(len(taken))

    found = in_turns({"a": lambda: measure("a"), "b": lambda: measure("b")}, 2)
    assert (taken, found) == (["a", "b"] * 3, {"a": (3.0, 5.0), "b": (4.0, 6.0)})


def test_a_command_is_timed_in_the_home_of_its_own(tmp_path: Path) -> None:
    """A timed command runs in the place's home with the place's variables and takes some time."""
    here = place(tmp_path)
    seconds = here.run(sys.executable, "-c", "import os; open(os.environ['HOME'] + '/seen', 'w')")()
    assert (seconds > 0, (tmp_path / "seen").exists()) == (True, True)
