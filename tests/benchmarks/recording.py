"""A quiz in a pseudo-terminal, with the time at which each of its bytes arrived. POSIX only.

Unlike the driver of the terminal's tests it starts the program itself, without a shell between, and emulates the screen
only afterwards, so that neither is part of what is measured.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import pyte

COLUMNS, ROWS = 80, 24
LONGEST = 60.0
"""Seconds after which a program that says nothing is given up."""


@dataclass(slots=True)
class Recording:
    """A running program and what it wrote so far, piece by piece, each with its time on the monotonic clock."""

    pid: int
    descriptor: int
    started: float
    pieces: list[tuple[float, bytes]] = field(default_factory=list)

    def press(self, keys: bytes) -> float:
        """Type `keys`; returns when."""
        at = time.perf_counter()
        os.write(self.descriptor, keys)
        return at

    def listen(self, seconds: float) -> bool:
        """Take what comes next, within `seconds`. Returns whether anything came."""
        ready, _, _ = select.select([self.descriptor], [], [], max(0.0, seconds))
        if not ready:
            return False
        with suppress(OSError):  # the other side is gone
            data = os.read(self.descriptor, 65536)
            self.pieces.append((time.perf_counter(), data))
            return bool(data)
        return False

    def listen_for(self, seconds: float) -> None:
        """Take what comes for so long."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.listen(end - time.perf_counter())

    def settle(self, quiet: float = 0.03) -> float:
        """Wait for a first piece, then until nothing has come for `quiet` seconds; returns when the last one came.

        Raises TimeoutError where nothing comes at all.
        """
        if not self.listen(LONGEST):
            raise TimeoutError(f"nothing was written for {LONGEST:g} seconds")
        while self.listen(quiet):
            pass
        return self.pieces[-1][0]


@contextmanager
def recording(command: Sequence[str], environ: Mapping[str, str]) -> Iterator[Recording]:
    """Run `command` in a pseudo-terminal of 80 by 24; at the end it is killed if it still runs."""
    started = time.perf_counter()
    pid, descriptor = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execvpe(command[0], list(command), dict(environ))
    try:
        yield Recording(pid, descriptor, started)
    finally:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(descriptor)


def screens(pieces: Sequence[tuple[float, bytes]]) -> Iterator[tuple[float, str]]:
    """What stood on the screen after each piece. Emulating is slow: do it when the measuring is done."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    for at, data in pieces:
        stream.feed(data)
        yield at, "\n".join(screen.display)


def first_screen_with(pieces: Sequence[tuple[float, bytes]], pattern: str) -> float:
    """When `pattern` first stood on the screen. Raises LookupError where it never did."""
    for at, screen in screens(pieces):
        if re.search(pattern, screen, re.MULTILINE):
            return at
    raise LookupError(f"{pattern} was never on the screen:\n{screen if pieces else ''}")
