"""The frames of a reply that is written and rated."""

from __future__ import annotations

import pytest

from empathy_quiz.play.composing import rating_frame, writing_frame
from empathy_quiz.play.editor import Editor
from empathy_quiz.play.layout import Line, Span, plain, width
from empathy_quiz.play.screen import as_text
from empathy_quiz.play.view import Size, Ui
from empathy_quiz.session.events import Choose, Compose, Pause, Submit
from empathy_quiz.session.state import Session
from tests.session.examples import play, sitting
from tests.session.talks import writing

HELP: Line = (Span("help"),)


def written(text: str) -> Session:
    """A sitting in which this has been written."""
    return play(sitting(writing(hint="Listen.")), Compose(2.0, text))[0]


def drawn(session: Session, ui: Ui | None = None, columns: int = 40, rows: int = 24) -> list[str]:
    """The frame of the writing as lines."""
    return as_text(writing_frame(session, ui or Ui(), 2.0, Size(columns, rows), HELP).lines).split("\n")


def test_the_reply_stands_below_its_question() -> None:
    """Each row has an edge; clock and help line come last."""
    assert drawn(written("Dear Ben,\n\nit is ready"))[:7] == [
        *("1 of 1 · tone", "Write to Ben.", "", "│ Dear Ben,", "│", "│ it is ready"),
        "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━─ 0:58",
    ]


def test_the_caret_is_in_reverse() -> None:
    """It stands on the character that it is before, or on a blank at the end."""
    frame = writing_frame(written("abc"), Ui(editor=Editor("abc", 1)), 2.0, Size(40, 24), HELP)
    assert frame.lines[3][1:] == (Span("a"), Span("b", "caret"), Span("c"))
    at_end = writing_frame(written("abc"), Ui(), 2.0, Size(40, 24), HELP)
    assert at_end.lines[3][1:] == (Span("abc"), Span(" ", "caret"))


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 24), (40, 8), (12, 6)])
@pytest.mark.parametrize("at", [0, 300, 599])
def test_the_caret_is_always_seen(columns: int, rows: int, at: int) -> None:
    """However long the text and small the window, the row of the caret is there, and no row is too wide or too many."""
    text = "word " * 120
    frame = writing_frame(written(text), Ui(editor=Editor(text, at)), 2.0, Size(columns, rows), HELP)
    assert len(frame.lines) <= rows
    assert all(width(line) < columns for line in frame.lines)
    assert sum(span.style == "caret" for line in frame.lines for span in line) == 1


def test_a_pause_hides_the_reply() -> None:
    """Neither question nor text can be read while the clock stands still."""
    lines = drawn(play(written("Dear Ben"), Pause(3.0))[0])
    assert not any("Ben" in line for line in lines)


def test_digits_are_asked_for_one_by_one() -> None:
    """Each dimension has its place, the next one is marked, and the sum is told when all are given."""
    session = play(written("Dear Ben"), Submit(3.0), Choose(4.0, "2"))[0]
    lines = as_text(rating_frame(session, Ui(), Size(80, 24), HELP).lines).split("\n")
    assert lines[1] == "│ Dear Ben"
    assert lines[4:6] == [
        " [2] explore   asks what matters, or checks a guess",
        "›[ ] interpret names what it means to them",
    ]
    full = play(session, *(Choose(5.0, "1") for _ in range(4)))[0]
    assert "6 of 10: 2 1 1 1 1. Enter compares it." in as_text(rating_frame(full, Ui(), Size(80, 24), HELP).lines)


def test_a_long_reply_leaves_room_for_the_digits() -> None:
    """Its beginning is shown, and all five dimensions with it."""
    session = play(written("word " * 200), Submit(3.0))[0]
    frame = rating_frame(session, Ui(), Size(40, 24), HELP)
    text = as_text(frame.lines)
    assert len(frame.lines) <= 24
    assert all(name in text for name in ("…", "explore", "interpret", "react", "act", "fit"))
    assert [plain(line) for line in frame.lines][-1] == "help"
