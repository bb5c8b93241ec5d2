"""Frames on a terminal, looked at through a terminal emulator."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from empathy_quiz.play.clockface import UNICODE, clock_row
from empathy_quiz.play.layout import Line, Paragraph, Span, plain
from empathy_quiz.play.screen import Screen, as_text, changed_runs


class Glass:
    """A terminal emulator that also counts the bytes it was sent."""

    def __init__(self, columns: int = 40, rows: int = 10) -> None:
        self.screen = pyte.HistoryScreen(columns, rows, history=200)
        self.stream = pyte.Stream(self.screen)
        self.sent: list[str] = []

    def write(self, text: str) -> None:
        """Show what was written."""
        self.sent.append(text)
        self.stream.feed(text)

    @property
    def lines(self) -> list[str]:
        """What can be seen, without the blank rows at the end."""
        return "\n".join(row.rstrip() for row in self.screen.display).rstrip().split("\n")


@pytest.fixture
def glass() -> Glass:
    """An empty terminal."""
    return Glass()


def screen_on(glass: Glass, **more: object) -> Screen:
    """A screen on this terminal."""
    return Screen(glass.write, glass.screen.columns, glass.screen.lines, **more)  # type: ignore[arg-type]


def lines(*texts: str) -> tuple[Line, ...]:
    """Lines of one plain span each."""
    return tuple((Span(text),) for text in texts)


def test_painting_shows_the_lines(glass: Glass) -> None:
    """A frame appears where the cursor was."""
    screen_on(glass).paint(lines("one", "two"))
    assert glass.lines == ["one", "two"]


def test_painting_the_same_writes_nothing(glass: Glass) -> None:
    """A frame that is there already costs no byte."""
    screen = screen_on(glass)
    screen.paint(lines("one", "two"))
    glass.sent.clear()
    screen.paint(lines("one", "two"))
    assert glass.sent == []


def test_a_changed_row_alone_is_rewritten(glass: Glass) -> None:
    """Only the row that differs is written, and shorter text leaves no rest of the longer."""
    screen = screen_on(glass)
    screen.paint(lines("stem", "a long option", "help"))
    glass.sent.clear()
    screen.paint(lines("stem", "short", "help"))
    assert glass.lines == ["stem", "short", "help"]
    assert "stem" not in "".join(glass.sent)


def test_a_redraw_of_the_clock_is_small(glass: Glass) -> None:
    """A second that passes costs fewer than 40 bytes, also when the bar shrinks and in the last ten seconds."""
    screen = screen_on(glass)
    sizes = []
    for left in (40.0, 39.0, 38.0, 20.0, 9.0, 8.0, 1.0):
        glass.sent.clear()
        screen.paint((*lines("stem"), clock_row(left, 40.0, 39, UNICODE), *lines("help")))
        assert glass.lines[1] == plain(clock_row(left, 40.0, 39, UNICODE)).rstrip()
        sizes.append(len("".join(glass.sent).encode()))
    assert max(sizes[1], sizes[2], sizes[5]) < 40


def test_told_text_stays_above_the_region(glass: Glass) -> None:
    """What is told scrolls up; the region is painted below it again."""
    screen = screen_on(glass)
    screen.paint(lines("question", "clock"))
    screen.tell([Paragraph("right, because")])
    screen.paint(lines("next?"))
    assert glass.lines == ["right, because", "next?"]


def test_what_does_not_fit_is_in_the_scrollback(glass: Glass) -> None:
    """Told text that leaves the screen at the top can be scrolled back to."""
    screen = screen_on(glass)
    screen.tell([Paragraph(f"line {number}") for number in range(15)])
    screen.paint(lines("help"))
    history = ["".join(row[column].data for column in range(40)).rstrip() for row in glass.screen.history.top]
    assert history + glass.lines == [f"line {number}" for number in range(15)] + ["help"]


def test_a_resized_window_is_filled_again(glass: Glass) -> None:
    """After a change of size the told text wraps anew and nothing of the old region is left."""
    screen = screen_on(glass)
    screen.tell([Paragraph("some words that are told in a row")])
    screen.paint(lines("question", "clock"))
    glass.screen.resize(8, 20)
    screen.resized(20, 8)
    screen.paint(lines("question", "clock"))
    assert glass.lines == ["some words that are", "told in a row", "question", "clock"]


def test_after_another_program_wrote_the_region_begins_below(glass: Glass) -> None:
    """What the shell printed while we were stopped is not painted over."""
    screen = screen_on(glass)
    screen.paint(lines("question", "clock"))
    glass.write("\r\n[1]+ Stopped")
    screen.resumed()
    screen.paint(lines("question", "clock"))
    assert glass.lines == ["question", "clock", "[1]+ Stopped", "question", "clock"]


def test_without_colour_no_colour_is_sent(glass: Glass) -> None:
    """With NO_COLOR there is weight but no colour code."""
    screen = screen_on(glass, colour=False)
    screen.paint(((Span("right", "good"), Span(" wrong", "bad"), Span(" late", "warn"), Span(" key", "accent")),))
    sent = "".join(glass.sent)
    assert all(f"3{digit}" not in sent for digit in range(8))


def test_an_old_console_gets_substitutes(glass: Glass) -> None:
    """Where the encoding lacks a character, something readable is sent."""
    screen = screen_on(glass, encoding="ascii")
    screen.paint(lines("“yes” – no"))
    assert "".join(glass.sent).isascii()


@given(
    st.text("ab", min_size=1, max_size=30).flatmap(
        lambda old: st.tuples(st.just(old), st.text("ab", min_size=len(old), max_size=len(old)))
    )
)
def test_changed_runs_make_the_new_row(pair: tuple[str, str]) -> None:
    """Written over the old row, the runs give the new one, and no run begins or ends with an unchanged cell."""
    old, new = pair
    row = list(old)
    for column, text in changed_runs(old, new):
        assert row[column] != text[0]
        row[column : column + len(text)] = text
    assert "".join(row) == new


frames = st.lists(st.text("abc ━", max_size=18), min_size=1, max_size=5)


@settings(max_examples=60)
@given(st.lists(frames, min_size=1, max_size=6))
def test_any_sequence_of_frames_shows_the_last(sequence: list[list[str]]) -> None:
    """However frames follow one another, the screen shows the last one and nothing else."""
    glass = Glass(20, 8)
    screen = screen_on(glass)
    for texts in sequence:
        frame = lines(*texts)
        screen.paint(frame)
        assert glass.lines == as_text(frame).rstrip().split("\n")
