"""A sitting at one moment as a frame of lines: pure, for any width and height.

The bottom two rows of every frame are the clock and the help line. Above them stands what there is to read; a
question taller than the window is put on pages, the scene first, then the options.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from empathy_quiz.bank.model import LETTERS, BestWorst, Dialogue, Match, Multiple, Order, Question, Write
from empathy_quiz.play.clockface import UNICODE, Glyphs, clock_row
from empathy_quiz.play.layout import BLANK, Line, Paragraph, Style, fold, lay, lay_all
from empathy_quiz.session.state import Phase, Session, remaining
from empathy_quiz.values import replace, value

if TYPE_CHECKING:
    from empathy_quiz.play.editor import Editor

MARGIN = 1
"""Cells left free at the right, so that no terminal wraps a full row by itself."""

STATUS = 2
"""Rows of the clock and the help line."""


@value
class Ui:
    """What belongs to the screen and not to the sitting.

    `cursor` is the highlighted option from 0 (None: none yet), `left` the left entry of a match that the next
    letter goes to, `page` the page shown, `seen` how many pages from the first on have been shown, `notice` what a
    key could not do. While a reply is written, `editor` holds the place in it (None: its end), and with `commands` the
    keys are commands and no text.
    """

    cursor: int | None = None
    left: int = 0
    page: int = 0
    seen: int = 1
    notice: str | None = None
    editor: Editor | None = None
    commands: bool = False


@value
class Frame:
    """The live part of the screen; `pages` is how many pages the question has at this size."""

    lines: tuple[Line, ...]
    pages: int = 1


@value
class Size:
    """The window, in cells."""

    columns: int
    rows: int

    @property
    def text(self) -> int:
        """The cells of a line that may be written to."""
        return max(1, self.columns - MARGIN)

    @property
    def room(self) -> int:
        """The rows above clock and help line, one kept for a notice."""
        return max(1, self.rows - STATUS - 1)


def question_frame(
    session: Session, ui: Ui, now: float, size: Size, help_line: Line, glyphs: Glyphs = UNICODE
) -> Frame:
    """Draw the open question, or the pause that hides it."""
    if session.paused:
        return Frame(status((*paused(session, size), BLANK), session, now, size, help_line, glyphs))
    pages = question_pages(session, ui, size, glyphs)
    shown = pages[min(ui.page, len(pages) - 1)]
    body = [*shown, *lay_all(notice(session, ui), size.text)]
    return Frame(status(tuple(body), session, now, size, help_line, glyphs), len(pages))


def status(
    body: tuple[Line, ...], session: Session, now: float, size: Size, help_line: Line, glyphs: Glyphs
) -> tuple[Line, ...]:
    """Put clock and help line below the body, of which the end is kept where there is no room for all."""
    clock = clock_row(remaining(session, now), session.allowed, size.text, glyphs)
    return (*body[-(size.rows - STATUS) :], clock, help_line)


def notice(session: Session, ui: Ui) -> tuple[Paragraph, ...]:
    """What the latest key could not do."""
    text = ui.notice or session.notice
    return (Paragraph(text, "warn"),) if text else ()


def paused(session: Session, size: Size) -> tuple[Line, ...]:
    """What stands in the place of a question during a pause."""
    hidden = session.phase in (Phase.SHOWING, Phase.ASKING, Phase.WRITING, Phase.RATING, Phase.CONFIDENCE)
    told = Paragraph(f"Paused. The clock stands still{' and the question is hidden' if hidden else ''}.", "bold")
    return (*lay(heading(session), size.text), *lay(told, size.text))


def customer_lines(session: Session, size: Size, glyphs: Glyphs) -> tuple[Paragraph, ...]:
    """How the customer of an open dialogue stands; nothing in any other kind."""
    if session.turn is None:
        return ()
    from empathy_quiz.play import customer

    emotion, trust, known = customer.shown(session.standing, glyphs)
    both = f"{emotion[1]} · {trust[0].strip()} {trust[1]}"
    if len(emotion[0]) + len(both) <= size.text:
        return tuple(Paragraph(text, lead=name, lead_style="dim") for name, text in ((emotion[0], both), known))
    return tuple(Paragraph(text, lead=name, lead_style="dim") for name, text in (emotion, trust, known))


def heading(session: Session, place: int | None = None) -> Paragraph:
    """Say where in the sitting this is: the question of `place`, or the present one."""
    here = session.place if place is None else place
    turn = f" · turn {len(session.walked) + 1}" if session.turn is not None and place is None else ""
    again = " · another try" if session.retry is not None and place is None else ""
    return Paragraph(f"{here + 1} of {len(session.plan)} · {session.plan[here].question.bank}{turn}{again}", "dim")


def question_pages(session: Session, ui: Ui, size: Size, glyphs: Glyphs) -> tuple[tuple[Line, ...], ...]:
    """Put the question on as few pages as the window allows: one, or the scene and then the options."""
    question = session.question
    head = (*lay(heading(session), size.text), *lay_all(customer_lines(session, size, glyphs), size.text))
    stem = lay(Paragraph(question.ask), size.text)
    hinted = lay_all(hint(session), size.text)
    options = [lay_all(block, size.text) for block in option_blocks(session, ui, glyphs)]
    flat = tuple(line for block in options for line in block)
    for spacer in ((BLANK,), ()):
        whole = (*head, *spacer, *stem, *hinted, *spacer, *flat, *spacer)
        if len(whole) <= size.room:
            return (whole,)
    lead_in = lay(Paragraph(last_sentence(question.ask), "dim"), size.text)
    scene = fold([head + stem, hinted] if hinted else [head + stem], size.room)
    listed = fold(options, size.room)
    if len(listed) == 1 and len(lead_in) + len(flat) <= size.room:
        listed = ((*lead_in, *listed[0]),)
    return (*scene, *listed)


def hint(session: Session) -> tuple[Paragraph, ...]:
    """The hint, once it was asked for."""
    if not session.hinted or session.question.hint is None:
        return ()
    return (Paragraph(session.question.hint, "accent", lead="Hint: ", lead_style="accent"),)


def last_sentence(text: str) -> str:
    """Return the lead-in, which is the last sentence of `ask` (item-writing guide, §2)."""
    return re.split(r"(?<=[.!?])[\"”’']?\s+(?=[A-Z“\"])", text.strip())[-1]


def option_blocks(session: Session, ui: Ui, glyphs: Glyphs) -> Sequence[tuple[Paragraph, ...]]:
    """Show each option in dealt order, with its number and what has been chosen so far."""
    question = session.question
    if isinstance(question, Match):
        return _match_blocks(session, question, ui, glyphs)
    if isinstance(question, Dialogue | Write):
        return ()
    blocks = []
    for place, letter in enumerate(session.dealt.order):
        option = question.options[LETTERS.index(letter)]
        here = ui.cursor == place
        tag = _tag(question, letter, session.draft, glyphs)
        lead = f"{glyphs.cursor if here else ' '}{place + 1} {tag}"
        chosen = letter in session.draft
        blocks.append(
            (Paragraph(option.text, "bold" if here or chosen else "plain", lead, "accent" if here else "dim"),)
        )
    return blocks


def _tag(question: Question, letter: str, draft: tuple[str, ...], glyphs: Glyphs) -> str:
    match question:
        case Multiple():
            return f"[{glyphs.tick if letter in draft else ' '}] "
        case BestWorst():
            return ("best  ", "worst ")[draft.index(letter)] if letter in draft else "      "
        case Order():
            return f"[{draft.index(letter) + 1 if letter in draft else ' '}] "
        case _:
            return " "


def _match_blocks(session: Session, question: Match, ui: Ui, glyphs: Glyphs) -> Sequence[tuple[Paragraph, ...]]:
    order = session.dealt.order
    blocks: list[tuple[Paragraph, ...]] = []
    for left, pair in enumerate(question.pairs):
        here = ui.left == left
        own = session.draft[left] if left < len(session.draft) else ""
        mark = LETTERS[order.index(own)] if own else "_"
        lead = f"{glyphs.cursor if here else ' '}{left + 1} [{mark}] "
        blocks.append((Paragraph(pair.left, "bold" if here else "plain", lead, "accent" if here else "dim"),))
    rights = []
    for place, letter in enumerate(order):
        used = letter in session.draft
        text = question.rights[LETTERS.index(letter)]
        styles: tuple[Style, Style] = ("dim", "dim") if used else ("plain", "accent")
        rights.append(Paragraph(text, styles[0], f"    {LETTERS[place]}  ", styles[1]))
    blocks[-1] = (*blocks[-1], Paragraph(""))
    return [*blocks, *((right,) for right in rights)]


def confidence_frame(session: Session, ui: Ui, size: Size, help_line: Line, glyphs: Glyphs = UNICODE) -> Frame:
    """Ask how sure the choice is, before the verdict."""
    if session.paused:
        return Frame((*paused(session, size), BLANK, BLANK, help_line))
    letter = session.draft[0]
    option = session.question.options[LETTERS.index(letter)]  # type: ignore[union-attr]
    place = session.dealt.order.index(letter) + 1
    paragraphs = (
        heading(session),
        Paragraph(option.text, "bold", f"{glyphs.cursor}{place}  ", "accent"),
        Paragraph(""),
        Paragraph("How likely is it that this is right?"),
        *(Paragraph(text, lead=f" {level}  ", lead_style="accent") for level, text in CONFIDENCE),
        *notice(session, ui),
    )
    body = lay_all(paragraphs, size.text)[-(size.rows - STATUS) :]
    return Frame((*body, BLANK, help_line))


CONFIDENCE = (
    (1, "below 67 % (right 1, wrong 0)"),
    (2, "67 to 80 % (right 2, wrong -2)"),
    (3, "above 80 % (right 3, wrong -6)"),
)


def note_frame(session: Session, ui: Ui, size: Size, help_line: Line, text: str = "") -> Frame:
    """Draw the short live part below a feedback or a saved answer: a notice, and what the keys do."""
    if session.paused:
        return Frame((*paused(session, size), help_line))
    told = (Paragraph(text, "dim"),) if text else ()
    return Frame((BLANK, *lay_all((*told, *notice(session, ui)), size.text), help_line))


def turn_page(ui: Ui, pages: int) -> Ui:
    """Go to the next page, from the last back to the first."""
    page = (ui.page + 1) % pages
    return replace(ui, page=page, seen=max(ui.seen, page + 1))


def cursor_page(session: Session, ui: Ui, size: Size, glyphs: Glyphs) -> int:
    """Return the page on which the cursor is, or the page shown where there is none."""
    pages = question_pages(session, ui, size, glyphs)
    for number, page in enumerate(pages):
        if any(line and line[0].text.startswith(glyphs.cursor) for line in page):
            return number
    return min(ui.page, len(pages) - 1)
