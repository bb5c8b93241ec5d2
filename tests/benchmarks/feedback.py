"""From a key to its feedback, painted, with the answer on disk; in milliseconds."""

from __future__ import annotations

import re
import subprocess

import pyte

from tests.benchmarks.banks import generated_bank
from tests.benchmarks.recording import COLUMNS, ROWS, Recording, recording
from tests.benchmarks.timing import Place, quantile

ASKED = re.compile(r"^1-4 answer", re.MULTILINE)


def feedback(place: Place, answers: int) -> dict[str, float]:
    """Answer so many questions with a key each. Raises RuntimeError if the log does not hold every one."""
    bank = place.bank(generated_bank(answers), "feedback")
    log = str(place.home / "feedback.db")
    command = (*place.program, "play", bank, "--count", str(answers), "--scores", log)
    with recording(command, place.environ) as quiz:
        taken = _answer_all(quiz, answers)
    kept = _kept(place, log)
    if kept != answers:
        raise RuntimeError(f"{answers} keys were pressed, and the log holds {kept} answers")
    return {"feedback-p50": quantile(taken, 0.5) * 1000, "feedback-p99": quantile(taken, 0.99) * 1000}


def _answer_all(quiz: Recording, answers: int) -> list[float]:
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    taken: list[float] = []
    quiz.settle()
    while len(taken) < answers:
        stream.feed(b"".join(data for _, data in quiz.pieces))
        quiz.pieces.clear()
        asked = ASKED.search("\n".join(screen.display))
        pressed = quiz.press(b"1" if asked else b"\r")
        painted = quiz.settle()
        if asked:
            taken.append(painted - pressed)
    return taken


def _kept(place: Place, log: str) -> int:
    command = (*place.program, "scores", "export", "--format", "jsonl", "--scores", log)
    done = subprocess.run(command, env=place.environ, capture_output=True, text=True, check=True)
    return done.stdout.count("\n")
