"""The frames of a reply that is being written, and of the five digits that its writer gives it: pure, as `view`."""

from __future__ import annotations

from empathy_quiz.play import rubric
from empathy_quiz.play.clockface import UNICODE, Glyphs
from empathy_quiz.play.editor import Editor, begin, caret, rows
from empathy_quiz.play.layout import BLANK, Line, Paragraph, Span, lay, lay_all
from empathy_quiz.play.text import cell_width
from empathy_quiz.play.view import STATUS, Frame, Size, Ui, heading, hint, notice, paused, status
from empathy_quiz.session.state import Session

LEAST_ROWS = 5
"""So many rows of the reply are seen at the least; the question above gives way, and `Esc` shows all of it."""

_EDGE = 2


def text_width(size: Size) -> int:
    """The cells of a row of the reply."""
    return max(1, size.text - _EDGE - 1)


def editor_of(session: Session, ui: Ui) -> Editor:
    """The editor as it stands, or one at the end of the text that there is."""
    return ui.editor if ui.editor is not None and ui.editor.text == session.text else begin(session.text)


def writing_frame(session: Session, ui: Ui, now: float, size: Size, help_line: Line, glyphs: Glyphs = UNICODE) -> Frame:
    """Draw the question and the reply below it, the part of it around the caret."""
    if session.paused:
        return Frame(status((*paused(session, size), BLANK), session, now, size, help_line, glyphs))
    told = lay_all(notice(session, ui), size.text)
    above = (*lay(heading(session), size.text), *_question(session, size), *lay_all(hint(session), size.text), BLANK)
    room = max(1, size.rows - STATUS - len(told))
    above = above if len(above) <= room - LEAST_ROWS else _shortened(above, max(0, room - LEAST_ROWS))
    reply = _reply(editor_of(session, ui), text_width(size), room - len(above), glyphs)
    return Frame(status((*above, *reply, *told), session, now, size, help_line, glyphs))


def _question(session: Session, size: Size) -> tuple[Line, ...]:
    return lay(Paragraph(session.question.ask), size.text)


def _shortened(lines: tuple[Line, ...], rows: int) -> tuple[Line, ...]:
    """The end of the question, where its task stands."""
    return ((Span("…", "dim"),), *lines[len(lines) - rows + 1 :]) if rows > 1 else ()


def _reply(editor: Editor, width: int, room: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The rows around the caret, as many as there is room for."""
    layout = rows(editor.text, width)
    here, _ = caret(editor, width)
    first = max(0, min(here - room // 2, len(layout) - room))
    shown = []
    for number, (start, end) in enumerate(layout[first : first + room], first):
        text = editor.text[start:end]
        edge = Span(f"{glyphs.edge} ", "accent")
        body = _with_caret(text, editor.at - start) if number == here else (Span(_clipped(text, width)),)
        shown.append((edge, *(span for span in body if span.text)))
    return tuple(shown)


def _clipped(text: str, width: int) -> str:
    """A row without the spaces that stand beyond its edge."""
    return text if cell_width(text) <= width else text.rstrip(" ")


def _with_caret(text: str, at: int) -> Line:
    """A row with its caret: the character under it in reverse, a space at the end of the row."""
    last = at + 1
    while last < len(text) and cell_width(text[last]) == 0:
        last += 1
    if at >= len(text):
        return Span(text), Span(" ", "caret")
    return Span(text[:at]), Span(text[at:last], "caret"), Span(text[last:].rstrip(" "))


def rating_frame(session: Session, ui: Ui, size: Size, help_line: Line, glyphs: Glyphs = UNICODE) -> Frame:
    """Ask the writer for five digits, before the model is shown."""
    if session.paused:
        return Frame((*paused(session, size), BLANK, BLANK, help_line))
    own = lay(Paragraph(session.text, lead=f"{glyphs.edge} ", lead_style="accent"), size.text)
    given = len(session.draft)
    asked = [Paragraph("What is your reply worth? 0, 1 or 2 for each; 2 means:", "bold")]
    for place, (name, two) in enumerate(rubric.rows()):
        digit = session.draft[place] if place < given else " "
        here = place == given
        lead = f"{glyphs.cursor if here else ' '}[{digit}] {name:<10}"
        asked.append(Paragraph(two, "bold" if here else "plain", lead, "accent" if here else "dim"))
    done = (Paragraph(f"{rubric.digits(session.draft)}. Enter compares it."),) if given == len(rubric.TWO) else ()
    below = lay_all((Paragraph(""), *asked, *done, *notice(session, ui)), size.text)
    room = max(1, size.rows - STATUS - len(below) - 1)
    above = own if len(own) <= room else (*own[: room - 1], (Span("…", "dim"),))
    body = (*lay(heading(session), size.text), *above, *below)[-(size.rows - STATUS) :]
    return Frame((*body, BLANK, help_line))
