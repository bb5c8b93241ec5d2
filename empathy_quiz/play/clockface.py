"""The clock row: a bar and the seconds left, and when it will next look different."""

from __future__ import annotations

import math

from empathy_quiz.play.layout import BLANK, Line, Span, Style
from empathy_quiz.values import value

LATE = 10.0
"""From here on the row is marked, in seconds; by a sign and not by colour alone."""

BLINK = 0.01
"""The row is looked at again after no less than this, in seconds: rounding must not turn waiting into spinning."""


@value
class Glyphs:
    """The signs a terminal can show."""

    full: str = "━"
    empty: str = "─"
    cursor: str = "›"
    tick: str = "✓"
    cross: str = "✗"
    dot: str = "·"
    edge: str = "│"


UNICODE = Glyphs()
ASCII = Glyphs(full="=", empty="-", cursor=">", tick="+", cross="x", dot="|", edge="|")


def spoken(seconds: float) -> str:
    """Return a time as m:ss, rounded up, so that 0:00 means over."""
    whole = math.ceil(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def clock_row(left: float | None, allowed: float | None, columns: int, glyphs: Glyphs) -> Line:
    """Draw the row for `left` of `allowed` seconds, exactly `columns` cells wide; empty without a limit."""
    if left is None or allowed is None:
        return BLANK
    late = left <= LATE
    digits = f" {spoken(left)} {'!' if late else ' '}"
    cells = _cells(left, allowed, columns, len(digits))
    bar = glyphs.full * cells + glyphs.empty * (columns - len(digits) - cells)
    style: Style = "warn" if late else "plain"
    return (Span(bar + digits, style),)


def next_change(left: float | None, allowed: float | None, columns: int) -> float | None:
    """Return after how many seconds the row will look different, or None where it never does."""
    if left is None or allowed is None or left <= 0:
        return None
    to_second = left - (math.ceil(left) - 1)
    digits = len(f" {spoken(left)} !")
    room = columns - digits
    cells = _cells(left, allowed, columns, digits)
    to_cell = left - (cells - 1) * allowed / room if cells and room > 0 else left
    return min(max(BLINK, min(to_second, to_cell)), left)


def _cells(left: float, allowed: float, columns: int, digits: int) -> int:
    room = max(0, columns - digits)
    return min(room, math.ceil(left / allowed * room)) if allowed > 0 else 0
