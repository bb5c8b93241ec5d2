"""A small editor for a reply of a few lines: text, a place in it, and what each key makes of them. Pure.

The text is kept as it was typed; on the screen it is wrapped into rows, at spaces where there are some. A character
is what is seen as one: a letter with its combining marks moves and goes as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from empathy_quiz.play.text import cell_width
from empathy_quiz.values import replace, value

LONGEST = 4_000
"""A reply has no more characters than this; what would make it longer is not taken."""

Row: TypeAlias = tuple[int, int]
"""Where a row begins in the text, and where it ends (without its line break)."""


@value
class Editor:
    """The text, and the place `at` which the next character comes, from 0 to the text's length.

    `goal` is the column in cells that Up and Down keep to, None unless one of them was the latest key.
    """

    text: str = ""
    at: int = 0
    goal: int | None = None


def insert(editor: Editor, typed: str) -> Editor:
    """The text with `typed` at its place: line breaks of any system, tabs as spaces, no control characters."""
    tidy = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    tidy = "".join(character for character in tidy if character.isprintable() or character == "\n")
    if len(editor.text) + len(tidy) > LONGEST:
        return editor
    return Editor(editor.text[: editor.at] + tidy + editor.text[editor.at :], editor.at + len(tidy))


def press(editor: Editor, key: str, width: int) -> Editor:
    """The editor after a key, in a window of `width` cells; the same one where the key means nothing here."""
    if key in VERTICAL:
        return _moved_by_row(editor, VERTICAL[key], width)
    if key in ("home", "end", "ctrl-a", "ctrl-e"):
        first, last = _row_at(rows(editor.text, width), editor.at)
        return Editor(editor.text, first if key in ("home", "ctrl-a") else _last_place(editor.text, first, last))
    if key in KEYS:
        return KEYS[key](editor)
    typed = {"space": " ", "enter": "\n"}.get(key, key if len(key) == 1 else "")
    return insert(editor, typed) if typed else editor


def rows(text: str, width: int) -> tuple[Row, ...]:
    """The rows of the text in a window of `width` cells; spaces at the end of a row may stand beyond its edge."""
    found: list[Row] = []
    start = 0
    for line in text.split("\n"):
        found += _rows_of(text, start, start + len(line), max(1, width))
        start += len(line) + 1
    return tuple(found)


def _rows_of(text: str, start: int, end: int, width: int) -> list[Row]:
    found: list[Row] = []
    used, gap, at = 0, start, start
    while at < end:
        following = _right(text, at)
        size = cell_width(text[at:following])
        if text[at] == " ":
            gap = following
        elif used + size > width and at > start:
            cut = gap if gap > start else at
            found.append((start, cut))
            used, start, gap = cell_width(text[cut:at]), cut, cut
        used += size
        at = following
    return [*found, (start, end)]


def caret(editor: Editor, width: int) -> tuple[int, int]:
    """The row and the column, in cells, of the editor's place."""
    layout = rows(editor.text, width)
    row = _row_at(layout, editor.at)
    return layout.index(row), cell_width(editor.text[row[0] : editor.at])


def _row_at(layout: tuple[Row, ...], at: int) -> Row:
    """The row in which a place is; the end of a wrapped row is the beginning of the next."""
    return next(row for row in reversed(layout) if row[0] <= at)


def _last_place(text: str, first: int, last: int) -> int:
    """The last place of a row: where the line goes on in the next row, before its last character."""
    return last if last == len(text) or text[last] == "\n" else max(first, _left(text, last))


def _moved_by_row(editor: Editor, by: int, width: int) -> Editor:
    layout = rows(editor.text, width)
    row, column = caret(editor, width)
    goal = column if editor.goal is None else editor.goal
    if not 0 <= row + by < len(layout):
        return Editor(editor.text, 0 if by < 0 else len(editor.text), goal)
    first, last = layout[row + by]
    stop, at = _last_place(editor.text, first, last), first
    while at < stop and cell_width(editor.text[first : _right(editor.text, at)]) <= goal:
        at = _right(editor.text, at)
    return Editor(editor.text, at, goal)


def _left(text: str, at: int) -> int:
    """The place before the character on the left."""
    at = max(0, at - 1)
    while at > 0 and text[at] != "\n" and cell_width(text[at]) == 0:
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    """The place behind the character on the right."""
    at = min(len(text), at + 1)
    while at < len(text) and text[at] != "\n" and cell_width(text[at]) == 0:
        at += 1
    return at


def _word_left(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isalnum():
        at -= 1
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return at


def _word_right(text: str, at: int) -> int:
    while at < len(text) and not text[at].isalnum():
        at += 1
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """The end of the line; at the end of one, the break itself, so that it can be deleted."""
    end = text.find("\n", at)
    return len(text) if end < 0 else max(end, at + 1) if end == at else end


Place: TypeAlias = Callable[[str, int], int]


def _go(place: Place) -> Callable[[Editor], Editor]:
    return lambda editor: Editor(editor.text, place(editor.text, editor.at))


def _delete(place: Place) -> Callable[[Editor], Editor]:
    """Delete what lies between here and a place."""

    def deleted(editor: Editor) -> Editor:
        first, last = sorted((editor.at, place(editor.text, editor.at)))
        return Editor(editor.text[:first] + editor.text[last:], first)

    return deleted


VERTICAL: Mapping[str, int] = MappingProxyType({"up": -1, "down": 1})

KEYS: Mapping[str, Callable[[Editor], Editor]] = MappingProxyType(
    {
        **dict.fromkeys(("left", "ctrl-b"), _go(_left)),
        **dict.fromkeys(("right", "ctrl-f"), _go(_right)),
        **dict.fromkeys(("ctrl-left", "alt-left", "alt-b"), _go(_word_left)),
        **dict.fromkeys(("ctrl-right", "alt-right", "alt-f"), _go(_word_right)),
        "ctrl-home": _go(lambda text, at: 0),
        "ctrl-end": _go(lambda text, at: len(text)),
        **dict.fromkeys(("backspace", "ctrl-h"), _delete(_left)),
        "delete": _delete(_right),
        **dict.fromkeys(("ctrl-w", "alt-backspace"), _delete(_word_left)),
        **dict.fromkeys(("alt-d", "ctrl-delete"), _delete(_word_right)),
        "ctrl-u": _delete(_line_start),
        "ctrl-k": _delete(_line_end),
    }
)
"""Keys that move within the text or delete from it, as terminals and the readline library have them."""


def begin(text: str) -> Editor:
    """An editor at the end of a text."""
    return replace(Editor(text), at=len(text))
