"""A world for the loop and for plain mode: a clock ticked by hand, keys and lines from a script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from empathy_quiz.play.happenings import Closed, Happening, Pressed, Timeout
from empathy_quiz.play.keys import Paste
from empathy_quiz.play.lines import End, Late, Line, Reading
from empathy_quiz.play.setting import Setting
from empathy_quiz.session.events import Effect
from empathy_quiz.session.state import Session


@dataclass(slots=True)
class Clock:
    """A monotonic clock that moves only when told to."""

    now: float = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.now


@dataclass(slots=True)
class Office:
    """The outside of a sitting: what was carried out, in order, and what `fails`."""

    clock: Clock = field(default_factory=Clock)
    done: list[Effect] = field(default_factory=list)
    fails: Exception | None = None
    warmed: int = 0

    def carry_out(self, effect: Effect, session: Session) -> None:
        """Keep an effect, or fail."""
        if self.fails is not None:
            raise self.fails
        self.done.append(effect)

    def warm(self) -> None:
        """Count the call."""
        self.warmed += 1

    def setting(self) -> Setting:
        """The setting that leads here."""
        return Setting(self.carry_out, lambda question: ("The Heart of Customer Service",), self.clock, self.warm)


Script = Iterable[object]
"""Keys (str), numbers of seconds to let pass, happenings, or pastes; after the last the terminal is closed."""


class Keyboard:
    """A terminal whose happenings come from a script; `glances` sees the screen before each."""

    def __init__(self, clock: Clock, script: Script) -> None:
        self.clock = clock
        self.script = list(script)
        self.flushed = 0
        self.deadlines: list[float | None] = []

    def read(self, deadline: float | None) -> Happening:
        """The next thing of the script; a wait longer than the deadline ends there and goes on next time."""
        self.deadlines.append(deadline)
        if not self.script:
            return Closed()
        head = self.script[0]
        if isinstance(head, int | float):
            return self._wait(float(head), deadline)
        self.script.pop(0)
        return Pressed(head) if isinstance(head, str | Paste) else head  # type: ignore[return-value]

    def _wait(self, seconds: float, deadline: float | None) -> Happening:
        if deadline is not None and self.clock.now + seconds > deadline:
            passed = max(0.0, deadline - self.clock.now)
            self.script[0] = seconds - passed
            self.clock.now = max(deadline, self.clock.now)
            return Timeout()
        self.script.pop(0)
        self.clock.now += seconds
        return Timeout()

    def flush_input(self) -> None:
        """Count the call: in a script keys are typed one by one."""
        self.flushed += 1


class Typist:
    """A source of lines from a script of lines (str) and seconds to let pass."""

    def __init__(self, clock: Clock, script: Script) -> None:
        self.clock = clock
        self.script = list(script)
        self.discarded: list[Reading] = []

    def read(self, deadline: float | None) -> Reading:
        """The next line, or `Late` when the deadline comes first."""
        while self.script:
            head = self.script.pop(0)
            if isinstance(head, str):
                return Line(head)
            assert isinstance(head, int | float)
            if deadline is not None and self.clock.now + head >= deadline:
                rest = head - (deadline - self.clock.now)
                self.clock.now = deadline
                if rest > 0:
                    self.script.insert(0, rest)
                return Late()
            self.clock.now += head
        return End()

    def discard_line(self) -> Reading:
        """Drop the next line."""
        reading = self.read(None)
        self.discarded.append(reading)
        return reading
