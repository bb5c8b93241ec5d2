"""The terminal of a POSIX system, taken for a while and given back as it was found.

cbreak, not raw: Ctrl-C and Ctrl-Z stay signals. `Terminal.read` is the one place where a quiz waits; keys, signals
and the deadline all end it.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Any

from empathy_quiz.play import keys
from empathy_quiz.play.happenings import Closed, Happening, Pressed, Resized, Resumed, Timeout
from empathy_quiz.play.signals import FATAL, Signals
from empathy_quiz.play.terminal import Background, window_size

assert sys.platform != "win32"

ESCAPE_PAUSE = 0.05
"""Seconds of silence after which Esc is a key and no longer the start of a sequence."""

RESTORE_PATIENCE = 0.5
"""Seconds that giving the terminal back waits for room in its output."""

_TAKEN = b"\x1b[?2004h\x1b[?25l"
_GIVEN_BACK = b"\x1b[0m\x1b[?2004l\x1b[?25h"


class Terminal:
    """A terminal in which single keys are read, with a hidden cursor, no echo and bracketed paste.

    `clock` gives the seconds that deadlines are told in. `read` and `write` raise `Interrupted` when a signal asks
    us to go. The context ends with modes, cursor, colours and signal handlers as they were, whatever happened.
    """

    def __init__(
        self,
        stdin_fd: int,
        stdout_fd: int,
        environ: Mapping[str, str],
        clock: Callable[[], float],
        encoding: str = "utf-8",
    ) -> None:
        self._stdin, self._stdout = stdin_fd, stdout_fd
        self._environ, self._clock, self._encoding = environ, clock, encoding
        self._signals = Signals((*FATAL, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH))
        self._restoring = ExitStack()
        self._keys: deque[keys.Key] = deque()
        self._decoder = keys.Decoder()
        self._heard = 0.0
        self._closed = False
        self._known = self.size()
        self._moved = False

    def __enter__(self) -> Terminal:
        if not self._in_foreground():
            raise Background
        self._before = termios.tcgetattr(self._stdin)
        with ExitStack() as undo:
            undo.enter_context(self._signals)
            undo.callback(self._give_back)
            undo.callback(self._signals.hold)
            self._take()
            self._restoring = undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._restoring.__exit__(kind, error, trace)

    def read(self, deadline: float | None) -> Happening:
        """Wait until `deadline` (None: for ever) for what happens next; a key that is there comes at once.

        Raises `Interrupted` after SIGINT, SIGTERM, SIGHUP or SIGQUIT.
        """
        while True:
            happening = self._told() or self._next_key()
            if happening is not None:
                return happening
            patience, alone = self._patience(deadline)
            ready, _, _ = select.select([self._stdin, self._signals.fileno()], [], [], patience)
            if self._stdin in ready:
                self._receive()
            elif not ready and alone:
                self._finish_key()
            elif not ready:
                return Timeout()

    def flush_input(self) -> None:
        """Throw away what was typed up to now.

        It is read, not flushed in the kernel, so that a sequence or a paste that has begun is dropped to its end.
        """
        for _ in range(256):
            ready, _, _ = select.select([self._stdin], [], [], 0)
            if not ready or self._closed:
                break
            self._receive()
        self._keys.clear()
        self._decoder = keys.forget(self._decoder)

    def write(self, data: bytes | str) -> None:
        """Write all of `data`. What the encoding cannot say becomes `?`; a terminal that is gone takes nothing.

        Raises `Interrupted` where a signal asks us to go meanwhile.
        """
        rest = memoryview(data.encode(self._encoding, "replace") if isinstance(data, str) else data)
        while rest and not self._closed:
            rest = rest[self._write_some(rest) :]

    def size(self) -> tuple[int, int]:
        """Columns and rows: the terminal's word, else COLUMNS and LINES, else 80 and 24."""
        self._known = window_size(self._stdout, self._environ)
        return self._known

    def _told(self) -> Happening | None:
        self._signals.raise_fatal()
        arrived = self._signals.arrived()
        if signal.SIGTSTP in arrived:
            self._give_back()
            self._stop(signal.SIGTSTP)
            return self._resume()
        if signal.SIGCONT in arrived:
            return self._resume()
        moved, self._moved = self._moved or signal.SIGWINCH in arrived, False
        return Resized(*self.size()) if moved else None

    def _next_key(self) -> Happening | None:
        if self._keys:
            return Pressed(self._keys.popleft())
        return Closed() if self._closed else None

    def _patience(self, deadline: float | None) -> tuple[float | None, bool]:
        """How long to wait, and whether silence until then completes a key."""
        now = self._clock()
        left = None if deadline is None else max(0.0, deadline - now)
        if not self._decoder.waiting:
            return left, False
        pause = max(0.0, self._heard + ESCAPE_PAUSE - now)
        return (pause, True) if left is None or pause <= left else (left, False)

    def _receive(self) -> None:
        try:
            data = os.read(self._stdin, 4096)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._heard = self._clock()
        self._decoder, pressed = keys.feed(self._decoder, data)
        self._keys.extend(pressed)
        if not data:
            self._closed = True
            self._finish_key()

    def _finish_key(self) -> None:
        self._decoder, pressed = keys.flush(self._decoder)
        self._keys.extend(pressed)

    def _write_some(self, data: memoryview) -> int:
        """Write what there is room for. A signal that came before raises, like one that comes while we block."""
        try:
            _, room, _ = select.select([self._signals.fileno()], [self._stdout], [])
            self._signals.urgent = True
            self._signals.raise_fatal()
            return os.write(self._stdout, data) if room else 0
        except BlockingIOError:
            return 0
        except OSError:
            self._closed = True
            return 0
        finally:
            self._signals.urgent = False

    def _take(self) -> None:
        try:
            termios.tcsetattr(self._stdin, termios.TCSANOW, _single_keys(self._before))
        except termios.error:
            self._closed = True
        self.write(_TAKEN)

    def _give_back(self) -> None:
        """Each step is tried even where another fails; what belongs to another job now is left alone."""
        if not self._in_foreground():
            return
        with suppress(OSError, termios.error):
            termios.tcflush(self._stdin, termios.TCIFLUSH)
        with suppress(OSError, termios.error):
            termios.tcsetattr(self._stdin, termios.TCSANOW, self._before)
        with suppress(OSError):
            _, room, _ = select.select([], [self._stdout], [], RESTORE_PATIENCE)
            if room:
                os.write(self._stdout, _GIVEN_BACK)

    def _stop(self, signum: int) -> bool:
        """Stop as `signum` does by default; return whether somebody continued us, not the kernel that refused."""
        ours = signal.signal(signum, signal.SIG_DFL)
        os.kill(os.getpid(), signum)
        signal.signal(signum, ours)
        return self._signals.take(signal.SIGCONT)

    def _resume(self) -> Happening:
        """Take the terminal again; continued in the background, wait to be brought to the front, as any job does.

        A window that got another size meanwhile sent no signal to us; that is told next.
        """
        while not self._in_foreground():
            self._signals.raise_fatal()
            if not self._stop(signal.SIGTTIN):
                self._closed = True
                return Closed()
        self._take()
        before = self._known
        self._moved = self.size() != before
        return Resumed()

    def _in_foreground(self) -> bool:
        """Whether the terminal listens to us. Where it is not the one that controls us, it does."""
        try:
            return os.tcgetpgrp(self._stdin) == os.getpgrp()
        except OSError:
            return True


def _single_keys(before: list[Any]) -> list[Any]:
    """`before` with neither echo nor line editing; Ctrl-C, Ctrl-Z and the translation of Enter stay."""
    after = list(before)
    after[3] &= ~(termios.ECHO | termios.ICANON)
    after[6] = list(before[6])
    after[6][termios.VMIN], after[6][termios.VTIME] = 1, 0
    return after
