"""The console of Windows, polled, since nothing there lets us wait for a key and a deadline at once.

What decides is pure or takes its world as arguments, and is tested everywhere; `open_windows`, which brings in
`msvcrt` and the console's modes, has not been tried on a Windows machine.
"""

from __future__ import annotations

import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from types import FrameType, TracebackType

from empathy_quiz.play.happenings import Happening, Interrupted, Pressed, Resized, Timeout
from empathy_quiz.play.keys import UNKNOWN, Key, Paste
from empathy_quiz.play.sequences import name
from empathy_quiz.play.terminal import Console, window_size
from empathy_quiz.values import value

POLL = 0.01
"""Seconds between two looks at the keyboard."""

BURST = 4
"""As many characters at once are no typing but a paste."""

_PREFIXES = "\x00\xe0"
_SCANNED = {"H": "up", "P": "down", "K": "left", "M": "right", "G": "home", "O": "end", "I": "pageup", "Q": "pagedown"}
_SCANNED |= {"R": "insert", "S": "delete", "\x0f": "backtab", "\x85": "f11", "\x86": "f12"}
_SCANNED |= {chr(0x3B + number): f"f{1 + number}" for number in range(10)}


def keys_of(burst: str) -> tuple[Key, ...]:
    """The keys of what the console held at one look: UTF-16 units, special keys behind NUL or U+00E0."""
    if len(burst) >= BURST and not set(burst) & set(_PREFIXES):
        return (Paste(burst.replace("\r", "\n")),)
    keys: list[Key] = []
    at = 0
    while at < len(burst):
        key, at = _key(burst, at)
        keys.append(key)
    return tuple(keys)


def _key(burst: str, at: int) -> tuple[Key, int]:
    first, following = burst[at], burst[at + 1 : at + 2]
    if first == "\x1b":
        return "escape", at + 1
    if first in _PREFIXES and following in _SCANNED:
        return _SCANNED[following], at + 2
    if first == "\x00":
        return UNKNOWN, at + 2
    if "\ud800" <= first <= "\udbff" and "\udc00" <= following <= "\udfff":
        whole = (first + following).encode("utf-16", "surrogatepass").decode("utf-16")
        return name(whole), at + 2
    return name(first), at + 1


@value
class Keyboard:
    """Whether a character is there, and the next character (which waits for one)."""

    ready: Callable[[], bool]
    next: Callable[[], str]


class WindowsConsole:
    """The same promises as `terminal.Terminal`, kept by looking at the keyboard every `POLL` seconds.

    `prepare` makes the console understand escape sequences and returns what puts it back.
    """

    def __init__(
        self,
        keyboard: Keyboard,
        output: Callable[[bytes], object],
        size: Callable[[], tuple[int, int]],
        clock: Callable[[], float],
        pause: Callable[[float], None] = time.sleep,
        prepare: Callable[[], Callable[[], None]] = lambda: lambda: None,
    ) -> None:
        self._keyboard, self._output, self._ask_size = keyboard, output, size
        self._clock, self._pause, self._prepare = clock, pause, prepare
        self._keys: deque[Key] = deque()
        self._size = (0, 0)
        self._signal: int | None = None
        self._restoring = ExitStack()

    def __enter__(self) -> WindowsConsole:
        with ExitStack() as undo:
            for signum in {signal.SIGINT, getattr(signal, "SIGBREAK", signal.SIGINT)}:
                undo.callback(signal.signal, signum, signal.signal(signum, self._note))
            undo.callback(self._prepare())
            undo.callback(self._show_cursor)
            self._size = self._ask_size()
            self._output(b"\x1b[?25l")
            self._restoring = undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._restoring.__exit__(kind, error, trace)

    def read(self, deadline: float | None) -> Happening:
        """Wait until `deadline` (None: for ever) for what happens next. Raises `Interrupted` after Ctrl-C."""
        while True:
            self._look()
            if self._keys:
                return Pressed(self._keys.popleft())
            size, self._size = self._size, self._ask_size()
            if size != self._size:
                return Resized(*self._size)
            left = POLL if deadline is None else deadline - self._clock()
            if left <= 0:
                return Timeout()
            self._pause(min(POLL, left))

    def flush_input(self) -> None:
        """Throw away what was typed up to now."""
        self._look()
        self._keys.clear()

    def write(self, data: bytes | str) -> None:
        """Write all of `data`; a console that is gone takes nothing."""
        with suppress(OSError):
            self._output(data.encode("utf-8", "replace") if isinstance(data, str) else data)

    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self._ask_size()

    def _look(self) -> None:
        burst = ""
        while self._keyboard.ready() and len(burst) < 65_536:
            burst += self._keyboard.next()
        if self._signal is not None or "\x03" in burst:
            raise Interrupted(self._signal or signal.SIGINT)
        self._keys.extend(keys_of(burst))

    def _note(self, signum: int, frame: FrameType | None) -> None:
        self._signal = signum

    def _show_cursor(self) -> None:
        self.write(b"\x1b[0m\x1b[?25h")


def open_windows(stdout_fd: int, environ: Mapping[str, str], clock: Callable[[], float]) -> Console:
    """The real console. Untried."""
    if sys.platform != "win32":
        raise OSError("there is no Windows console on this system")
    import msvcrt

    output = open(stdout_fd, "wb", buffering=0, closefd=False)  # noqa: SIM115 - it does not own the descriptor
    return WindowsConsole(
        Keyboard(msvcrt.kbhit, msvcrt.getwch),
        output.write,
        lambda: window_size(stdout_fd, environ),
        clock,
        prepare=lambda: _understand_sequences(stdout_fd),
    )


def _understand_sequences(stdout_fd: int) -> Callable[[], None]:
    """Switch the console to escape sequences; the result switches it back. Untried."""
    if sys.platform != "win32":
        return lambda: None
    import ctypes
    import msvcrt

    kernel, mode = ctypes.windll.kernel32, ctypes.c_ulong()
    handle = msvcrt.get_osfhandle(stdout_fd)
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return lambda: None
    before = mode.value
    kernel.SetConsoleMode(handle, before | 0x0004)
    return lambda: kernel.SetConsoleMode(handle, before)
