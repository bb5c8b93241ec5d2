"""Programs in a real pseudo-terminal, for tests: keys in, an emulated screen out (POSIX).

Nothing here sleeps. Waiting is waiting for output or for the end of the job, until a deadline that only a failing
test reaches.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

import pyte

PATIENCE = 20.0
"""Seconds a test waits at most; far more than anything takes on a busy machine."""

KEYS = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "enter": "\r",
    "space": " ",
    "tab": "\t",
    "backtab": "\x1b[Z",
    "backspace": "\x7f",
    "escape": "\x1b",
    "ctrl-c": "\x03",
    "ctrl-d": "\x04",
    "ctrl-z": "\x1a",
    "ctrl-\\": "\x1c",
}

Wanted: TypeAlias = str | Callable[[Sequence[str]], bool]
Modes: TypeAlias = list[Any]

_SENTINEL = b"\x00end of output\x00"
_SHELL = Path(__file__).with_name("one_job.py")


def _environment(extra: Mapping[str, str] | None) -> dict[str, str]:
    """What a program needs to start, the same on every machine, and what the test adds."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH", "TMPDIR") if name in os.environ}
    return {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", **(extra or {})}


def _shows(lines: Sequence[str], wanted: Wanted) -> bool:
    return wanted in "\n".join(lines) if isinstance(wanted, str) else wanted(lines)


class Pseudo:
    """A job in a terminal of its own; use it as a context, which kills what is left of the job.

    `before` are the modes of the terminal before the job started; `output` is all that came out, as bytes.
    """

    def __init__(
        self,
        command: Sequence[str | os.PathLike[str]],
        *,
        columns: int = 80,
        rows: int = 24,
        environ: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
        place: str = "fg",
        history: int = 1000,
    ) -> None:
        self.master, self.slave = os.openpty()
        self._set_size(columns, rows)
        self.before = self.modes()
        self.output = b""
        self.screen = pyte.HistoryScreen(columns, rows, history=history, ratio=0.5)
        self._stream = pyte.ByteStream(self.screen)
        self._control, theirs = socket.socketpair()
        self._told = b""
        self._ended = False
        shell = [sys.executable, "-S", "-E", str(_SHELL), str(theirs.fileno()), place]
        self._shell = subprocess.Popen(
            [*shell, *(os.fspath(word) for word in command)],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            env=_environment(environ),
            cwd=cwd,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
        )
        theirs.close()
        self.pid = int(self._wait_told("started"))

    def __enter__(self) -> Pseudo:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._ended and b"ended" not in self._told:
            self._shell.kill()
            with suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        self._shell.wait()
        self._control.close()
        for fd in {self.master, self.slave} - {-1}:
            os.close(fd)

    # In

    def send(self, keys: str | bytes) -> None:
        """Type `keys`, as they are."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def press(self, *names: str) -> None:
        """Type keys by their names; a name that is not in `KEYS` is typed as it is."""
        self.send("".join(KEYS.get(name, name) for name in names))

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size; the job gets SIGWINCH."""
        self._set_size(columns, rows)
        self.screen.resize(rows, columns)

    def signal(self, signum: int) -> None:
        """Send `signum` to the job alone."""
        os.kill(self.pid, signum)

    def bring_back(self, place: str = "fg") -> None:
        """Continue a stopped job, in the foreground ("fg") or the background ("bg")."""
        self._control.sendall(place.encode())

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self.master)
        self.master = -1

    # Out

    def wait_for(self, wanted: Wanted, timeout: float = PATIENCE) -> list[str]:
        """Read until the screen shows `wanted`, a text or a condition on its lines; returns the lines."""
        self._until(lambda: _shows(self.display(), wanted), wanted, timeout)
        return self.display()

    def wait_for_bytes(self, wanted: bytes, timeout: float = PATIENCE) -> None:
        """Read until `wanted` is part of the output."""
        self._until(lambda: wanted in self.output, wanted, timeout)

    def wait_for_more(self, timeout: float = PATIENCE) -> None:
        """Wait, without reading, until there is output to read."""
        ready, _, _ = select.select([self.master], [], [], timeout)
        assert ready, "no output"

    def wait_for_stop(self, timeout: float = PATIENCE) -> int:
        """Wait until the job has been stopped; returns the signal that did it."""
        return int(self._wait_told("stopped", timeout))

    def wait(self, timeout: float = PATIENCE, *, reading: bool = True) -> int:
        """Wait until the job has ended and all of its output is read; returns its status, below 0 for a signal.

        Without `reading` nothing is read before the end, as if the window were frozen.
        """
        status = int(self._wait_told("ended", timeout, reading))
        self._ended = True
        if self.master >= 0:
            self._drain()
        return status

    def display(self) -> list[str]:
        """The lines of the window, without the blanks at their ends."""
        return [line.rstrip() for line in self.screen.display]

    def transcript(self) -> list[str]:
        """The lines that scrolled away and those of the window."""
        above = [
            "".join(line[column].data for column in range(self.screen.columns)) for line in self.screen.history.top
        ]
        return [*(line.rstrip() for line in above), *self.display()]

    def modes(self) -> Modes:
        """The terminal's modes, as termios has them."""
        return termios.tcgetattr(self.slave)

    @property
    def cursor_hidden(self) -> bool:
        """Whether the cursor is hidden."""
        return bool(self.screen.cursor.hidden)

    @property
    def bracketed_paste(self) -> bool:
        """Whether pastes are put in brackets."""
        return self._switched_on(b"2004")

    @property
    def alternate_screen(self) -> bool:
        """Whether the alternate screen is shown."""
        return self._switched_on(b"1049") or self._switched_on(b"47")

    @property
    def coloured(self) -> bool:
        """Whether what is written next would have a colour or another attribute."""
        return bool(self.screen.cursor.attrs != self.screen.default_char)

    # Inside

    def _switched_on(self, number: bytes) -> bool:
        switches = re.findall(rb"\x1b\[\?" + number + rb"([hl])", self.output)
        return switches[-1:] == [b"h"]

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _until(self, condition: Callable[[], bool], wanted: object, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        while not condition():
            if not self._read(deadline - time.monotonic()):
                lines = "\n".join(self.display())
                raise AssertionError(f"{wanted!r} did not come:\n{lines}\n{self.output[-400:]!r}")

    def _read(self, patience: float) -> bool:
        """Read what comes within `patience` seconds; whether anything did."""
        control = self._control.fileno()
        ready, _, _ = select.select([self.master, control], [], [], max(0.0, patience))
        if self.master in ready:
            self._take(os.read(self.master, 65_536))
        elif control in ready and not self._hear():
            self._drain()
            return False
        return bool(ready)

    def _hear(self) -> bool:
        """Take what the shell says; whether it is still there."""
        told = self._control.recv(4096)
        self._told += told
        return bool(told)

    def _take(self, data: bytes) -> None:
        self.output += data
        self._stream.feed(data)

    def _drain(self) -> None:
        """Read all that was written: what we write last comes out last."""
        os.set_blocking(self.slave, False)
        data, unsent = b"", _SENTINEL
        while _SENTINEL not in data:
            with suppress(BlockingIOError):
                unsent = unsent[os.write(self.slave, unsent) :] if unsent else b""
            data += os.read(self.master, 65_536)
        self._take(data.replace(_SENTINEL, b""))

    def _wait_told(self, word: str, timeout: float = PATIENCE, reading: bool = True) -> str:
        """What the shell says after `word`; with `reading` output is read meanwhile, so that the job cannot block."""
        deadline = time.monotonic() + timeout
        pattern = re.compile(rf"{word} (-?\d+)\n".encode())
        while (said := pattern.search(self._told)) is None:
            control = self._control.fileno()
            fds = [control, *([self.master] if reading and self.master >= 0 else [])]
            ready, _, _ = select.select(fds, [], [], max(0.0, deadline - time.monotonic()))
            assert ready, f"the job has not {word}:\n" + "\n".join(self.display())
            if control in ready:
                assert self._hear(), "the shell is gone"
            else:
                self._take(os.read(self.master, 65_536))
        self._told = self._told.replace(said.group(), b"", 1)
        return said.group(1).decode()
