"""The whole program in a real pseudo-terminal, with a home of its own (POSIX)."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from empathy_quiz.scores.records import AnswerRecord
from empathy_quiz.scores.sqlite import SqliteStore
from tests.play.pseudo import Pseudo

PROGRAM = (sys.executable, "-m", "empathy_quiz")
CHECKOUT = Path(__file__).parents[2]

KEYS = {
    "single": ("1",),
    "multiple": ("1", "2", "enter"),
    "best-worst": ("1", "2", "enter"),
    "order": ("1", "2", "3", "enter"),
    "match": ("a", "b", "c", "enter"),
}
"""Keys that answer a question of each kind, rightly or not."""

FIVE = Path(__file__).with_name("five.yaml").read_text(encoding="utf-8")
"""A bank with a question of each kind."""


def many(count: int) -> str:
    """A bank of so many small questions."""
    head = "title: Many\nquestions:\n"
    return head + "".join(
        f"- id: q{number}\n  kind: single\n  ask: Which reply to caller {number}?\n  options:\n"
        f"  - {{text: the first, key: true, why: because}}\n  - {{text: the second, why: although}}\n"
        for number in range(count)
    )


@dataclass(frozen=True, slots=True)
class Seat:
    """A home in which nothing is yet, and the program in it."""

    home: Path

    @property
    def environ(self) -> dict[str, str]:
        """The variables that keep the program in its home."""
        names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        return {name: str(self.home) for name in names} | {"PYTHONPATH": str(CHECKOUT), "NO_COLOR": ""}

    @property
    def log(self) -> Path:
        """The score log."""
        return self.home / "scores.db"

    def bank(self, text: str, name: str = "five") -> str:
        """Write a bank; returns its path."""
        path = self.home / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    def sit(self, *words: str, columns: int = 80, rows: int = 24) -> Pseudo:
        """Start the program in a terminal."""
        return Pseudo(
            (*PROGRAM, *words, *self._scores(words)), columns=columns, rows=rows, environ=self.environ, cwd=self.home
        )

    def pipe(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run the program with pipes."""
        return subprocess.run(
            (*PROGRAM, *words, *self._scores(words)), input=stdin, capture_output=True, text=True,
            env={**self.environ, "PATH": "", "LANG": "C.UTF-8"}, cwd=self.home, timeout=60, check=False,
        )  # fmt: skip

    def _scores(self, words: Sequence[str]) -> tuple[str, ...]:
        return ("--scores", str(self.log)) if words[:1] in (("play",), ("resume",)) else ()

    def answers(self) -> tuple[AnswerRecord, ...]:
        """What the log holds."""
        if not self.log.exists():
            return ()
        with SqliteStore(self.log) as store:
            return tuple(store.answers())


def kind_shown(seat: Pseudo) -> str:
    """The kind of the question on the screen, told by its words."""
    words = {"courier": "single", "shoes": "multiple", "car park": "best-worst", "shower": "order", "habit": "match"}
    text = " ".join(" ".join(seat.display()).split())
    return next(kind for word, kind in words.items() if word in text)
