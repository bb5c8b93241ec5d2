"""The score log and its local player, as the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from empathy_quiz.cli.phrases import close_to
from empathy_quiz.cli.setting_keys import KEYS
from empathy_quiz.cli.settings import Settings, origin
from empathy_quiz.environment import Environment
from empathy_quiz.errors import LogCorrupt, LogError, Refusal, echoed
from empathy_quiz.scores.records import Player
from empathy_quiz.scores.store import Store

if TYPE_CHECKING:
    from empathy_quiz.scores.opening import Opened


def open_log(environment: Environment, settings: Settings) -> Store:
    """Return the score log, to be closed by the caller; a log that had to be set aside is announced on stderr.

    Raises UsageError for a place that no log can be in, and LogError (or a child) where it cannot be read, naming the
    setting where one says that it is there.
    """
    from empathy_quiz.cli.render import Printer

    opened = _opened(environment, settings)
    if opened.notice:
        Printer(environment).warn(f"{opened.notice}\nHint: {opened.hint}")
    return opened.store


def kept_log(environment: Environment, settings: Settings) -> Store:
    """`open_log` for what is asked of the log: of one that had to be set aside there is nothing to tell.

    Raises LogCorrupt then, too.
    """
    opened = _opened(environment, settings)
    if opened.notice:
        opened.store.close()
        raise LogCorrupt(opened.notice, opened.hint)
    return opened.store


def _opened(environment: Environment, settings: Settings) -> Opened:
    from empathy_quiz.scores.opening import open_store

    usual = environment.data_dir / "scores.db"
    try:
        return open_store(settings.scores or usual, now=environment.now, ours=settings.scores is None)
    except LogError as error:
        source = origin(environment, "scores", settings.scores)
        if settings.scores is not None and source != "--scores":
            named = f"{error.hint}; it is" if error.hint else "it is"
            error.hint = KEYS["scores"].hint(f"{named} {source} that names it", source)
        raise


def local_player(store: Store, name: str, environment: Environment) -> Player:
    """Return the player of this name on this machine, ready to answer; a new one gets a random UUID (version 4).

    Of a new one whose name is another's but for capitals that is said on stderr, as it may be a slip. Raises LogError
    where nothing can be written down.
    """
    fresh = fresh_id(environment)
    player = store.player(name, fresh)
    if player.player_id == fresh:
        _announce(store, player, environment)
    else:
        store.ready()
    return player


def _announce(store: Store, player: Player, environment: Environment) -> None:
    from empathy_quiz.cli.phrases import command
    from empathy_quiz.cli.render import Printer

    folded = player.name.casefold()
    other = next((it.name for it in store.players() if it.name != player.name and it.name.casefold() == folded), None)
    if other is not None:
        way = command("play", "--player", other)
        Printer(environment).warn(f"{player.name} is a new player, and not {other}. To play as {other}: {way}")


def players_called(store: Store, name: str) -> tuple[Player, ...]:
    """Return the players of this name that the log knows: this machine's own, and those of imported files."""
    return tuple(player for player in store.players() if player.name == name)


def players_named(store: Store, name: str) -> tuple[Player, ...]:
    """`players_called`, for a name that was typed. Raises Refusal where nobody is called so."""
    found = players_called(store, " ".join(name.split()))
    if not found:
        names = [player.name for player in store.players()]
        raise Refusal(f"The score log knows no player called {echoed(name)}.", close_to(name, names) or _those(names))
    return found


def _those(names: list[str]) -> str:
    return f"it knows: {', '.join(names)}" if names else "nothing was played yet"


def fresh_id(environment: Environment) -> str:
    """Return a random UUID (version 4) made of the environment's entropy."""
    import uuid

    return str(uuid.UUID(bytes=environment.entropy(16), version=4))
