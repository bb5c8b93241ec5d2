"""What banks cover, as tables to look at and as a JSON document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from empathy_quiz.bank.coverage import COVERED, UNCOVERED, WAIVED, Chapter, Covering, spread, tally
from empathy_quiz.bank.model import KINDS, LEVELS, Question
from empathy_quiz.cli.blocks import GAP, Block, Heading, Table, Words
from empathy_quiz.cli.covering import Covered
from empathy_quiz.cli.phrases import counted

_STATES = (COVERED, WAIVED, UNCOVERED)
_NUMBERS = ("Claims", "Covered", "Waived", "Uncovered", "Questions")
_NO_LEVEL = "no level"


def coverage_blocks(covered: Covered, *, gaps: bool) -> tuple[Block, ...]:
    """Lay it out for a person: document by document, then the numbers; with `gaps` only what is uncovered."""
    chapters = covered.chapters
    claims = tuple(block for chapter in chapters for block in _chapter(chapter, gaps=gaps))
    if gaps:
        return (*claims, Words(_in_short(chapters)))
    return (*claims, *_by_document(chapters), GAP, *_by_kind(chapters), GAP, Words(_in_short(chapters)))


def _chapter(chapter: Chapter, *, gaps: bool) -> Iterator[Block]:
    rows = _gaps(chapter) if gaps else tuple(map(_row, chapter.claims))
    if rows:
        yield Heading(f"{chapter.document.title} ({chapter.document.id})")
        yield Table(("Claim", "What it says" if gaps else "Questions"), rows)
        yield GAP


def _gaps(chapter: Chapter) -> tuple[tuple[str, str], ...]:
    return tuple((it.claim.id, it.claim.claim) for it in chapter.claims if it.state == UNCOVERED)


def _row(covering: Covering) -> tuple[str, str]:
    told = [_question(question) for question in covering.questions]
    told += [f"waived in {bank}: {because}" for bank, because in covering.waivers]
    return covering.claim.id, "\n".join(told) or f"uncovered: {covering.claim.claim}"


def _question(question: Question) -> str:
    """The words that `bank show` takes, then what the question is like."""
    like = ", ".join(filter(None, (question.kind, question.level)))
    return f"{question.bank} {question.id} ({like})"


def _by_document(chapters: tuple[Chapter, ...]) -> Iterator[Block]:
    yield Heading("Claims by document")
    rows = [(chapter.document.id, *_numbers((chapter,))) for chapter in chapters]
    if len(chapters) > 1:
        rows.append(("all", *_numbers(chapters)))
    yield Table(("Document", *_NUMBERS), tuple(rows), right=_NUMBERS)


def _numbers(chapters: tuple[Chapter, ...]) -> tuple[str, ...]:
    states = tally(chapters)
    questions = {question.identity for chapter in chapters for question in chapter.questions}
    return (str(_claims(chapters)), *(str(states[state]) for state in _STATES), str(len(questions)))


def _claims(chapters: Iterable[Chapter]) -> int:
    return sum(len(chapter.claims) for chapter in chapters)


def _by_kind(chapters: tuple[Chapter, ...]) -> Iterator[Block]:
    numbers = spread(chapters)
    levels = (*LEVELS, *sorted({level for _, level in numbers if level and level not in LEVELS}))
    named: tuple[str | None, ...] = (*levels, None) if any(level is None for _, level in numbers) else levels
    columns = tuple(level or _NO_LEVEL for level in named)
    yield Heading("Claims by kind and level of the questions that ask for them")
    rows = tuple((kind, *(str(numbers[kind, level]) for level in named)) for kind in KINDS)
    yield Table(("Kind", *columns), rows, right=columns)


def _in_short(chapters: tuple[Chapter, ...]) -> str:
    states = tally(chapters)
    told = ", ".join(f"{states[state]} {state}" for state in _STATES)
    return f"{counted(_claims(chapters), 'claim')}: {told}."


def coverage_document(covered: Covered, *, gaps: bool) -> dict[str, object]:
    """Return it as fields of a JSON document; the numbers are about all claims, with `gaps` too."""
    numbers = spread(covered.chapters)
    return {
        "sources": str(covered.sources),
        "claims": _counts(covered.chapters),
        "spread": [{"kind": kind, "level": level, "claims": number} for (kind, level), number in numbers.items()],
        "documents": [_document(chapter, gaps=gaps) for chapter in covered.chapters],
    }


def _counts(chapters: tuple[Chapter, ...]) -> dict[str, int]:
    states = tally(chapters)
    return {"all": _claims(chapters), **{state: states[state] for state in _STATES}}


def _document(chapter: Chapter, *, gaps: bool) -> dict[str, object]:
    return {
        "id": chapter.document.id,
        "title": chapter.document.title,
        "counts": _counts((chapter,)),
        "claims": [_claim(it) for it in chapter.claims if not gaps or it.state == UNCOVERED],
    }


def _claim(covering: Covering) -> dict[str, object]:
    claim = covering.claim
    return {
        "id": claim.id,
        "section": claim.section,
        "topic": claim.topic,
        "status": claim.status,
        "claim": claim.claim,
        "state": covering.state,
        "questions": [{"bank": it.bank, "id": it.id, "kind": it.kind, "level": it.level} for it in covering.questions],
        "waived": [{"bank": bank, "because": because} for bank, because in covering.waivers],
    }
