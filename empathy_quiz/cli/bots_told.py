"""What the bots of `bank check` earned, as a table to look at and as fields of a document."""

from __future__ import annotations

from collections.abc import Iterator

from empathy_quiz.bank.check.bots.score import BAR_FROM, Bar, Score
from empathy_quiz.bank.check.report import Run
from empathy_quiz.cli.blocks import GAP, Block, Heading, Table, Words
from empathy_quiz.cli.phrases import counted

_COLUMNS = ("Rule", "Bot", "Finds", "Units", "Hits", "Chance", "Gap", "z", "p", "p (Holm)", "Verdict")
_NUMBERS = ("Units", "Hits", "Chance", "Gap", "z", "p", "p (Holm)")
_NONE = "–"


def bots_blocks(runs: tuple[Run, ...]) -> Iterator[Block]:
    """Lay the scores out for a person: a table for each bank, the last for all together."""
    if not runs:
        yield Words("There is no bank for the bots to play.")
    for number, run in enumerate(runs):
        if number:
            yield GAP
        yield Heading(f"{run.bank or 'All banks together'}: {counted(run.units, 'unit')}")
        yield Table(_COLUMNS, tuple(map(_row, run.scores)), right=_NUMBERS)
        yield Words(_bar(run.bar))


def _row(score: Score) -> tuple[str, ...]:
    figures = [_figure(it, 2) for it in (score.rate, score.chance, score.gap, score.z)]
    chances = [_figure(it, 3) for it in (score.p, score.adjusted)]
    return (score.code, score.name, score.aim, str(score.n), *figures, *chances, score.verdict or "")


def _figure(number: float | None, digits: int) -> str:
    return _NONE if number is None else f"{number:.{digits}f}"


def _bar(bar: Bar | None) -> str:
    if bar is None:
        return f"Fewer than {BAR_FROM} units stray by luck: look at the z, not at the gap."
    told = (
        f"{bar.significant} significant after Holm, {bar.outside} outside chance ± .05 (3 at most), "
        f"{bar.far_outside} outside ± .08 (none)"
    )
    return f"The bar is {'met' if bar.met else 'missed'}: {told}."


def bots_document(runs: tuple[Run, ...]) -> list[dict[str, object]]:
    """Return the scores as fields of a JSON document."""
    return [
        {
            "bank": run.bank,
            "units": run.units,
            "bar_met": run.bar and run.bar.met,
            "scores": [_fields(it) for it in run.scores],
        }
        for run in runs
    ]


def _fields(score: Score) -> dict[str, object]:
    return {
        "rule": score.code,
        "bot": score.name,
        "aim": score.aim,
        "n": score.n,
        "rate": score.rate,
        "chance": score.chance,
        "gap": score.gap,
        "z": score.z,
        "p": score.p,
        "p_adjusted": score.adjusted,
        "verdict": score.verdict,
    }
