"""Ways in which a file can be broken, each a function of its bytes, and a log worth breaking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from empathy_quiz.scores.sqlite import SqliteStore
from empathy_quiz.scores.store import Store
from tests.scores.examples import after, answer, elsewhere, sitting


def fill(path: Path) -> bytes:
    """Write a log of some twenty pages and return its bytes."""
    with SqliteStore(path) as store:
        store.player("Ana", "player-ana")
        for place in range(6):
            name = f"sitting-{place}"
            store.begin(sitting(str(place), started_at=after(1000 * place)))
            for number in range(5):
                store.record(answer(number, answer_id=f"{name}-{number}", sitting_id=name))
            store.void(f"{name}-2", after(0), "undone")
            store.end(name, after(0), "left" if place % 2 else "finished")
        store.merge(elsewhere(f"player{place}", number) for place in range(20) for number in range(3))
    return path.read_bytes()


def _bytes(data: bytearray, dice: Random) -> None:
    for _ in range(dice.choice([1, 3, 20, 200])):
        data[dice.randrange(len(data))] = dice.randrange(256)


def _header(data: bytearray, dice: Random) -> None:
    data[dice.randrange(100)] = dice.randrange(256)


def _schema(data: bytearray, dice: Random) -> None:
    data[dice.randrange(100, 8192)] = dice.randrange(256)


def _block(data: bytearray, dice: Random) -> None:
    start = dice.randrange(len(data))
    length = len(data[start : start + dice.randrange(1, 9000)])
    data[start : start + length] = dice.randbytes(length) if dice.random() < 0.5 else bytes(length)


def _cut(data: bytearray, dice: Random) -> None:
    del data[dice.randrange(1, len(data)) :]


def _insert(data: bytearray, dice: Random) -> None:
    place = dice.randrange(len(data))
    data[place:place] = dice.randbytes(dice.randrange(1, 5000))


KINDS: tuple[Callable[[bytearray, Random], None], ...] = (_bytes, _header, _schema, _block, _cut, _insert)


def broken(data: bytes, seed: int) -> bytes:
    """The bytes broken in the way that the seed says, the same way every time."""
    dice = Random(seed)
    result = bytearray(data)
    KINDS[seed % len(KINDS)](result, dice)
    return bytes(result)


def reads(store: Store) -> list[Callable[[], object]]:
    """Everything that can be asked of the log, not asked yet."""
    return [
        store.players,
        store.sittings,
        lambda: list(store.answers()),
        lambda: list(store.answers(player_id="player-ana", bank="speed")),
        lambda: store.resumable("player-ana"),
        lambda: store.last_asked("player-ana", "speed"),
        lambda: store.sitting("sitting-3"),
    ]


def writes(store: Store, target: Path) -> list[Callable[[], object]]:
    """Everything that can be written to the log, not written yet."""
    return [
        lambda: store.player("Zoe", "player-zoe"),
        lambda: store.begin(sitting("new")),
        lambda: store.record(answer(sitting_id="sitting-new", answer_id="new-0")),
        lambda: store.record(answer(7, sitting_id="sitting-3")),
        lambda: store.void("sitting-3-3", after(1), "undone"),
        lambda: store.end("sitting-3", after(1), "limit"),
        lambda: store.merge([elsewhere("player3", 1), elsewhere("player99", 1)]),
        lambda: store.backup(target),
        lambda: store.forget(["player-player3"]),
    ]
