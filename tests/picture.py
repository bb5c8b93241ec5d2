"""The picture in the README: a screen of a real run. `python -m tests.picture` prints it anew (POSIX)."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.cli.seats import Seat

WORDS = ("play", "empathy-versus-speed", "--kind", "best-worst", "--seed", "9")
KEYS = ("2",)
COLUMNS, ROWS = 80, 24


def screen() -> list[str]:
    """The window after `KEYS` were pressed, without the blank rows at its end."""
    with tempfile.TemporaryDirectory() as home, Seat(Path(home)).sit(*WORDS, columns=COLUMNS, rows=ROWS) as terminal:
        terminal.wait_for("q leave")
        for key, sign in zip(KEYS, ("best", "worst"), strict=False):
            terminal.press(key)
            terminal.wait_for(f"{key} {sign}")
        return "\n".join(terminal.display()).rstrip().split("\n")


def still(lines: Sequence[str]) -> list[str]:
    """A screen without the row that moves: the clock's."""
    return [line for line in lines if not line.startswith(("━", "─"))]


if __name__ == "__main__":
    sys.stdout.write("\n".join(screen()) + "\n")
