"""How long until something is there: version, help, the first question, a checked bank; in multiples of bare Python."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from statistics import median

from tests.benchmarks.banks import generated_bank
from tests.benchmarks.recording import first_screen_with, recording
from tests.benchmarks.timing import Measure, Place, in_turns

FIRST_OPTION = r"^.1 .*\w"
SHIPPED = "empathy-versus-speed"


def startup(place: Place, rounds: int) -> tuple[dict[str, float], float]:
    """Measure in turns; returns the ratios by their budgets' keys, and bare Python's median in seconds."""
    bare = place.run(sys.executable, "-c", "pass")
    thousands = {count: place.bank(generated_bank(count), f"bank-{count}") for count in (1_000, 10_000)}
    edited = {count: place.bank(generated_bank(count), f"edited-{count}") for count in thousands}
    quick = in_turns(
        {
            "bare": bare,
            "version": place.run(*place.program, "--version"),
            "help": place.run(*place.program, "--help"),
            "first-shipped": first_question(place, SHIPPED),
            **{f"first-{count}": first_question(place, bank) for count, bank in thousands.items()},
            **{f"anew-{count}": anew(place, bank) for count, bank in edited.items()},
        },
        rounds,
    )
    check = place.run(*place.program, "bank", "check", "--quiet", thousands[1_000])
    slow = in_turns({"bare": bare, "check-1000": check}, max(1, rounds // 5))
    return {**_ratios(quick), **_ratios(slow)}, median(quick["bare"])


def first_question(place: Place, bank: str) -> Measure:
    """The time from starting a quiz until its first option stands on the screen of a pseudo-terminal."""

    def measure() -> float:
        with recording((*place.program, "play", bank), place.environ) as quiz:
            quiz.settle(0.3)
        return first_screen_with(quiz.pieces, FIRST_OPTION) - quiz.started

    return measure


def anew(place: Place, bank: str) -> Measure:
    """The same for a bank that was edited since it was last played, so that nothing kept of it helps."""
    measure = first_question(place, bank)

    def edited() -> float:
        with open(bank, "a", encoding="utf-8") as file:
            file.write("# edited\n")
        return measure()

    return edited


def _ratios(taken: Mapping[str, tuple[float, ...]]) -> dict[str, float]:
    bare = median(taken["bare"])
    return {name: median(values) / bare for name, values in taken.items() if name != "bare"}
