"""Signals to wait for: noted, told once, and never lost (POSIX)."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator

import pytest

from empathy_quiz.play.happenings import Interrupted
from empathy_quiz.play.signals import FATAL, Signals

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(not hasattr(signal, "SIGWINCH"), reason="needs POSIX signals"),
]

WANTED = (*FATAL, signal.SIGWINCH)


def send(signum: int) -> None:
    """Send `signum` to ourselves."""
    os.kill(os.getpid(), signum)


def send_and_fail(signum: int) -> None:
    """Send `signum` to ourselves, and raise."""
    send(signum)
    raise ProcessLookupError


@pytest.fixture
def died_of() -> Iterator[list[int]]:
    """What would have ended us, if a test lets it."""
    seen: list[int] = []
    before = {signum: signal.signal(signum, lambda number, frame: seen.append(number)) for signum in FATAL}
    yield seen
    for signum, handler in before.items():
        signal.signal(signum, handler)


def test_a_signal_is_told_once(died_of: list[int]) -> None:
    """What arrived is told with the next question, and not again."""
    with Signals(WANTED) as signals:
        send(signal.SIGWINCH)
        assert (signals.arrived(), signals.arrived()) == (frozenset([signal.SIGWINCH]), frozenset())


def test_a_signal_ends_waiting(died_of: list[int]) -> None:
    """The descriptor becomes readable when a signal arrives, and only then."""
    with Signals(WANTED) as signals:
        before, _, _ = select.select([signals.fileno()], [], [], 0)
        send(signal.SIGWINCH)
        after, _, _ = select.select([signals.fileno()], [], [], 0)
        assert (before, after) == ([], [signals.fileno()])


def test_a_fatal_signal_is_raised_when_asked(died_of: list[int]) -> None:
    """SIGTERM does nothing until it is asked for, and is then raised with its status."""
    with Signals(WANTED) as signals:
        send(signal.SIGTERM)
        with pytest.raises(Interrupted) as raised:
            signals.raise_fatal()
        signals.raise_fatal()
        assert (raised.value.signum, raised.value.exit_code, signals.arrived()) == (signal.SIGTERM, 143, frozenset())
    assert died_of == []


def test_the_most_pressing_signal_comes_first(died_of: list[int]) -> None:
    """Of several fatal signals the hang-up is raised first; the next one follows."""
    with Signals(WANTED) as signals:
        for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            send(signum)
        order = []
        for _ in range(3):
            with pytest.raises(Interrupted) as raised:
                signals.raise_fatal()
            order.append(raised.value.signum)
    assert order == [signal.SIGHUP, signal.SIGTERM, signal.SIGINT]


def test_taking_one_signal_leaves_the_others(died_of: list[int]) -> None:
    """A signal can be taken alone."""
    with Signals(WANTED) as signals:
        send(signal.SIGWINCH)
        send(signal.SIGTERM)
        taken = (signals.take(signal.SIGWINCH), signals.take(signal.SIGWINCH))
        assert (taken, signals.arrived()) == ((True, False), frozenset([signal.SIGTERM]))


def test_what_comes_too_late_is_sent_again(died_of: list[int]) -> None:
    """A fatal signal that nobody asked for acts once the context has ended."""
    with Signals(WANTED):
        send(signal.SIGTERM)
        send(signal.SIGWINCH)
        assert died_of == []
    assert died_of == [signal.SIGTERM]


def test_what_comes_while_an_exception_passes_is_dropped(died_of: list[int]) -> None:
    """A signal does not replace the exception that is ending the context."""
    with pytest.raises(ProcessLookupError), Signals(WANTED):
        send_and_fail(signal.SIGTERM)
    assert died_of == []


def test_urgent_code_is_interrupted(died_of: list[int]) -> None:
    """While code is urgent a fatal signal raises at once; any other one is noted."""
    with Signals(WANTED) as signals:
        signals.urgent = True
        send(signal.SIGWINCH)
        assert signals.arrived() == frozenset([signal.SIGWINCH])
        with pytest.raises(Interrupted) as raised:
            send(signal.SIGTERM)
    assert raised.value.signum == signal.SIGTERM


def test_a_second_ctrl_c_does_not_wait(died_of: list[int]) -> None:
    """Ctrl-C raises at once where an earlier one was not asked for yet; SIGTERM never does."""
    with Signals(WANTED) as signals:
        for signum in (signal.SIGTERM, signal.SIGTERM, signal.SIGINT):
            send(signum)
        with pytest.raises(Interrupted) as raised:
            send(signal.SIGINT)
        assert (raised.value.signum, signals.arrived()) == (
            signal.SIGINT,
            frozenset([signal.SIGTERM, signal.SIGINT]),
        )


def test_held_signals_raise_nothing(died_of: list[int]) -> None:
    """While what we took is given back, no signal tears that, not even a second Ctrl-C; it acts afterwards."""
    with Signals(WANTED) as signals:
        signals.urgent = True
        signals.hold()
        for _ in range(3):
            send(signal.SIGINT)
        assert died_of == []
    assert died_of == [signal.SIGINT]


def test_handlers_are_put_back(died_of: list[int]) -> None:
    """Handlers and the wakeup descriptor are as before, also after an exception."""
    before = [signal.getsignal(signum) for signum in WANTED]
    with pytest.raises(KeyError), Signals(WANTED):
        raise KeyError
    assert ([signal.getsignal(signum) for signum in WANTED], signal.set_wakeup_fd(-1)) == (before, -1)


def test_an_ignored_signal_stays_ignored(died_of: list[int]) -> None:
    """Under `nohup` a hang-up is ignored, and stays so."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with Signals(WANTED) as signals:
        send(signal.SIGHUP)
        assert signals.arrived() == frozenset()
