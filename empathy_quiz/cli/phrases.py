"""Values of the score log in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from empathy_quiz.scores.records import SittingSummary


def local(moment: datetime, utc_offset: int) -> datetime:
    """Return the moment on the clock of the place where it was, `utc_offset` seconds east of UTC."""
    return moment.astimezone(timezone(timedelta(seconds=utc_offset)))


def when(moment: datetime, utc_offset: int) -> str:
    """Say when: `2026-11-22 14:05` on the clock of the place where it was."""
    return f"{local(moment, utc_offset):%Y-%m-%d %H:%M}"


def score(mean_mark: float | None) -> str:
    """Say a mean mark as it is shown to people, in hundredths; a dash where there is none."""
    return "–" if mean_mark is None else f"{round(100 * mean_mark)}"


def outcome(summary: SittingSummary) -> str:
    """Say what a sitting came to: `3 of 4 right · mark 67 of 100`."""
    mark = "" if summary.mean_mark is None else f" · mark {score(summary.mean_mark)} of 100"
    return f"{summary.right} of {summary.answered} right{mark}"


def counted(number: int, what: str, several: str | None = None) -> str:
    """Say how many: `1 answer`, `2,000 answers`."""
    return f"{number:,} {what if number == 1 else several or what + 's'}"


def listed(names: Iterable[str]) -> str:
    """Say names one after the other: `a, b and c`."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
