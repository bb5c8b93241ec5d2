"""What the tests of the terminal run: it tells each happening in a line, and does as some keys say.

`q` ends, `x` raises, `w` writes much, `f` waits until there is input and throws it away, `l` waits for it and goes;
`i` works for ever without reading, and tells when a signal was noted.
"""

from __future__ import annotations

import fcntl
import os
import select
import struct
import sys
import termios
import time

from empathy_quiz.errors import QuizError
from empathy_quiz.play.console_posix import Terminal
from empathy_quiz.play.happenings import Closed, Interrupted, Pressed


def waiting() -> int:
    """How many bytes of input wait to be read."""
    return int(struct.unpack("i", fcntl.ioctl(0, termios.FIONREAD, b"\0\0\0\0"))[0])


def hold(terminal: Terminal) -> None:
    """Wait until there is input, and leave it there."""
    terminal.write("holding\r\n")
    while waiting() < 4:
        pass


def flush(terminal: Terminal) -> None:
    """Wait for input, and throw it away."""
    hold(terminal)
    terminal.flush_input()
    terminal.write("flushed\r\n")


def work(terminal: Terminal) -> None:
    """Do not listen; the first signal does not change that (it would end a write of the terminal's)."""
    os.write(1, b"busy\r\n")
    select.select([terminal._signals.fileno()], [], [])
    os.write(1, b"noted\r\n")
    while True:
        pass


def leave(terminal: Terminal) -> None:
    """Wait for input, and go without reading it."""
    hold(terminal)
    sys.exit(0)


def fail(terminal: Terminal) -> None:
    """Raise what nobody expects."""
    raise RuntimeError("probe failed")


def pour(terminal: Terminal) -> None:
    """Write more than any terminal holds."""
    terminal.write(b"w" * 240_000)


DEEDS = {"x": fail, "l": leave, "f": flush, "i": work, "w": pour}


def main() -> None:
    """Tell what happens until the end."""
    with Terminal(0, 1, os.environ, time.monotonic) as terminal:
        terminal.write(f"\x1b[31mready {terminal.size()}\r\n")
        happening = None
        while happening not in (Pressed("q"), Closed()):
            happening = terminal.read(None)
            terminal.write(f"{happening}\r\n")
            if isinstance(happening, Pressed) and happening.key in DEEDS:
                DEEDS[str(happening.key)](terminal)


if __name__ == "__main__":
    try:
        main()
    except Interrupted as interrupted:
        sys.exit(interrupted.exit_code)
    except QuizError as error:
        print(error.message, error.hint)  # noqa: T201 - a script for tests
        sys.exit(error.exit_code)
