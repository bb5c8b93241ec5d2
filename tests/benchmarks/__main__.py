"""Measure the program against its budgets: `python -m tests.benchmarks`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.budgets import as_json, as_text, rows
from tests.benchmarks.countdown import countdown
from tests.benchmarks.feedback import feedback
from tests.benchmarks.startup import startup
from tests.benchmarks.timing import place


def main() -> None:
    """Measure everything once and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each start is measured (15)")
    parser.add_argument("--answers", type=int, default=200, help="how many keys are timed to their feedback (200)")
    parser.add_argument("--long", action="store_true", help="watch the clock for a minute, not for 20 seconds")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = place(Path(folder))
        sys.stderr.write(f"measuring {' '.join(here.program)}\n")
        ratios, bare = startup(here, asked.rounds)
        measured = {**ratios, **feedback(here, asked.answers), **countdown(here, 60 if asked.long else 20)}
    show = as_json if asked.json else as_text
    sys.stdout.write(show(rows(measured), bare))


if __name__ == "__main__":
    main()
