"""The terminal, whichever system it belongs to: what a quiz may ask of it, and the one place that chooses.

`console_posix` and `console_windows` keep the promises; neither is imported on the other's system.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TextIO

from empathy_quiz.errors import Refusal

if TYPE_CHECKING:
    from empathy_quiz.environment import Environment
    from empathy_quiz.play.happenings import Happening


class Background(Refusal):
    """The terminal belongs to another job, so that taking it would only stop us."""

    code = "background"

    def __init__(self) -> None:
        super().__init__("This runs in the background and gets no keys.", "Start it in the foreground, or add --plain.")


class Console(Protocol):
    """A terminal taken for a while. The context gives it back as it was found, whatever happens."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def read(self, deadline: float | None) -> Happening:
        """Wait until `deadline` (None: for ever) for what happens next. Raises `Interrupted`."""

    def flush_input(self) -> None:
        """Throw away what was typed up to now."""

    def write(self, data: bytes | str) -> None:
        """Write all of `data`. Raises `Interrupted`."""

    def size(self) -> tuple[int, int]:
        """Columns and rows."""


def open_terminal(environment: Environment, stream: TextIO) -> Console:
    """The terminal that keys come from and that `stream` shows, to be entered as a context.

    Entering raises `Background` where the terminal listens to another job.
    """
    output = stream.fileno()
    if environment.platform == "win32":
        from empathy_quiz.play.console_windows import open_windows

        return open_windows(output, environment.environ, environment.monotonic)
    from empathy_quiz.play.console_posix import Terminal

    return Terminal(
        environment.stdin.fileno(), output, environment.environ, environment.monotonic, stream.encoding or "utf-8"
    )


def window_size(fd: int, environ: Mapping[str, str]) -> tuple[int, int]:
    """Columns and rows: the word of the terminal at `fd`, else COLUMNS and LINES, else 80 and 24."""
    columns = rows = 0
    with suppress(OSError, ValueError):
        columns, rows = os.get_terminal_size(fd)
    return columns or _count(environ, "COLUMNS", 80), rows or _count(environ, "LINES", 24)


def _count(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 and int(text) else default
