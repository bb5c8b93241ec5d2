"""What a person sees who types the program's name alone."""

from __future__ import annotations

from empathy_quiz.cli.blocks import GAP, Block, Words
from empathy_quiz.cli.logs import open_log, players_called
from empathy_quiz.cli.phrases import outcome, when
from empathy_quiz.cli.settings import Settings
from empathy_quiz.environment import Environment
from empathy_quiz.scores.records import SittingSummary
from empathy_quiz.values import value


@value
class Standing:
    """Where a person stands: their last sitting, and whether one waits to be taken up again."""

    last: SittingSummary | None = None
    waiting: bool = False


def standing(environment: Environment, settings: Settings) -> Standing:
    """Look up where the person of the settings stands. Raises LogError."""
    with open_log(environment, settings) as store:
        players = players_called(store, settings.player)
        found = [summary for player in players for summary in store.sittings(player.player_id, limit=1)]
        waiting = any(store.resumable(player.player_id) for player in players)
    return Standing(max(found, key=lambda summary: summary.sitting.started_at, default=None), waiting)


def told(standing: Standing) -> tuple[Block, ...]:
    """Say where a person stands, and what to type next."""
    resume = [("empathy-quiz resume", "goes on where you left off")] if standing.waiting else []
    commands = [
        *resume,
        ("empathy-quiz play", "deals a few questions, with a clock"),
        ("empathy-quiz bank list", "shows what there is to play"),
        ("empathy-quiz scores list", "shows how you did so far"),
    ]
    lines = (line for command, what in commands[:3] for line in (Words(command, "bold"), Words(what, lead="    ")))
    return (*_last(standing.last), *lines, GAP, Words("For everything else: empathy-quiz --help"))


def _last(last: SittingSummary | None) -> tuple[Block, ...]:
    if last is None:
        return (Words("Timed quizzes on empathy in customer service, in your terminal."), GAP)
    sitting = last.sitting
    return (Words(f"Last time ({when(sitting.started_at, sitting.utc_offset)}): {outcome(last)}"), GAP)
