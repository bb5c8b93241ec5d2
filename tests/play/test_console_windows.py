"""The console of Windows, with a keyboard of our own; the real one is untried."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable

import pytest

from empathy_quiz.play.console_windows import Keyboard, WindowsConsole, keys_of
from empathy_quiz.play.happenings import Interrupted, Pressed, Resized, Timeout
from empathy_quiz.play.keys import Key, Paste


class Desk:
    """A keyboard, a screen and a clock; each pause lets its time pass and then types what is next."""

    def __init__(self, *later: str) -> None:
        self.now, self.typed, self.later = 0.0, deque[str](), list(later)
        self.output, self.columns, self.told = b"", 80, list[str]()

    def type(self, text: str) -> None:
        """Put characters where the console finds them."""
        self.typed.extend(text)

    def pause(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        if self.later:
            self.type(self.later.pop(0))

    def write(self, data: bytes) -> None:
        """Take output."""
        self.output += data

    def prepare(self) -> Callable[[], None]:
        """Note when the console's mode is changed and put back."""
        self.told.append("prepared")
        return lambda: self.told.append("put back")

    def console(self) -> WindowsConsole:
        """The console at this desk."""
        return WindowsConsole(
            Keyboard(lambda: bool(self.typed), self.typed.popleft),
            self.write,
            lambda: (self.columns, 25),
            lambda: self.now,
            self.pause,
            self.prepare,
        )


@pytest.mark.parametrize(
    ("burst", "keys"),
    [
        ("1", ("1",)),
        ("é", ("é",)),
        ("\r", ("enter",)),
        (" ", ("space",)),
        ("\x08", ("backspace",)),
        ("\x1b", ("escape",)),
        ("\x04", ("ctrl-d",)),
        ("\xe0H", ("up",)),
        ("\x00P", ("down",)),
        ("\xe0G\xe0O", ("home", "end")),
        ("\x00;", ("f1",)),
        ("\x00D", ("f10",)),
        ("\xe0\x85", ("f11",)),
        ("\x00\x0f", ("backtab",)),
        ("\x00z", ("unknown",)),
        ("\xe0", ("à",)),
        ("\xe0l", ("à", "l")),
        ("\ud83d\ude00", ("😀",)),
        ("\ud83d", ("unknown",)),
        ("12", ("1", "2")),
        ("1\r2\rq", (Paste("1\n2\nq"),)),
    ],
)
def test_what_the_console_sends(burst: str, keys: tuple[Key, ...]) -> None:
    """Characters, special keys behind their prefix and surrogate pairs are keys; many at once are a paste."""
    assert keys_of(burst) == keys


def test_keys_come_one_by_one() -> None:
    """Keys that were typed together are told one after the other."""
    desk = Desk()
    with desk.console() as console:
        desk.type("12")
        assert [console.read(1.0) for _ in range(2)] == [Pressed("1"), Pressed("2")]


def test_a_key_is_waited_for() -> None:
    """A key that comes later is told then, and the deadline is not."""
    desk = Desk("", "", "1")
    with desk.console() as console:
        assert (console.read(None), round(desk.now, 3)) == (Pressed("1"), 0.03)


def test_the_deadline_is_kept() -> None:
    """Where no key comes, the wait ends at the deadline, not at the next look."""
    desk = Desk()
    with desk.console() as console:
        assert (console.read(0.025), round(desk.now, 6)) == (Timeout(), 0.025)


def test_a_new_size_is_told_once() -> None:
    """A window of another size is told, and then no more."""
    desk = Desk()
    with desk.console() as console:
        desk.columns = 40
        assert (console.size(), [console.read(0.0) for _ in range(2)]) == ((40, 25), [Resized(40, 25), Timeout()])


def test_what_was_typed_before_is_thrown_away() -> None:
    """A flush drops keys that were read and those that were not."""
    desk = Desk()
    with desk.console() as console:
        desk.type("12")
        first = console.read(0.0)
        desk.type("3")
        console.flush_input()
        assert (first, console.read(0.0)) == (Pressed("1"), Timeout())


def test_ctrl_c_as_a_character_interrupts() -> None:
    """Where the console hands Ctrl-C over as a character, it is raised."""
    desk = Desk()
    with desk.console() as console:
        desk.type("1\x03")
        with pytest.raises(Interrupted) as raised:
            console.read(None)
    assert raised.value.exit_code == 130


def test_ctrl_c_as_a_signal_interrupts() -> None:
    """Where Ctrl-C comes as a signal, it is raised by the next read, and the handler is put back."""
    before = signal.getsignal(signal.SIGINT)
    with Desk().console() as console:
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(Interrupted) as raised:
            console.read(None)
    assert (raised.value.signum, signal.getsignal(signal.SIGINT)) == (signal.SIGINT, before)


@pytest.mark.parametrize("failure", [(), (KeyError,)])
def test_the_console_is_put_back(failure: Iterable[type[Exception]]) -> None:
    """Cursor, colours and mode are put back at the end, also after an exception."""
    desk = Desk()
    try:
        with desk.console() as console:
            console.write("é")
            for kind in failure:
                raise kind
    except KeyError:
        pass
    assert (desk.output, desk.told) == ("\x1b[?25lé\x1b[0m\x1b[?25h".encode(), ["prepared", "put back"])
