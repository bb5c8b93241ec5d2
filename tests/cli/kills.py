"""Kill the program at random moments and look at what the log kept: `python -m tests.cli.kills -n 200 --seed 1`.

A moment is so many keys into the sitting, and then up to some milliseconds later: before, while or after the answer
is written and its feedback painted.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.cli.seats import Seat, many
from tests.play.pseudo import Pseudo

QUESTIONS = 6
LATEST = 0.012
"""Seconds after a key at which the kill comes at the latest; an answer takes about half of that to be explained."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a kill left: the verdicts that had been on the screen, the answers in the log, the question asked next."""

    explained: int
    kept: int
    resumed_at: int

    @property
    def lost(self) -> int:
        """Answers whose feedback was shown and that the log does not hold, or that are asked again."""
        return max(0, self.explained - self.kept) + (self.resumed_at != self.kept + 1)


def kill_once(home: Path, chance: random.Random) -> Outcome:
    """Play in `home`, kill at a random moment, look at the log, resume."""
    seat = Seat(home)
    bank = seat.bank(many(QUESTIONS), "many")
    presses = chance.randrange(1, 2 * QUESTIONS - 1)
    with seat.sit("play", bank, "-n", str(QUESTIONS), "--seed", "1") as terminal:
        for press in range(presses):
            terminal.wait_for("Enter next" if press % 2 else f"{press // 2 + 1} of {QUESTIONS}")
            if not press % 2:
                terminal.wait_for("q leave")
            terminal.press("enter" if press % 2 else "1")
        _let_pass(chance.uniform(0, LATEST))
        terminal.signal(signal.SIGKILL)
        terminal.wait()
        explained = _verdicts(terminal)
    kept = len(seat.answers())
    return Outcome(explained, kept, _resumed_at(seat) if kept else 1)


def _let_pass(seconds: float) -> None:
    """Wait a few milliseconds more exactly than sleeping can."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def _verdicts(terminal: Pseudo) -> int:
    lines = terminal.transcript()
    return sum(line.startswith(("✓ Right.", "✗ Not this time.")) for line in lines)


def _resumed_at(seat: Seat) -> int:
    out = seat.pipe("resume", "--plain").stdout
    return next(int(line.split()[1]) for line in out.splitlines() if line.startswith("Question "))


def kill_often(count: int, seed: int) -> list[Outcome]:
    """Kill so many times, each in a home of its own."""
    chance = random.Random(seed)
    outcomes = []
    for _ in range(count):
        with tempfile.TemporaryDirectory() as home:
            outcomes.append(kill_once(Path(home), chance))
    return outcomes


def main() -> int:
    """Print what came of the kills; 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    outcomes = kill_often(options.n, options.seed)
    ahead = sum(outcome.kept > outcome.explained for outcome in outcomes)
    lost = sum(outcome.lost for outcome in outcomes)
    sys.stdout.write(
        f"{len(outcomes)} kills, {sum(outcome.explained for outcome in outcomes)} answers explained, {lost} lost; "
        f"{ahead} kills came between the writing of an answer and its feedback\n"
    )
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
