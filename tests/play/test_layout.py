"""Paragraphs in lines, lines on pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.play.layout import BLANK, Line, Paragraph, Span, fold, lay, lay_all, plain, width


def test_a_paragraph_hangs_under_its_lead() -> None:
    """The lead stands before the first line, blanks before the others."""
    lines = lay(Paragraph("one two three four", lead="1  "), 12)
    assert [plain(line) for line in lines] == ["1  one two", "   three", "   four"]


def test_an_empty_paragraph_is_a_blank_line() -> None:
    """Nothing to say takes a line of its own."""
    assert lay(Paragraph(""), 20) == (BLANK,)


def test_escape_sequences_are_shown_as_text() -> None:
    """What a bank smuggles in never reaches a terminal as an order."""
    (line,) = lay(Paragraph("a\x1b[2Jb", lead="\x07"), 40)
    assert "\x1b" not in plain(line)
    assert "\x07" not in plain(line)


def test_markup_is_text() -> None:
    """Brackets that Rich would act on stay as they are."""
    assert plain(lay(Paragraph("[bold red]x[/]"), 40)[0]) == "[bold red]x[/]"


@given(st.text(max_size=200), st.integers(4, 90))
def test_no_line_is_wider_than_asked(text: str, columns: int) -> None:
    """However the text reads, no line overflows."""
    assert all(width(line) <= columns for line in lay_all([Paragraph(text, lead="› ")], columns))


def line(text: str) -> Line:
    """Make a line."""
    return (Span(text),)


def test_fold_keeps_blocks_whole() -> None:
    """A block that does not fit any more goes to the next page."""
    one, two = (line("a"), line("b")), (line("c"), line("d"))
    assert fold([one, two], 3) == (one, two)
    assert fold([one, two], 4) == (one + two,)


def test_fold_cuts_only_what_is_taller_than_a_page() -> None:
    """A block of five lines on pages of two takes three pages."""
    block = tuple(line(str(i)) for i in range(5))
    assert fold([block], 2) == (block[:2], block[2:4], block[4:])


@given(st.lists(st.integers(1, 9), max_size=8), st.integers(1, 10))
def test_fold_loses_nothing(sizes: list[int], rows: int) -> None:
    """All lines are on some page in their order, and no page is too tall."""
    blocks = [tuple(line(f"{b}.{i}") for i in range(size)) for b, size in enumerate(sizes)]
    pages = fold(blocks, rows)
    assert [one for page in pages for one in page] == [one for block in blocks for one in block]
    assert all(1 <= len(page) <= rows for page in pages)
