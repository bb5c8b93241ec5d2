"""What stays in the scrollback: a question and the explanation of its answer, in blocks that can be paged."""

from __future__ import annotations

from collections.abc import Sequence

from empathy_quiz.bank.model import LETTERS, Dialogue, Match, Write
from empathy_quiz.play.clockface import Glyphs
from empathy_quiz.play.feedback import Feedback, Remark, Role, feedback
from empathy_quiz.play.layout import Paragraph, Style, lay_all
from empathy_quiz.play.view import heading
from empathy_quiz.session.state import Answer, Dealt, Phase, Session
from empathy_quiz.session.talk import as_single, standing

Block = tuple[Paragraph, ...]

_STYLES: dict[Role, Style] = {"right": "good", "wrong": "bad", "key": "good", "rest": "dim"}


def question_block(session: Session, answer: Answer) -> Block:
    """Return the question that was answered, as it stays above its explanation; a dialogue has just been told."""
    question = session.plan[answer.place].question
    head = heading(session, answer.place)
    if isinstance(question, Dialogue) and session.phase is Phase.FEEDBACK:
        return (Paragraph(""), head)
    return (Paragraph(""), head, Paragraph(question.ask), Paragraph(""))


def feedback_blocks(dealt: Dealt, answer: Answer, documents: Sequence[str], glyphs: Glyphs) -> tuple[Block, ...]:
    """Return the explanation in blocks: verdict with the own choice, the key, the rest, the takeaway."""
    told = feedback(dealt, answer)
    numbered = not isinstance(dealt.question, Match | Write)
    blocks = [_remark(remark, glyphs, numbered=numbered) for remark in told.remarks]
    return (_verdict(told, glyphs), *blocks, _end(told, documents))


def turn_block(session: Session, place: int, glyphs: Glyphs) -> Block:
    """Return one turn of the present dialogue as it stays above: what was asked, what was said, and where it ended."""
    dialogue, steps = session.whole, session.walked
    if not isinstance(dialogue, Dialogue):
        return ()
    step = steps[place]
    asked = as_single(dialogue, standing(dialogue, steps[:place]))
    said = step.turn.options[LETTERS.index(step.letter)].text if step.letter else "nothing was said in time"
    block = [Paragraph(asked.ask if asked else "", "dim"), Paragraph(said, "bold", "You: ", "accent")]
    here = standing(dialogue, steps[: place + 1])
    if here.turn is None:
        from empathy_quiz.play import customer

        block += [Paragraph(here.says)] if here.says else []
        block += [Paragraph(text, lead=name, lead_style="dim") for name, text in customer.shown(here, glyphs)]
    return (*block, Paragraph(""))


def pages(blocks: Sequence[Block], columns: int, rows: int) -> tuple[Block, ...]:
    """Put blocks on pages of at most `rows` lines; the verdict never stands alone, a taller block is left whole."""
    made: list[Block] = []
    page: Block = ()
    for place, block in enumerate(blocks):
        if place > 1 and page and len(lay_all(page + block, columns)) > rows:
            made.append(page)
            page = ()
        page += block
    return (*made, page) if page else tuple(made)


def _verdict(told: Feedback, glyphs: Glyphs) -> Block:
    notes = tuple(Paragraph(note) for note in told.notes)
    if told.mark is None:
        return (Paragraph(told.verdict, "bold", f"{glyphs.dot} "), *notes)
    sign = glyphs.tick if told.mark >= 1 else glyphs.dot if told.mark > 0 else glyphs.cross
    return (Paragraph(told.verdict, "good" if told.mark >= 1 else "bold", f"{sign} "), *notes)


def _remark(remark: Remark, glyphs: Glyphs, *, numbered: bool) -> Block:
    sign = {"right": glyphs.tick, "wrong": glyphs.cross, "key": glyphs.cursor, "rest": glyphs.dot}[remark.role]
    lead = f"  {remark.place}  " if numbered else "  "
    style = _STYLES[remark.role]
    block = [Paragraph(remark.label, style, f"{sign} ", style), Paragraph(remark.text, "bold", lead)]
    if remark.why:
        block.append(Paragraph(remark.why, lead=" " * len(lead)))
    return tuple(block)


def _end(told: Feedback, documents: Sequence[str]) -> Block:
    block = [Paragraph(told.why)] if told.why else []
    if told.takeaway:
        block.append(Paragraph(f"Takeaway: {told.takeaway}", "accent"))
    if documents:
        block.append(Paragraph(f"Source: {'; '.join(documents)}", "dim"))
    return tuple(block)
