"""Turns of phrase that several commands share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from empathy_quiz.scores.records import SittingSummary


def local(moment: datetime, utc_offset: int) -> datetime:
    """Return the moment on the clock of the place where it was, `utc_offset` seconds east of UTC."""
    return moment.astimezone(timezone(timedelta(seconds=utc_offset)))


def when(moment: datetime, utc_offset: int) -> str:
    """Say when: `2026-11-22 14:05` on the clock of the place where it was."""
    return f"{local(moment, utc_offset):%Y-%m-%d %H:%M}"


def score(mean_mark: float | None) -> str:
    """Say a mean mark as learners see it, from 0 to 100; a dash where there is none."""
    from empathy_quiz.session import marking

    return "–" if mean_mark is None else f"{marking.score(mean_mark)}"


def outcome(summary: SittingSummary) -> str:
    """Say what a sitting came to: `3 of 4 right · mark 67 of 100`; where nothing has a mark, just that."""
    if not summary.answered:
        return "nothing marked"
    mark = "" if summary.mean_mark is None else f" · mark {score(summary.mean_mark)} of 100"
    return f"{summary.right} of {summary.answered} right{mark}"


def counted(number: int, what: str, several: str | None = None) -> str:
    """Say how many: `1 answer`, `2,000 answers`."""
    return f"{number:,} {what if number == 1 else several or what + 's'}"


def command(*words: str) -> str:
    """Return a command of ours to type, quoted for the shell where a word needs it."""
    import shlex

    return shlex.join(("empathy-quiz", *words))


def close_to(name: str, known: Iterable[str]) -> str | None:
    """Say `did you mean …?` with the known names that look like `name`, or None."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=2, cutoff=0.7)
    return f"did you mean {' or '.join(near)}?" if near else None
