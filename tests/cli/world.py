"""A world of its own for each command that is tried: folders, streams, clock and chance."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any

from empathy_quiz.cli.main import run
from empathy_quiz.environment import Environment
from empathy_quiz.scores.records import AnswerRecord, Sitting
from empathy_quiz.scores.sqlite import SqliteStore

NOW = datetime(2026, 3, 2, 14, 30, 5, tzinfo=timezone(timedelta(hours=1)))

BANK = """\
title: Waiting
about: On waiting lines.
questions:
- id: first-word
  kind: single
  topic: waiting
  level: apply
  ask: A caller waited ten minutes. Which first word serves best?
  hint: think of the ten minutes
  options:
  - text: Thanks for waiting
    key: true
    archetype: name-and-act
    why: It names the wait.
  - text: Your number please
    why: It skips the wait.
- id: steps
  kind: order
  ask: What comes first?
  options:
  - text: Listen
  - text: Act
"""

GOOD = """\
title: Waiting
questions:
- id: first-word
  kind: single
  ask: A caller waited ten minutes for you. Which first word serves best?
  options:
  - text: Thanks for waiting
    key: true
    why: It names what the caller has just been through.
  - text: Good day to you
    why: It would do after a short wait.
  - text: Your number please
    why: It skips the ten minutes.
"""
"""A bank in which nothing is to be found."""

BROKEN = """\
title: Broken
questions:
- id: one
  kind: single
  ask: Which?
  options:
  - text: only one
    key: true
"""


class Stream(StringIO):
    """A stream in memory that may pass for a terminal, and for one that cannot say everything."""

    encoding = "utf-8"

    def __init__(self, text: str = "", *, terminal: bool = False, says: str = "utf-8") -> None:
        super().__init__(text)
        self.terminal = terminal
        self.encoding = says

    def isatty(self) -> bool:
        """Whether a person is at the other end."""
        return self.terminal


class Closed(Stream):
    """A pipe whose reader is gone."""

    def write(self, text: str) -> int:
        """Fail as the system does."""
        raise BrokenPipeError(32, "Broken pipe")


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 - whatever the document holds
        """The JSON document on stdout."""
        return json.loads(self.out)


@dataclass
class World:
    """Folders in which nothing is yet.

    `variables` are the environment's, `terminal` says whether a person is there, and each look at the monotonic clock
    takes `seconds`.
    """

    folder: Path
    variables: dict[str, str] = field(default_factory=dict)
    terminal: bool = False
    stdout: Stream | None = None
    seconds: float = 0.0
    uuids: int = 0

    def environment(self, stdin: str = "") -> Environment:
        """The world as commands see it; entropy counts up, so that each id is new."""
        return Environment(
            stdin=Stream(stdin, terminal=self.terminal),
            stdout=self.stdout or Stream(terminal=self.terminal),
            stderr=Stream(terminal=self.terminal),
            environ=self.variables,
            data_dir=self.folder / "data",
            config_dir=self.folder / "config",
            log_dir=self.folder / "logs",
            working_dir=self.folder,
            now=lambda: NOW,
            monotonic=count(100.0, self.seconds).__next__,
            entropy=self._entropy,
        )

    def _entropy(self, size: int) -> bytes:
        self.uuids += 1
        return self.uuids.to_bytes(size)

    def run(self, *words: str, stdin: str = "") -> Ran:
        """Run the program with these words and return what came of it."""
        environment = self.environment(stdin)
        code = run(words, environment)
        out, err = environment.stdout, environment.stderr
        assert isinstance(out, Stream)
        assert isinstance(err, Stream)
        return Ran(code, out.getvalue(), err.getvalue())

    @property
    def log(self) -> Path:
        """Where the score log lies."""
        return self.folder / "data" / "scores.db"

    def keep(self, sitting: Sitting | None, answers: Iterable[AnswerRecord]) -> None:
        """Write a sitting (None: what is imported) and its answers into the score log."""
        with SqliteStore(self.log) as store:
            if sitting is None:
                store.merge(answers)
                return
            store.begin(sitting)
            for answer in answers:
                store.record(answer)

    def end(self, sitting_id: str, ending: str = "finished") -> None:
        """Write down that a sitting is over."""
        with SqliteStore(self.log) as store:
            store.end(sitting_id, NOW, ending)

    def file(self, name: str, text: str) -> Path:
        """Write a file below the world's folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def config(self, text: str) -> Path:
        """Write the person's settings."""
        return self.file("config/config.toml", text)


def keys(document: Mapping[str, object]) -> list[str]:
    """The keys of a JSON object, in their order."""
    return list(document)
