"""What can come from the outside while somebody plays: the words that the terminals of all systems speak."""

from __future__ import annotations

from typing import TypeAlias

from empathy_quiz.play.keys import Key
from empathy_quiz.values import value


class Interrupted(Exception):
    """A signal asked us to go. Whoever catches it restores what is to be restored and exits with `exit_code`."""

    def __init__(self, signum: int) -> None:
        super().__init__(f"signal {signum}")
        self.signum = signum

    @property
    def exit_code(self) -> int:
        """What the shell is to see: 128 and the signal's number, so 130 after Ctrl-C."""
        return 128 + self.signum


@value
class Pressed:
    """One key, or one paste."""

    key: Key


@value
class Resized:
    """The window has a new size, in cells."""

    columns: int
    rows: int


@value
class Resumed:
    """We were stopped and go on. The screen holds other things now, and the window may have another size."""


@value
class Timeout:
    """The deadline has come."""


@value
class Closed:
    """Nothing will come any more: the end of input, or the terminal is gone."""


Happening: TypeAlias = Pressed | Resized | Resumed | Timeout | Closed
