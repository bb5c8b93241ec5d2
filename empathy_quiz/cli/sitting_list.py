"""The sittings of the log as a list: what `scores list` tells."""

from __future__ import annotations

from empathy_quiz.cli.blocks import Block, Table, Words
from empathy_quiz.cli.logs import players_named
from empathy_quiz.cli.phrases import score, when
from empathy_quiz.scores.records import SittingSummary
from empathy_quiz.scores.store import Store

SHOWN = 20
"""So many sittings are shown where nobody said how many."""

_ENDINGS = {"finished": "finished", "left": "left", "limit": "time was up", None: "open"}


def sittings(store: Store, player: str | None, count: int | None) -> tuple[SittingSummary, ...]:
    """Return the latest sittings of everybody, or of the players called so. Raises Refusal where there is none."""
    if player is None:
        return store.sittings(limit=count)
    found = (one for each in players_named(store, player) for one in store.sittings(each.player_id, count))
    latest = sorted(found, key=lambda summary: summary.sitting.started_at, reverse=True)
    return tuple(latest[:count])


def list_blocks(found: tuple[SittingSummary, ...]) -> tuple[Block, ...]:
    """Lay the list out for a person."""
    if not found:
        return (Words("Nothing was played yet. Begin with: empathy-quiz play"),)
    columns = ("Sitting", "When", "Player", "Banks", "Right", "Mark", "Ending")
    return (Table(columns, tuple(map(_row, found)), right=("Mark",)),)


def _row(summary: SittingSummary) -> tuple[str, ...]:
    sitting = summary.sitting
    return (
        sitting.sitting_id[:8],
        when(sitting.started_at, sitting.utc_offset),
        sitting.player,
        ", ".join(sitting.banks) or ("a mix" if summary.planned else "–"),
        f"{summary.right} of {summary.answered}",
        score(summary.mean_mark),
        ending(summary),
    )


def ending(summary: SittingSummary) -> str:
    """Say how a sitting ended; of one that was imported nothing is known."""
    if summary.ending is None and summary.planned == 0:
        return "imported"
    return _ENDINGS.get(summary.ending, summary.ending or "")


def list_document(found: tuple[SittingSummary, ...]) -> dict[str, object]:
    """Return the list as fields of a JSON document."""
    return {"sittings": [sitting_fields(summary) for summary in found]}


def sitting_fields(summary: SittingSummary) -> dict[str, object]:
    """Return a sitting and its results as JSON values."""
    sitting = summary.sitting
    return {
        "sitting_id": sitting.sitting_id,
        "mode": sitting.mode,
        "player_id": sitting.player_id,
        "player": sitting.player,
        "seed": sitting.seed,
        "started_at": sitting.started_at.isoformat(),
        "utc_offset": sitting.utc_offset,
        "banks": list(sitting.banks),
        "exam": sitting.exam,
        "confidence": sitting.confidence,
        "pace": sitting.pace,
        "limit": sitting.limit,
        "planned": summary.planned,
        "answered": summary.answered,
        "right": summary.right,
        "mean_mark": summary.mean_mark,
        "voided": summary.voided,
        "ending": summary.ending,
    }
