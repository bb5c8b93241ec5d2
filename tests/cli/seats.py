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

FIVE = """\
title: Five kinds
questions:
- id: parcel
  kind: single
  ask: >-
    Chat with a courier. Ida writes: "The parcel was due on Monday, and the wedding is on Friday." You can see that it
    lies at the depot in her own town. Which reply is most likely to settle the matter?
  hint: What does she not know yet?
  options:
  - {text: "It is at your depot, ten minutes away. Shall I hold it there, or send it out tomorrow?", key: true, why: "It answers the worry with a fact and leaves the choice to her."}
  - {text: "I am so sorry about the wait, and I do hope the wedding turns out wonderful all the same.", why: "Kind, yet she still does not know where the parcel is."}
  - {text: "Parcels usually arrive in three to five working days, so Friday ought to be all right.", why: "The rule says nothing about this parcel."}
  takeaway: A fact that settles the worry is the shortest kindness.
- id: shoes
  kind: multiple
  ask: In the story of the returned shoes, which two things did the writer of the mail do?
  options:
  - {text: named the trouble, key: true, why: The mail began with it.}
  - {text: asked for the receipt, why: No receipt is mentioned.}
  - {text: apologised, key: true, why: The second sentence did.}
  - {text: offered a call, why: There was no call.}
- id: gate
  kind: best-worst
  ask: 'Call to a car park. Sven: "The gate is shut and I board in ten minutes." Which reply is best, which worst?'
  options:
  - {text: The gate is opening now. Drive through; the ticket can be settled by mail., effectiveness: 3, why: The fix comes first.}
  - {text: That must be nerve-racking. Let me look into what the gate is doing for you., effectiveness: 1, why: The gate stays shut.}
  - {text: "Opening it now. May I explain why the gate closes at this hour, so you know?", effectiveness: 2, why: Talk takes his time.}
  - {text: "The barrier team looks after that, so I will gladly put you through to them.", effectiveness: 0, why: He has to start again.}
- id: shower
  kind: order
  ask: A guest reports that the shower is cold. In which order do these steps help most?
  options:
  - {text: Say what you heard, why: It shows that the message has arrived.}
  - {text: Ask since when, why: It decides what may be wrong.}
  - {text: Send the technician, why: Now it is clear what to bring.}
  - {text: Call back at noon, why: The promise is kept.}
- id: habits
  kind: match
  ask: Which remark shows which habit?
  pairs:
  - {left: "Don't worry, that will sort itself out.", right: early comfort, why: Nothing is known yet.}
  - {left: That happened to me last year as well., right: self-disclosure, why: The talk moves to the agent.}
  - {left: Our terms rule that out., right: policy shield, why: A decision hides behind a rule.}
  spare: {right: long talk, why: Nobody explains at length here.}
"""


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
