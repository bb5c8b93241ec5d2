"""Signals as something to wait for: a pipe that becomes readable, instead of code that runs at any moment (POSIX)."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from types import FrameType, TracebackType

from empathy_quiz.play.happenings import Interrupted

FATAL = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGTERM", "SIGQUIT", "SIGINT") if hasattr(signal, name))
"""Signals that ask us to go, the most pressing first."""


class Signals:
    """A context in which the signals given are noted, not acted on, until `arrived` tells them.

    A signal that was ignored when we came stays ignored (`nohup`). A second Ctrl-C before the first was told raises
    `Interrupted` at once, as does any fatal signal while `urgent` is set: for code that might block for long. What
    came too late to be told is sent again when the context has ended, unless an exception is on its way.
    """

    def __init__(self, wanted: Iterable[int]) -> None:
        self._wanted = frozenset(wanted)
        self._restoring = ExitStack()
        self._untold: set[int] = set()
        self._reader = -1
        self._insisting = False
        self._holding = False
        self.urgent = False

    def __enter__(self) -> Signals:
        with ExitStack() as undo:
            self._reader, writer = os.pipe()
            undo.callback(os.close, self._reader)
            undo.callback(os.close, writer)
            os.set_blocking(self._reader, False)
            os.set_blocking(writer, False)
            undo.callback(signal.set_wakeup_fd, signal.set_wakeup_fd(writer, warn_on_full_buffer=False))
            for signum in self._wanted:
                if signal.getsignal(signum) is not signal.SIG_IGN:
                    undo.callback(signal.signal, signum, signal.signal(signum, self._note))
            self._restoring = undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hold()
        late = self.arrived()
        self._restoring.close()
        if kind is None:
            for signum in late.intersection(FATAL):
                os.kill(os.getpid(), signum)

    def fileno(self) -> int:
        """The descriptor that becomes readable when a signal has arrived."""
        return self._reader

    def hold(self) -> None:
        """From now on raise nothing unasked, so that giving back is not torn."""
        self._holding = True

    def raise_fatal(self) -> None:
        """Raise `Interrupted` if a signal that asks us to go has arrived."""
        self._gather()
        for signum in FATAL:
            if signum in self._untold:
                self._untold.discard(signum)
                self._insisting = False
                raise Interrupted(signum)

    def arrived(self) -> frozenset[int]:
        """The signals that arrived since the last call."""
        self._gather()
        told, self._untold = frozenset(self._untold), set()
        return told

    def take(self, signum: int) -> bool:
        """Whether `signum` has arrived; it will not be told again, all others will."""
        self._gather()
        arrived = signum in self._untold
        self._untold.discard(signum)
        return arrived

    def _gather(self) -> None:
        with suppress(BlockingIOError):
            while numbers := os.read(self._reader, 512):
                self._untold |= self._wanted.intersection(numbers)

    def _note(self, signum: int, frame: FrameType | None) -> None:
        """The wakeup pipe has the number already; only what cannot wait is acted on here."""
        if self._holding or signum not in FATAL:
            return
        insisted, self._insisting = self._insisting, self._insisting or signum == signal.SIGINT
        if self.urgent or (insisted and signum == signal.SIGINT):
            raise Interrupted(signum)
