"""Text in lines of terminal cells: spans of one style, paragraphs that wrap, rows that never overflow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from empathy_quiz.play.text import cell_width, safe, wrap
from empathy_quiz.values import value

Style = Literal["plain", "bold", "dim", "good", "bad", "warn", "accent", "caret"]


@value
class Span:
    """A run of text in one style; the text is safe to write to a terminal."""

    text: str
    style: Style = "plain"


Line: TypeAlias = tuple[Span, ...]
BLANK: Line = ()


@value
class Paragraph:
    """Text that wraps: `lead` stands before its first line, as many blanks before the others."""

    text: str
    style: Style = "plain"
    lead: str = ""
    lead_style: Style = "plain"


def plain(line: Line) -> str:
    """Return the text of a line without its styles."""
    return "".join(span.text for span in line)


def width(line: Line) -> int:
    """Return the cells a line takes."""
    return sum(cell_width(span.text) for span in line)


def lay(paragraph: Paragraph, columns: int) -> tuple[Line, ...]:
    """Wrap a paragraph to `columns` cells; an empty one is a blank line."""
    lead = safe(paragraph.lead)
    indent = cell_width(lead)
    rows = wrap(safe(paragraph.text), max(1, columns - indent)) or ("",)
    first: Line = (Span(lead, paragraph.lead_style), Span(rows[0], paragraph.style))
    rest = tuple((Span(" " * indent), Span(row, paragraph.style)) for row in rows[1:])
    return tuple(tuple(span for span in line if span.text) for line in (first, *rest))


def lay_all(paragraphs: Iterable[Paragraph], columns: int) -> tuple[Line, ...]:
    """Wrap paragraphs one below the other."""
    return tuple(line for paragraph in paragraphs for line in lay(paragraph, columns))


def fold(blocks: Iterable[tuple[Line, ...]], rows: int) -> tuple[tuple[Line, ...], ...]:
    """Put blocks on pages of at most `rows` lines, as many on a page as fit; only a block taller than a page is cut."""
    pages: list[tuple[Line, ...]] = []
    page: tuple[Line, ...] = ()
    for block in blocks:
        if page and len(page) + len(block) > rows:
            pages.append(page)
            page = ()
        page += block
        while len(page) > rows:
            pages.append(page[:rows])
            page = page[rows:]
    return (*pages, page) if page else tuple(pages)
