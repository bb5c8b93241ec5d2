"""The small editor: what each key makes of a text and a place in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.play.editor import KEYS, LONGEST, VERTICAL, Editor, begin, caret, insert, press, rows

TEXTS = st.text(st.sampled_from("ab é\n\u0301漢 "), max_size=40)
NAMED = st.sampled_from([*KEYS, *VERTICAL, "home", "end", "enter", "space", "x", "漢", "tab", "f1"])


def typed(text: str, *keys: str, at: int | None = None, width: int = 10) -> tuple[str, int]:
    """The text and the place after these keys, begun at the end or at a place."""
    editor = begin(text) if at is None else Editor(text, at)
    for key in keys:
        editor = press(editor, key, width)
    return editor.text, editor.at


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("x",), ("one twox", 8)),
        (("space", "enter", "é"), ("one two \né", 10)),
        (("backspace", "backspace"), ("one t", 5)),
        (("left", "left", "backspace"), ("one wo", 4)),
        (("left", "delete"), ("one tw", 6)),
        (("ctrl-left", "x"), ("one xtwo", 5)),
        (("ctrl-left", "ctrl-left", "ctrl-right", "x"), ("onex two", 4)),
        (("home", "x"), ("xone two", 1)),
        (("home", "end", "x"), ("one twox", 8)),
        (("ctrl-w",), ("one ", 4)),
        (("ctrl-u",), ("", 0)),
        (("ctrl-a", "ctrl-k"), ("", 0)),
        (("ctrl-home", "alt-d"), (" two", 0)),
        (("ctrl-home", "left", "backspace"), ("one two", 0)),
        (("right", "delete", "f1", "tab"), ("one two", 7)),
    ],
)
def test_keys_do_what_their_names_say(keys: tuple[str, ...], expected: tuple[str, int]) -> None:
    """Typing, deleting and moving by characters, words and lines; keys without a meaning do nothing."""
    assert typed("one two", *keys) == expected


def test_an_accent_goes_with_its_letter() -> None:
    """A letter with a combining mark is moved over, and deleted, as one."""
    assert typed("ae\u0301", "backspace") == ("a", 1)
    assert typed("e\u0301b", "delete", at=0) == ("b", 0)
    assert typed("ae\u0301", "left") == ("ae\u0301", 1)


def test_a_line_break_can_be_deleted() -> None:
    """At the end of a line, deleting to its end joins it with the next; Backspace joins it with the one before."""
    assert typed("a\nb", "ctrl-k", at=1) == ("ab", 1)
    assert typed("a\nb", "backspace", at=2) == ("ab", 1)


def test_a_text_is_wrapped_at_spaces() -> None:
    """Rows break behind a space, a long word where it must, and every line break begins a row."""
    assert rows("one two three", 8) == ((0, 8), (8, 13))
    assert rows("abcdefgh", 3) == ((0, 3), (3, 6), (6, 8))
    assert rows("a\n\nb", 3) == ((0, 1), (2, 2), (3, 4))
    assert rows("漢漢漢", 4) == ((0, 2), (2, 3))
    assert rows("one  two", 4) == ((0, 5), (5, 8))
    assert rows("", 4) == ((0, 0),)


def test_up_and_down_go_by_rows_as_they_are_seen() -> None:
    """They keep their column over shorter rows, and at the edge go to the beginning or the end."""
    text = "one two three\nx\nfour five"
    editor = Editor(text, 6)
    down = press(editor, "down", 8)
    assert caret(down, 8) == (1, 5)
    shorter = press(down, "down", 8)
    assert caret(shorter, 8) == (2, 1)
    assert caret(press(shorter, "down", 8), 8) == (3, 4)
    assert press(editor, "up", 8).at == 0
    assert press(begin(text), "down", 8).at == len(text)


def test_home_and_end_stay_in_their_row() -> None:
    """In a wrapped line they go to the edges of what is seen as one row."""
    assert typed("one two three", "end", at=2, width=8)[1] == 7
    assert typed("one two three", "home", at=10, width=8)[1] == 8


def test_what_is_pasted_is_text() -> None:
    """Line breaks of any system are kept, tabs become spaces, and nothing that acts on a terminal comes in."""
    assert insert(Editor("ab", 1), "x\r\ny\rz\t\x1b[31m\u202e\x00").text == "ax\ny\nz [31mb"


def test_a_reply_has_an_end() -> None:
    """What would make it too long is not taken at all."""
    full = begin("x" * LONGEST)
    assert insert(full, "y") == full
    assert insert(begin("x" * (LONGEST - 1)), "yz").text == "x" * (LONGEST - 1)


@given(TEXTS, st.lists(NAMED, max_size=12), st.integers(1, 12))
def test_the_place_is_always_in_the_text(text: str, keys: list[str], width: int) -> None:
    """Whatever is pressed, in however narrow a window, the place lies in the text and in one of its rows."""
    editor = begin(text)
    for key in keys:
        editor = press(editor, key, width)
        row, column = caret(editor, width)
        first, last = rows(editor.text, width)[row]
        assert 0 <= first <= editor.at <= last <= len(editor.text)
        assert column >= 0


@given(TEXTS, st.integers(1, 12))
def test_rows_hold_the_whole_text(text: str, width: int) -> None:
    """Nothing is lost or doubled between the rows but the line breaks."""
    assert "".join(text[first:last] for first, last in rows(text, width)) == text.replace("\n", "")
