"""What is lost when a player is forgotten, and whether that is really meant."""

from __future__ import annotations

from empathy_quiz.cli.logs import players_named
from empathy_quiz.cli.phrases import counted
from empathy_quiz.cli.render import Printer
from empathy_quiz.environment import Environment
from empathy_quiz.errors import UsageError
from empathy_quiz.scores.records import Player
from empathy_quiz.scores.store import Store
from empathy_quiz.values import value


@value
class Loss:
    """The players of a name, and how much the log holds of them."""

    players: tuple[Player, ...]
    sittings: int
    answers: int


def loss(store: Store, name: str) -> Loss:
    """Return what forgetting the players of this name would delete. Raises Refusal where nobody is called so."""
    players = players_named(store, name)
    ids = [player.player_id for player in players]
    sittings = sum(len(store.sittings(player_id)) for player_id in ids)
    return Loss(players, sittings, sum(1 for player_id in ids for _ in store.answers(player_id=player_id)))


def told(loss: Loss) -> str:
    """Say what is at stake."""
    name = loss.players[0].name
    several = f" ({len(loss.players)} players are called so)" if len(loss.players) > 1 else ""
    size = f"{counted(loss.sittings, 'sitting')} with {counted(loss.answers, 'answer')}"
    return (
        f"{name}{several}: {size} will be deleted for good. "
        "Backups and exported files keep theirs; importing those again will leave this player out."
    )


def confirmed(environment: Environment, printer: Printer) -> bool:
    """Ask, and tell whether the answer was yes. Raises UsageError where nobody is there to answer."""
    if not (environment.stdin_is_terminal and environment.stderr_is_terminal):
        raise UsageError("Nobody is there to confirm this.", "add --yes to delete without being asked")
    printer.ask("Delete? [y/N] ")
    return environment.stdin.readline().strip().lower() in {"y", "yes"}
