"""Running programs against the clock, turn and turn about."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.source import ROOT

Measure = Callable[[], float]
"""Do something once and return the seconds it took."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where is measured: a home of its own, its variables, and the program as a person has it."""

    home: Path
    environ: Mapping[str, str]
    program: tuple[str, ...]

    def bank(self, text: str, name: str) -> str:
        """Lay a bank into the home; returns its path."""
        path = self.home / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run(self, *command: str) -> Measure:
        """The time from starting a command, its output thrown away, until it is over."""

        def measure() -> float:
            start = time.perf_counter()
            nothing = subprocess.DEVNULL
            subprocess.run(command, cwd=self.home, env=self.environ, stdin=nothing, stdout=nothing, check=True)
            return time.perf_counter() - start

        return measure


def place(home: Path) -> Place:
    """A place with the script beside the interpreter as the program, or the module where there is no script."""
    script = shutil.which("empathy-quiz", path=str(Path(sys.executable).parent))
    environ = {"HOME": str(home), "PATH": os.defpath, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    if script:
        return Place(home, environ, (script,))
    return Place(home, {**environ, "PYTHONPATH": str(ROOT)}, (sys.executable, "-m", "empathy_quiz"))


def in_turns(measures: Mapping[str, Measure], rounds: int) -> dict[str, tuple[float, ...]]:
    """Take every measure once a round, so that a slow moment of the machine falls on all; the first round is thrown
    away, for it fills the caches."""
    taken = [{name: measure() for name, measure in measures.items()} for _ in range(rounds + 1)][1:]
    return {name: tuple(one[name] for one in taken) for name in measures}


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest of `values` that at least `share` (from 0 to 1) of them do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]
