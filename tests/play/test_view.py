"""Frames as text, at the sizes people have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.model import Dialogue, Match, Write
from empathy_quiz.play.clockface import ASCII, UNICODE
from empathy_quiz.play.layout import Span, plain, width
from empathy_quiz.play.screen import as_text
from empathy_quiz.play.view import (
    Frame,
    Size,
    Ui,
    confidence_frame,
    cursor_page,
    last_sentence,
    note_frame,
    question_frame,
    question_pages,
    turn_page,
)
from empathy_quiz.session.events import Choose, Hint, Next, Pause, Respond, Shown, Submit
from empathy_quiz.session.machine import begin, step
from empathy_quiz.session.state import Phase, Rules, Session
from tests.play.scenes import PLAN
from tests.session.examples import play

HELP = (Span("help"),)
WIDE, NARROW = Size(80, 24), Size(40, 24)


def asking(place: int, rules: Rules | None = None) -> Session:
    """A sitting whose question at this place has just been shown, at 0."""
    return step(begin(PLAN[place:], rules or Rules(), 0.0), Shown(0.0))[0]


def frame(session: Session, ui: Ui | None = None, size: Size = WIDE) -> Frame:
    """The frame at 5 seconds."""
    return question_frame(session, ui or Ui(), 5.0, size, HELP)


def test_single_at_80_columns() -> None:
    """Stem, numbered options and the clock stand on one screen."""
    assert as_text(frame(asking(0), Ui(cursor=1)).lines) == (
        "1 of 5 · tone\n"
        "\n"
        "Chat with a courier. Ida writes: “The parcel was due on Monday, and the wedding\n"
        "is on Friday.” You can see that it lies at the depot in her own town. Which\n"
        "reply is most likely to settle the matter?\n"
        "\n"
        " 1  I am so sorry about the wait, and I do hope the wedding turns out wonderful\n"
        "    all the same.\n"
        "›2  It is at your depot, ten minutes away. Shall I hold it there, or send it\n"
        "    out tomorrow?\n"
        " 3  Parcels usually arrive in three to five working days, so Friday ought to be\n"
        "    all right.\n"
        "\n"
        "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━───────── 0:35\n"
        "help"
    )


def test_ticks_are_shown() -> None:
    """A ticked option of a multiple question has its sign in the brackets."""
    session, _ = step(asking(1), Choose(1.0, "a"))
    shown = as_text(frame(session).lines)
    assert " 1 [ ] offered a call\n 2 [✓] named the trouble\n" in shown


def test_best_and_worst_are_named() -> None:
    """The two picks of a best-worst question stand beside their options in words."""
    session, _ = play(asking(2), Choose(1.0, "a"), Choose(2.0, "d"))
    shown = as_text(frame(session).lines)
    assert " 2 best  The gate is opening now." in shown
    assert " 3 worst The barrier team" in shown


def test_an_order_shows_the_place_given() -> None:
    """Each step picked shows its number in the order."""
    session, _ = play(asking(3), Choose(1.0, "d"), Choose(2.0, "a"))
    shown = as_text(frame(session).lines)
    assert " 2 [2] Say what you heard\n 3 [1] Call back at noon\n" in shown


def test_a_match_shows_partners_by_their_letter_on_the_screen() -> None:
    """Left entries carry the letter of the entry they were joined with."""
    session, _ = step(asking(4), Choose(1.0, "a", 0))
    shown = as_text(frame(session, Ui(left=1)).lines)
    assert " 1 [c] Don't worry" in shown
    assert "›2 [_] That happened" in shown
    assert "    c  early comfort\n" in shown


def test_a_pause_hides_the_question() -> None:
    """Who pauses cannot read on."""
    session, _ = step(asking(0), Pause(3.0))
    shown = as_text(frame(session).lines)
    assert "wedding" not in shown
    assert "Paused." in shown
    assert " 0:37" in shown


def test_a_hint_stands_below_the_stem() -> None:
    """The hint appears once it was asked for."""
    session, _ = step(asking(0), Hint(2.0))
    assert "Hint: What does she not know yet?" in as_text(frame(session).lines)


def test_notices_are_shown() -> None:
    """What the sitting or the screen has to say stands above the clock."""
    session, _ = step(asking(2), Submit(2.0))
    assert session.notice is not None
    assert session.notice in as_text(frame(session).lines)
    assert "a word" in as_text(frame(session, Ui(notice="a word")).lines)


def test_a_tall_question_is_split_into_scene_and_options() -> None:
    """Where not all fits, the scene has its page and the options theirs, led by the question itself."""
    size = Size(40, 16)
    first, second = question_pages(asking(0), Ui(), size, UNICODE)
    assert plain(first[1]).startswith("Chat with a courier.")
    assert plain(second[0]) == "Which reply is most likely to settle"
    assert plain(second[2]).startswith(" 1  I am so sorry")


def test_pages_turn_round() -> None:
    """From the last page the key leads back to the first, and what was seen stays seen."""
    ui = turn_page(Ui(), 2)
    assert (ui.page, ui.seen) == (1, 2)
    ui = turn_page(ui, 2)
    assert (ui.page, ui.seen) == (0, 2)


def test_the_page_follows_the_cursor() -> None:
    """The page shown is the one the cursor is on; without a cursor it stays."""
    size = Size(40, 16)
    assert cursor_page(asking(0), Ui(cursor=0), size, UNICODE) == 1
    assert cursor_page(asking(0), Ui(page=0), size, UNICODE) == 0


@pytest.mark.parametrize(
    ("text", "lead_in"),
    [
        ("A scene. Which reply works best?", "Which reply works best?"),
        ("She writes: “It is late.” Which reply helps?", "Which reply helps?"),
        ("Only a question?", "Only a question?"),
        ("", ""),
    ],
)
def test_last_sentence(text: str, lead_in: str) -> None:
    """The lead-in is what follows the last end of a sentence."""
    assert last_sentence(text) == lead_in


def test_confidence_is_asked_in_percentages() -> None:
    """The choice stands above three levels named by their chances."""
    session, _ = step(asking(0, Rules(confidence=True)), Choose(1.0, "a"))
    assert session.phase is Phase.CONFIDENCE
    shown = as_text(confidence_frame(session, Ui(), WIDE, HELP).lines)
    assert "›2  It is at your depot" in shown
    assert " 1  below 67 % (right 1, wrong 0)" in shown


def test_a_paused_confidence_hides_the_choice() -> None:
    """The pause hides what was chosen too."""
    session, _ = play(asking(0, Rules(confidence=True)), Choose(1.0, "a"), Pause(2.0))
    assert "depot" not in as_text(confidence_frame(session, Ui(), WIDE, HELP).lines)


def test_the_live_part_under_a_feedback_is_short() -> None:
    """Below an explanation stand a blank row, what there is to say, and the keys."""
    session, _ = step(asking(0), Choose(1.0, "a"))
    assert as_text(note_frame(session, Ui(), WIDE, HELP).lines) == "\nhelp"
    assert as_text(note_frame(session, Ui(), WIDE, HELP, "Saved.").lines) == "\nSaved.\nhelp"


@given(
    place=st.integers(0, 4),
    columns=st.integers(20, 120),
    rows=st.integers(8, 40),
    cursor=st.none() | st.integers(0, 2),
    page=st.integers(0, 5),
    glyphs=st.sampled_from([UNICODE, ASCII]),
)
def test_every_frame_fits_every_window(
    place: int, columns: int, rows: int, cursor: int | None, page: int, glyphs: object
) -> None:
    """No frame is taller than the window or reaches its last column, on any page of any kind."""
    size = Size(columns, rows)
    session = asking(place)
    drawn = question_frame(session, Ui(cursor=cursor, page=page, notice="x " * 9), 5.0, size, HELP, glyphs)  # type: ignore[arg-type]
    assert len(drawn.lines) <= rows
    assert all(width(line) <= columns - 1 for line in drawn.lines[:-2])


@given(place=st.integers(0, 4), columns=st.integers(20, 120), rows=st.integers(6, 40))
def test_all_options_are_on_some_page(place: int, columns: int, rows: int) -> None:
    """Whatever the window, every option can be read on one page or another."""
    session = asking(place)
    pages = question_pages(session, Ui(), Size(columns, rows), UNICODE)
    told = " ".join(" ".join(plain(line) for page in pages for line in page).split())
    question = session.question
    assert not isinstance(question, Dialogue | Write)
    texts = question.rights if isinstance(question, Match) else tuple(option.text for option in question.options)
    for text in texts:
        assert all(word in told for word in text.split() if len(word) < columns - 12)


def test_the_next_question_starts_unseen() -> None:
    """After the feedback the next question waits to be shown before its clock starts."""
    session, _ = play(asking(0), Respond(1.0, ("a",)), Next(2.0))
    assert session.phase is Phase.SHOWING
    assert " 0:40" in as_text(frame(session).lines)
