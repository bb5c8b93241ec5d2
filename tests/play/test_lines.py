"""Lines with a deadline, from whatever they come."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.play.happenings import Interrupted
from empathy_quiz.play.lines import (
    LINE_LIMIT,
    End,
    Late,
    Line,
    LineReader,
    Reading,
    Splitter,
    finish,
    line_reader,
    split,
)

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs select on pipes")


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        """The time that was set."""
        return self.now


class Script:
    """A source that gives `reads` one after the other; None lets all the time pass that there is."""

    def __init__(self, clock: Clock, *reads: bytes | None) -> None:
        self.clock, self.reads, self.asked = clock, list(reads), list[float | None]()

    def __call__(self, patience: float | None) -> bytes | None:
        """The next read, and a note of the patience it was asked with."""
        self.asked.append(patience)
        data = self.reads.pop(0)
        if data is None and patience is not None:
            self.clock.now += patience
        return data


def reading(*reads: bytes | None) -> LineReader:
    """A reader of `reads`, with a clock at 0."""
    clock = Clock()
    return LineReader(Script(clock, *reads), clock)


def all_of(reader: LineReader) -> list[Reading]:
    """Everything up to the end."""
    readings = [reader.read(None)]
    while readings[-1] != End():
        readings.append(reader.read(None))
    return readings


def split_all(reads: Iterable[bytes]) -> tuple[bytes, ...]:
    """The lines of `reads`."""
    state, lines = Splitter(), list[bytes]()
    for data in reads:
        state, more = split(state, data)
        lines += more
    return (*lines, *finish(state))


@given(st.lists(st.sampled_from([b"a", b"\n", b"\r\n", b"\r", b"\xef\xbb", b"\xbf", b"xyz"])), st.integers(1, 4))
def test_splits_make_no_difference(pieces: list[bytes], size: int) -> None:
    """The same bytes give the same lines, however they were split over reads."""
    whole = b"".join(pieces)
    reads = [whole[at : at + size] for at in range(0, len(whole), size)]
    assert split_all(reads) == split_all([whole])


@given(st.lists(st.text(st.characters(exclude_characters="\r\n\ufeff", codec="utf-8"), max_size=10), max_size=8))
def test_lines_come_back(lines: list[str]) -> None:
    """Lines that were joined by newlines are read again, whatever is in them."""
    data = "".join(f"{line}\n" for line in lines).encode()
    assert all_of(reading(data, b"")) == [*(Line(line) for line in lines), End()]


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"1\n2\n", ["1", "2"]),
        (b"1\r\n2\r\n", ["1", "2"]),
        (b"1\n2", ["1", "2"]),
        (b"\n\n", ["", ""]),
        (b"a\rb\n", ["a\rb"]),
        (b"\xef\xbb\xbf1\n\xef\xbb\xbf2\n", ["1", "\ufeff2"]),
        (b"\xef\xbb\xbf1", ["1"]),
        (b"caf\xc3\xa9\n\xff\n", ["café", "\ufffd"]),
    ],
)
def test_line_ends(data: bytes, lines: list[str]) -> None:
    """Lines end with LF or CR LF, the last one with the input; a byte order mark is no text."""
    assert all_of(reading(data, b"") if data else reading(b"")) == [*map(Line, lines), End()]


def test_a_huge_line_is_cut() -> None:
    """Of a line of a megabyte the beginning is kept, and the next line is read as it is."""
    state = Splitter()
    lines: tuple[bytes, ...] = ()
    for _ in range(256):
        state, lines = split(state, b"x" * 4096)
    assert (len(state.pending), lines) == (LINE_LIMIT, ())
    assert split(state, b"y\nnext\n")[1] == (b"x" * LINE_LIMIT, b"next")


def test_a_line_in_two_reads_is_one() -> None:
    """A line that comes in pieces is one line."""
    assert reading(b"1", b"2\n").read(None) == Line("12")


def test_the_deadline_is_kept() -> None:
    """Where no line comes, the deadline ends the wait, and what was typed belongs to the next line."""
    reader = reading(b"1", None, b"2\n")
    assert (reader.read(5.0), reader.read(None)) == (Late(), Line("12"))


def test_a_source_that_gives_up_early_is_asked_again() -> None:
    """A source may wait less than it was allowed; only the clock says what is late."""
    clock = Clock()
    source = Script(clock, b"", b"")
    source.reads = [None, b"1\n"]
    reader = LineReader(lambda patience: source(min(patience or 0.0, 0.1)), clock)
    assert (reader.read(5.0), clock.now) == (Line("1"), 0.1)


def test_lines_that_are_there_cost_no_time() -> None:
    """Lines that were read come out although the deadline has passed, and without asking again."""
    clock = Clock()
    source = Script(clock, b"1\n2\n3")
    reader = LineReader(source, clock)
    first = reader.read(5.0)
    clock.now = 10.0
    assert (first, reader.read(5.0), source.asked) == (Line("1"), Line("2"), [5.0])


def test_the_end_stays_the_end() -> None:
    """After the end there is nothing but the end."""
    reader = reading(b"1", b"")
    assert [reader.read(None) for _ in range(3)] == [Line("1"), End(), End()]


def test_a_late_line_is_discarded_to_its_end() -> None:
    """What was typed at the bell is dropped up to its newline, and the next line counts."""
    reader = reading(b"la", None, b"te\n2\n")
    assert (reader.read(1.0), reader.discard_line(), reader.read(None)) == (Late(), Line("late"), Line("2"))


def test_another_encoding() -> None:
    """Lines are decoded with the encoding of their source."""
    assert LineReader(Script(Clock(), b"caf\xe9\n"), Clock(), "cp1252").read(None) == Line("café")


def stopped_clock() -> float:
    """A clock that stands still at 0."""
    return 0.0


@pytest.mark.parametrize("platform", [pytest.param("linux", marks=POSIX), "win32"])
def test_lines_of_a_pipe(platform: str) -> None:
    """A pipe is read to its end, on systems that can wait for it and on those that cannot."""
    here, there = os.pipe()
    os.write(there, b"1\n2")
    os.close(there)
    with line_reader(here, stopped_clock, platform=platform) as reader:
        assert all_of(reader) == [Line("1"), Line("2"), End()]
    os.close(here)


@pytest.mark.parametrize("platform", [pytest.param("linux", marks=POSIX), "win32"])
def test_an_empty_pipe_is_late(platform: str) -> None:
    """Where nobody writes, a deadline that has come is told."""
    here, there = os.pipe()
    with line_reader(here, stopped_clock, platform=platform) as reader:
        assert reader.read(0.0) == Late()
    os.close(there)
    with line_reader(here, stopped_clock, platform=platform) as reader:
        assert reader.read(None) == End()


@POSIX
def test_lines_of_a_file(tmp_path: Path) -> None:
    """A file is read like a pipe."""
    path = tmp_path / "answers"
    path.write_bytes(b"1\n2\n")
    with path.open("rb", buffering=0) as file, line_reader(file.fileno(), stopped_clock) as reader:
        assert all_of(reader) == [Line("1"), Line("2"), End()]


@POSIX
def test_a_pipe_that_does_not_block() -> None:
    """A pipe set not to block is waited for all the same."""
    here, there = os.pipe()
    os.set_blocking(here, False)
    os.write(there, b"1\n")
    with line_reader(here, stopped_clock) as reader:
        assert (reader.read(None), reader.read(0.0)) == (Line("1"), Late())
    os.close(here)
    os.close(there)


@POSIX
def test_what_cannot_be_read_is_the_end(tmp_path: Path) -> None:
    """A descriptor that gives an error gives no lines."""
    fd = os.open(tmp_path, os.O_RDONLY)
    with line_reader(fd, stopped_clock) as reader:
        assert reader.read(None) == End()
    os.close(fd)


@POSIX
@pytest.mark.terminal
def test_a_signal_ends_waiting_for_a_line() -> None:
    """SIGTERM is raised where a line is waited for, not anywhere else."""
    import signal

    here, there = os.pipe()
    with line_reader(here, stopped_clock) as reader:
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(Interrupted) as raised:
            reader.read(None)
    assert raised.value.exit_code == 143
    os.close(here)
    os.close(there)
