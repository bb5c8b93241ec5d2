"""The score log and its local player, as the settings say."""

from __future__ import annotations

from empathy_quiz.cli.phrases import close_to
from empathy_quiz.cli.settings import Settings
from empathy_quiz.environment import Environment
from empathy_quiz.errors import Refusal
from empathy_quiz.scores.records import Player
from empathy_quiz.scores.store import Store


def open_log(environment: Environment, settings: Settings) -> Store:
    """Return the score log, to be closed by the caller; a log that had to be set aside is announced on stderr.

    Raises UsageError for a place that no log can be in, and LogError (or a child) where it cannot be read.
    """
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.scores.opening import open_store

    usual = environment.data_dir / "scores.db"
    opened = open_store(settings.scores or usual, now=environment.now, ours=settings.scores is None)
    if opened.notice:
        Printer(environment).warn(opened.notice)
    return opened.store


def local_player(store: Store, name: str, environment: Environment) -> Player:
    """Return the player of this name on this machine; a new one gets a random UUID (version 4)."""
    return store.player(name, fresh_id(environment))


def players_called(store: Store, name: str) -> tuple[Player, ...]:
    """Return the players of this name that the log knows: this machine's own, and those of imported files."""
    return tuple(player for player in store.players() if player.name == name)


def players_named(store: Store, name: str) -> tuple[Player, ...]:
    """`players_called`, for a name that was typed. Raises Refusal where nobody is called so."""
    found = players_called(store, " ".join(name.split()))
    if not found:
        names = [player.name for player in store.players()]
        raise Refusal(f"The score log knows no player called {name}.", close_to(name, names) or _those(names))
    return found


def _those(names: list[str]) -> str:
    return f"it knows: {', '.join(names)}" if names else "nothing was played yet"


def fresh_id(environment: Environment) -> str:
    """Return a random UUID (version 4) made of the environment's entropy."""
    import uuid

    return str(uuid.UUID(bytes=environment.entropy(16), version=4))
