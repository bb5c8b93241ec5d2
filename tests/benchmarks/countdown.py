"""What the running clock costs: bytes, processor time, and how far it drifts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.benchmarks.banks import generated_bank
from tests.benchmarks.recording import recording, screens
from tests.benchmarks.timing import Place

TOGETHER = 0.005
"""Pieces that arrive within so many seconds of each other belong to one redraw."""

CLOCK = re.compile(r" (\d+):(\d\d) [ !]?\s*$", re.MULTILINE)


def countdown(place: Place, seconds: float) -> dict[str, float]:
    """Watch the clock of one question for so long. The share of a core is measured where the system tells it."""
    bank = place.bank(generated_bank(1, seconds=int(seconds) + 30), "countdown")
    with recording((*place.program, "play", bank), place.environ) as quiz:
        quiz.settle(0.3)
        begun = len(quiz.pieces)
        spent = _processor_seconds(quiz.pid)
        quiz.listen_for(seconds)
        share = _processor_seconds(quiz.pid) - spent
    redraws = quiz.pieces[begun:]
    measured = {
        "clock-bytes": sum(len(data) for _, data in redraws) / len(bursts(redraws)),
        "clock-drift": drift(readings(screens(quiz.pieces))) * 1000,
    }
    return {**measured, "clock-share": share / seconds * 100} if share > 0 else measured


def bursts(pieces: Sequence[tuple[float, bytes]]) -> list[float]:
    """When each redraw began."""
    begun: list[float] = []
    last = float("-inf")
    for at, _ in pieces:
        if at - last > TOGETHER:
            begun.append(at)
        last = at
    return begun


def readings(shown: Iterable[tuple[float, str]]) -> list[tuple[float, int]]:
    """When the clock first showed each number of seconds."""
    found: list[tuple[float, int]] = []
    for at, screen in shown:
        clock = CLOCK.search(screen)
        left = int(clock[1]) * 60 + int(clock[2]) if clock else None
        if left is not None and (not found or found[-1][1] != left):
            found.append((at, left))
    return found


def drift(taken: Sequence[tuple[float, int]]) -> float:
    """The largest distance, in seconds, between the clock's steps and real time since its first step.

    The first reading is no step: it stands from whenever the question was shown.
    """
    steps = taken[1:]
    start, first = steps[0]
    return max(abs((at - start) - (first - left)) for at, left in steps)


def _processor_seconds(pid: int) -> float:
    """Processor time of a process so far, in seconds; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9
    except OSError:
        return 0.0
