"""Lines from a pipe, a file or a terminal, with a deadline: the input of plain mode."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Protocol, TypeAlias

from empathy_quiz.play.happenings import Interrupted
from empathy_quiz.values import value

if TYPE_CHECKING:
    from empathy_quiz.play.signals import Signals

LINE_LIMIT = 16_384
"""Bytes of a line that are kept; the rest is read and dropped."""

_GLANCE = 0.1
"""Seconds after which a wait that Ctrl-C cannot end is begun again."""


@value
class Line:
    """A line, without its end; bytes that cannot be decoded are U+FFFD in it."""

    text: str


@value
class Late:
    """The deadline came before a whole line did; what there is of it belongs to the next one read."""


@value
class End:
    """There are no more lines."""


Reading: TypeAlias = Line | Late | End


@value
class Splitter:
    """What has arrived of a line that is not complete, and whether it is the first."""

    pending: bytes = b""
    first: bool = True


def split(state: Splitter, data: bytes) -> tuple[Splitter, tuple[bytes, ...]]:
    """The state after `data`, and the lines it completed, without their ends and cut at `LINE_LIMIT` bytes."""
    head, *others = data.split(b"\n")
    pieces = [state.pending + head[:LINE_LIMIT], *others]
    if state.first and others:
        pieces[0] = pieces[0].removeprefix(b"\xef\xbb\xbf")
    *whole, rest = (piece[:LINE_LIMIT] for piece in pieces)
    return Splitter(rest, state.first and not others), tuple(line.removesuffix(b"\r") for line in whole)


def finish(state: Splitter) -> tuple[bytes, ...]:
    """What the end of input makes of `state`: a last line without its newline is a line."""
    return split(state, b"\n")[1] if state.pending else ()


class Source(Protocol):
    """Where bytes come from."""

    def __call__(self, patience: float | None) -> bytes | None:
        """Wait at most `patience` seconds (None: for ever) for bytes; b"" is the end, None that none came yet.

        Raises `Interrupted` when a signal asks us to go.
        """


class LineReader:
    """Lines of `source`, each waited for until a deadline on `clock`."""

    def __init__(self, source: Source, clock: Callable[[], float], encoding: str = "utf-8") -> None:
        self._source, self._clock, self._encoding = source, clock, encoding
        self._lines: deque[bytes] = deque()
        self._splitter = Splitter()
        self._ended = False

    def read(self, deadline: float | None) -> Reading:
        """The next line, waited for until `deadline` (None: for ever). A line that is there comes at any time.

        Raises `Interrupted` when a signal asks us to go.
        """
        while not self._lines and not self._ended:
            data = self._source(None if deadline is None else max(0.0, deadline - self._clock()))
            if data is not None:
                self._receive(data)
            elif deadline is not None and self._clock() >= deadline:
                return Late()
        return Line(self._lines.popleft().decode(self._encoding, "replace")) if self._lines else End()

    def discard_line(self) -> Reading:
        """Wait for the end of the line being typed and drop it: what came too late must not answer the next."""
        return self.read(None)

    def _receive(self, data: bytes) -> None:
        if data:
            self._splitter, lines = split(self._splitter, data)
        else:
            self._ended, lines = True, finish(self._splitter)
        self._lines.extend(lines)


@contextmanager
def line_reader(
    fd: int, clock: Callable[[], float], encoding: str = "utf-8", platform: str = sys.platform
) -> Iterator[LineReader]:
    """The lines that come from `fd`, a pipe, a file or a terminal, while the context lasts."""
    if platform == "win32":
        yield LineReader(threaded(fd), clock, encoding)
        return
    from empathy_quiz.play.signals import FATAL, Signals

    with Signals(FATAL) as signals:
        yield LineReader(_descriptor(fd, signals), clock, encoding)


def _descriptor(fd: int, signals: Signals) -> Source:
    def source(patience: float | None) -> bytes | None:
        while True:
            signals.raise_fatal()
            ready, _, _ = select.select([fd, signals.fileno()], [], [], patience)
            if not ready:
                return None
            if fd in ready:
                with suppress(BlockingIOError):
                    return _read(fd)

    return source


def threaded(fd: int) -> Source:
    """A source for systems on which only sockets can be waited for: a thread reads, and we wait for the thread."""
    import queue
    import threading

    arrived: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def read_on() -> None:
        data = b"?"
        while data:
            data = _read(fd)
            arrived.put(data)

    def source(patience: float | None) -> bytes | None:
        try:
            return arrived.get(timeout=_GLANCE if patience is None else min(patience, _GLANCE))
        except queue.Empty:
            return None
        except KeyboardInterrupt:
            raise Interrupted(signal.SIGINT) from None

    threading.Thread(target=read_on, daemon=True).start()
    return source


def _read(fd: int) -> bytes:
    try:
        return os.read(fd, 65_536)
    except BlockingIOError:
        raise
    except OSError:
        return b""
