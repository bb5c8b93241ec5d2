"""One process that writes to a score log: `python writer.py PATH NAME COUNT`, a line on stdout for each answer kept."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from empathy_quiz.errors import LogError
from empathy_quiz.scores.opening import open_store
from tests.scores.examples import answer, sitting


def main(path: str, name: str, count: str) -> None:
    """Begin a sitting of the player that all processes share, and answer so many questions."""
    with open_store(path, now=lambda: datetime.now(UTC)).store as store:
        player_id = store.player("Ana", f"player-{name}").player_id
        store.begin(sitting(name, player_id=player_id))
        for number in range(int(count)):
            one = answer(number, answer_id=f"{name}-{number}", sitting_id=f"sitting-{name}", player_id=player_id)
            store.record(one)
            print(one.answer_id, flush=True)  # noqa: T201 - what the test reads


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except LogError as error:
        sys.exit(f"{type(error).__name__}: {error.message}")
