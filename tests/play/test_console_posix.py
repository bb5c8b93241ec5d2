"""The terminal of POSIX systems, driven as a person and a shell drive it."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

pytest.importorskip("termios")

from empathy_quiz.play.console_posix import Terminal
from empathy_quiz.play.happenings import Closed, Interrupted, Pressed, Timeout
from tests.play.pseudo import PATIENCE, Modes, Pseudo

pytestmark = pytest.mark.terminal

ROOT = Path(__file__).parents[2]
PROBE = (sys.executable, ROOT / "tests/play/probe.py")


def probe(place: str = "fg") -> Pseudo:
    """The probe, in a terminal of its own."""
    return Pseudo(PROBE, place=place, environ={"PYTHONPATH": str(ROOT)})


@pytest.fixture
def terminal() -> Iterator[Pseudo]:
    """A terminal in which the probe is ready."""
    with probe() as started:
        started.wait_for("ready (80, 24)")
        yield started


def found_as_it_was(terminal: Pseudo) -> bool:
    """Whether modes, cursor, colours and paste brackets are as before."""
    assert terminal.modes() == terminal.before
    return not (terminal.cursor_hidden or terminal.coloured or terminal.bracketed_paste or terminal.alternate_screen)


def taken(terminal: Pseudo) -> bool:
    """Whether the terminal is set for single keys."""
    return terminal.modes() != terminal.before and terminal.cursor_hidden and terminal.bracketed_paste


def test_the_terminal_is_taken(terminal: Pseudo) -> None:
    """While it plays the cursor is hidden, pastes come in brackets, and the screen is not switched."""
    assert (taken(terminal), terminal.alternate_screen) == (True, False)


def test_quitting_restores(terminal: Pseudo) -> None:
    """After quitting, the terminal is as it was found."""
    terminal.press("q")
    assert (terminal.wait(), found_as_it_was(terminal)) == (0, True)


def test_an_exception_restores(terminal: Pseudo) -> None:
    """After an exception, the terminal is as it was found, and the traceback readable."""
    terminal.press("x")
    assert (terminal.wait(), found_as_it_was(terminal)) == (1, True)
    assert "RuntimeError: probe failed" in "\n".join(terminal.display())


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_restores(terminal: Pseudo, name: str) -> None:
    """After a signal that asks us to go, the terminal is as it was found and the status tells the signal."""
    signum = signal.Signals[name]
    terminal.signal(signum)
    assert (terminal.wait(), found_as_it_was(terminal)) == (128 + signum, True)


@pytest.mark.parametrize(("key", "status"), [("ctrl-c", 130), ("ctrl-\\", 131)])
def test_a_key_that_is_a_signal_restores(terminal: Pseudo, key: str, status: int) -> None:
    """Ctrl-C and Ctrl-Backslash are signals, and restore like them."""
    terminal.press(key)
    assert (terminal.wait(), found_as_it_was(terminal)) == (status, True)


def test_ctrl_c_twice_ends_what_does_not_listen(terminal: Pseudo) -> None:
    """Where nothing reads, one Ctrl-C waits and the second one acts; the terminal is restored."""
    terminal.press("i")
    terminal.wait_for("busy")
    terminal.signal(signal.SIGINT)
    terminal.wait_for("noted")
    terminal.signal(signal.SIGINT)
    assert (terminal.wait(), found_as_it_was(terminal)) == (130, True)


def test_a_signal_ends_a_write_that_blocks(terminal: Pseudo) -> None:
    """A terminal that takes no more output does not keep SIGTERM from ending us; its modes are restored."""
    terminal.press("w")
    terminal.wait_for_more()
    terminal.signal(signal.SIGTERM)
    assert (terminal.wait(reading=False), terminal.modes()) == (143, terminal.before)


def test_all_of_a_long_write_arrives(terminal: Pseudo) -> None:
    """What no terminal holds at once arrives whole, although the terminal takes it in pieces."""
    terminal.press("w", "q")
    assert (terminal.wait(), terminal.output.count(b"w" * 80), found_as_it_was(terminal)) == (0, 3_000, True)


def test_ctrl_z_gives_the_terminal_back(terminal: Pseudo) -> None:
    """While stopped by Ctrl-Z, the terminal is as it was found; continued, it is taken again and that is told."""
    terminal.press("ctrl-z")
    assert terminal.wait_for_stop() == signal.SIGTSTP
    terminal.wait_for_bytes(b"\x1b[?25h")
    assert found_as_it_was(terminal)
    terminal.bring_back()
    terminal.wait_for("Resumed()")
    assert taken(terminal)
    terminal.press("q")
    assert (terminal.wait(), found_as_it_was(terminal)) == (0, True)


def test_ctrl_z_twice(terminal: Pseudo) -> None:
    """Stopping works a second time, and each return is told once."""
    for _ in range(2):
        terminal.press("ctrl-z")
        assert terminal.wait_for_stop() == signal.SIGTSTP
        terminal.bring_back()
        terminal.wait_for(lambda lines: taken(terminal))
    terminal.press("q")
    terminal.wait()
    assert "\n".join(terminal.display()).count("Resumed()") == 2


def test_a_new_size_while_stopped_is_told(terminal: Pseudo) -> None:
    """A window that got another size while we were stopped is told after the return."""
    terminal.press("ctrl-z")
    terminal.wait_for_stop()
    terminal.resize(40, 30)
    terminal.bring_back()
    assert "Resized(columns=40, rows=30)" in terminal.wait_for("Resized(columns=40, rows=30)")
    terminal.press("q")
    terminal.wait()
    assert [line for line in terminal.display() if line.startswith("Res")] == [
        "Resumed()",
        "Resized(columns=40, rows=30)",
    ]


def test_sigstop_takes_the_terminal_again(terminal: Pseudo) -> None:
    """After SIGSTOP and SIGCONT from outside, modes that a shell changed meanwhile are set again, and that is told."""
    import termios

    terminal.signal(signal.SIGSTOP)
    assert terminal.wait_for_stop() == signal.SIGSTOP
    ours = terminal.modes()
    termios.tcsetattr(terminal.slave, termios.TCSANOW, terminal.before)
    terminal.bring_back()
    terminal.wait_for("Resumed()")
    assert terminal.modes() == ours
    terminal.press("q")
    assert (terminal.wait(), found_as_it_was(terminal)) == (0, True)


@pytest.mark.parametrize("name", ["SIGTSTP", "SIGSTOP"])
def test_in_the_background_it_waits_for_the_front(terminal: Pseudo, name: str) -> None:
    """Continued in the background it stops again and leaves the modes alone; brought to the front, it goes on."""
    import termios

    terminal.signal(signal.Signals[name])
    assert terminal.wait_for_stop() == signal.Signals[name]
    termios.tcsetattr(terminal.slave, termios.TCSANOW, terminal.before)
    terminal.bring_back("bg")
    assert (terminal.wait_for_stop(), terminal.modes()) == (signal.SIGTTIN, terminal.before)
    terminal.bring_back()
    terminal.wait_for("Resumed()")
    terminal.press("q")
    assert (terminal.wait(), found_as_it_was(terminal)) == (0, True)


@pytest.mark.parametrize("name", ["SIGTSTP", "SIGSTOP"])
def test_killed_while_stopped(terminal: Pseudo, name: str) -> None:
    """SIGTERM ends a job that was stopped and continued in the background, and the modes are left alone."""
    import termios

    terminal.signal(signal.Signals[name])
    terminal.wait_for_stop()
    shell = _with_other_key(terminal.before)
    termios.tcsetattr(terminal.slave, termios.TCSANOW, shell)
    terminal.signal(signal.SIGTERM)
    terminal.bring_back("bg")
    assert (terminal.wait(), terminal.modes()) == (143, shell)


def _with_other_key(modes: Modes) -> Modes:
    """The modes of a shell that erases with another key."""
    import termios

    characters = list(modes[6])
    characters[termios.VERASE] = b"\x08"
    return [*modes[:6], characters]


def test_started_in_the_background_it_says_so() -> None:
    """A job in the background is refused with a next step; it neither hangs nor changes the modes."""
    with probe("bg") as terminal:
        assert (terminal.wait(), found_as_it_was(terminal)) == (1, True)
        assert (
            terminal.display()[0]
            == ("This runs in the background and gets no keys. Start it in the foreground, or add --plain."[:80])
        )


def test_a_window_that_closes_ends_it(terminal: Pseudo) -> None:
    """When the terminal hangs up, reading ends, and no traceback stands in the way of the status."""
    terminal.hang_up()
    assert terminal.wait() in (0, 128 + signal.SIGHUP)


def test_a_window_that_closes_while_stopped_ends_it(terminal: Pseudo) -> None:
    """Continued without a terminal, there is nothing to take, and reading ends without a traceback."""
    terminal.signal(signal.SIGSTOP)
    terminal.wait_for_stop()
    terminal.hang_up()
    terminal.bring_back()
    assert terminal.wait() in (0, 128 + signal.SIGHUP)


def test_keys_come_one_by_one(terminal: Pseudo) -> None:
    """Keys, sequences and characters of several bytes come out in order."""
    terminal.send("1\x1b[Aé\x1bOB\x04\rq")
    terminal.wait()
    assert terminal.display()[1:8] == [
        "Pressed(key='1')",
        "Pressed(key='up')",
        "Pressed(key='é')",
        "Pressed(key='down')",
        "Pressed(key='ctrl-d')",
        "Pressed(key='enter')",
        "Pressed(key='q')",
    ]


def test_escape_alone_is_a_key(terminal: Pseudo) -> None:
    """Esc becomes a key after a short silence, without another key."""
    terminal.press("escape")
    assert "Pressed(key='escape')" in terminal.wait_for("Pressed(key='escape')")


def test_a_paste_is_one_event(terminal: Pseudo) -> None:
    """A paste in brackets comes as one event, whatever is in it."""
    terminal.send("\x1b[200~q1\nx\x1b[201~q")
    terminal.wait()
    assert terminal.display()[1:3] == [r"Pressed(key=Paste(text='q1\nx'))", "Pressed(key='q')"]


def test_a_new_size_is_told(terminal: Pseudo) -> None:
    """A window of another size is told with its columns and rows."""
    terminal.resize(40, 30)
    assert "Resized(columns=40, rows=30)" in terminal.wait_for("Resized(columns=40, rows=30)")


def test_what_was_typed_before_is_thrown_away(terminal: Pseudo) -> None:
    """A flush drops what was typed before it, and nothing of what is typed after it."""
    terminal.press("f")
    terminal.wait_for("holding")
    terminal.send("12345")
    terminal.wait_for("flushed")
    terminal.press("q")
    terminal.wait()
    assert [line for line in terminal.display() if "key" in line] == ["Pressed(key='f')", "Pressed(key='q')"]


def test_a_paste_that_had_begun_is_thrown_away_whole(terminal: Pseudo) -> None:
    """The rest of a paste that was cut by a flush does not become keys."""
    terminal.press("f")
    terminal.wait_for("holding")
    terminal.send("\x1b[200~12")
    terminal.wait_for("flushed")
    terminal.send("34x\x1b[201~q")
    terminal.wait()
    assert [line for line in terminal.display() if "key" in line] == ["Pressed(key='f')", "Pressed(key='q')"]


def test_signals_cost_no_key(terminal: Pseudo) -> None:
    """Keys that are typed while signals arrive all come out, in order."""
    typed = "".join(chr(ord("0") + number % 10) for number in range(400))
    for number, key in enumerate(typed):
        terminal.send(key)
        terminal.signal(signal.SIGWINCH if number % 2 else signal.SIGCONT)
    terminal.press("q")
    terminal.wait()
    keys = [line.removeprefix("Pressed(key='")[0] for line in terminal.transcript() if line.startswith("Pressed")]
    assert "".join(keys) == typed + "q"


def test_what_is_typed_last_does_not_reach_the_shell(terminal: Pseudo) -> None:
    """Keys that were typed and not read when we go are dropped, not left for whoever reads next."""
    terminal.press("l")
    terminal.wait_for("holding")
    terminal.send("1\n1\n")
    terminal.wait()
    os.set_blocking(terminal.slave, False)
    with pytest.raises(BlockingIOError):
        os.read(terminal.slave, 10)


@pytest.fixture
def line() -> Iterator[tuple[int, int]]:
    """Both ends of a terminal in which this process is nobody's job: ours to type at, and the terminal's own."""
    master, slave = os.openpty()
    yield master, slave
    os.close(slave)
    with suppress(OSError):
        os.close(master)


def test_keys_are_read_singly_whatever_was_set(line: tuple[int, int]) -> None:
    """Echo and line editing are off, a read waits for one byte, and signals and the translation of Enter stay."""
    import termios

    strange = termios.tcgetattr(line[1])
    strange[3] &= ~termios.ICANON
    strange[6][termios.VMIN], strange[6][termios.VTIME] = 0, 7
    termios.tcsetattr(line[1], termios.TCSANOW, strange)
    with Terminal(line[1], line[1], {}, lambda: 5.0):
        iflag, _, _, lflag, *_, characters = termios.tcgetattr(line[1])
    flags = (lflag & termios.ECHO, lflag & termios.ICANON, lflag & termios.ISIG, iflag & termios.ICRNL)
    assert (flags, characters[termios.VMIN], characters[termios.VTIME]) == (
        (0, 0, termios.ISIG, termios.ICRNL),
        1,
        0,
    )
    assert termios.tcgetattr(line[1]) == strange


def test_a_deadline_that_has_come_is_told(line: tuple[int, int]) -> None:
    """Where no key is there at the deadline, the wait is over at once."""
    with Terminal(line[1], line[1], {}, lambda: 5.0) as terminal:
        assert [terminal.read(deadline) for deadline in (5.0, 1.0)] == [Timeout(), Timeout()]


def test_a_key_that_is_there_comes_before_the_deadline(line: tuple[int, int]) -> None:
    """Keys that were typed are told although the deadline has passed."""
    with Terminal(line[1], line[1], {}, lambda: 5.0) as terminal:
        os.write(line[0], b"12")
        assert [terminal.read(1.0) for _ in range(3)] == [Pressed("1"), Pressed("2"), Timeout()]


def test_a_deadline_comes_before_a_lone_escape(line: tuple[int, int]) -> None:
    """The start of a sequence does not delay a deadline, and is not lost by it."""
    with Terminal(line[1], line[1], {}, lambda: 5.0) as terminal:
        os.write(line[0], b"\x1b")
        early = terminal.read(5.01)
        os.write(line[0], b"[A")
        assert (early, terminal.read(5.0)) == (Timeout(), Pressed("up"))


def test_the_end_of_input_is_told_again_and_again(line: tuple[int, int]) -> None:
    """A terminal that is gone is closed, takes what is written, and stays closed."""
    with Terminal(line[1], line[1], {}, lambda: 5.0) as terminal:
        os.close(line[0])
        terminal.write("into nothing")
        assert [terminal.read(None) for _ in range(2)] == [Closed(), Closed()]


def test_keys_before_the_end_are_told_first(line: tuple[int, int]) -> None:
    """What came before the end of input comes out before it, a lone Esc too."""
    here, there = os.pipe()
    with Terminal(line[1], line[1], {}, lambda: 5.0) as terminal:
        os.write(there, b"1\x1b")
        os.close(there)
        os.dup2(here, line[1])
        assert [terminal.read(None) for _ in range(3)] == [Pressed("1"), Pressed("escape"), Closed()]
    os.close(here)


def test_a_signal_before_a_write_is_raised_by_it(line: tuple[int, int]) -> None:
    """A signal that came while nobody listened ends the next write, before it can block."""
    with Terminal(line[1], line[1], {}, lambda: 5.0) as terminal:
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(Interrupted) as raised:
            terminal.write("x")
    assert raised.value.exit_code == 143


def test_output_that_does_not_block_is_waited_for(line: tuple[int, int]) -> None:
    """Where the output is set not to block, all of a long text arrives all the same."""
    os.set_blocking(line[1], False)
    with Terminal(line[1], line[1], {}, lambda: 5.0) as terminal, ThreadPoolExecutor(1) as other:
        arrived = other.submit(count, line[0], b"x", 300_000)
        terminal.write(b"x" * 300_000)
    assert arrived.result() == 300_000


def count(fd: int, byte: bytes, enough: int) -> int:
    """How often `byte` comes out of `fd`, until it is enough or nothing comes any more."""
    seen = 0
    while seen < enough and select.select([fd], [], [], PATIENCE)[0]:
        seen += os.read(fd, 65_536).count(byte)
    return seen
