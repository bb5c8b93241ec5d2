"""Which claims of the documents are asked for, by which questions, and which are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from empathy_quiz.bank.model import Bank, Question
from empathy_quiz.bank.sources import Claim, Document, Sources
from empathy_quiz.values import value

COVERED, WAIVED, UNCOVERED = "covered", "waived", "uncovered"


@value
class Covering:
    """A claim, the questions that ask for it, and the banks that waive it, each with the reason."""

    claim: Claim
    questions: tuple[Question, ...] = ()
    waivers: tuple[tuple[str, str], ...] = ()

    @property
    def state(self) -> str:
        """`covered` by a question, or else `waived` or `uncovered`."""
        if self.questions:
            return COVERED
        return WAIVED if self.waivers else UNCOVERED


@value
class Chapter:
    """A document with its claims, in the order of the file of sources."""

    document: Document
    claims: tuple[Covering, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that ask for any of the claims, each once, by bank and place in it."""
        return tuple({one.identity: one for covering in self.claims for one in covering.questions}.values())


def coverage(sources: Sources, banks: Iterable[Bank]) -> tuple[Chapter, ...]:
    """Every document with its claims and what the banks make of them."""
    asked: dict[str, list[Question]] = {}
    waived: dict[str, list[tuple[str, str]]] = {}
    for bank in banks:
        for question in bank.questions:
            for claim in dict.fromkeys(question.claims):
                asked.setdefault(claim, []).append(question)
        for waiver in bank.waived:
            waived.setdefault(waiver.subject, []).append((bank.id, waiver.because))
    found = [
        Covering(claim, tuple(asked.get(claim.id, ())), tuple(waived.get(claim.id, ()))) for claim in sources.claims
    ]
    return tuple(
        Chapter(document, tuple(it for it in found if it.claim.document == document.id))
        for document in sources.documents
    )


def tally(chapters: Iterable[Chapter]) -> Mapping[str, int]:
    """How many claims are in each state; a state that none is in counts 0."""
    return Counter(it.state for chapter in chapters for it in chapter.claims)


def spread(chapters: Iterable[Chapter]) -> Mapping[tuple[str, str | None], int]:
    """How many claims are asked for by a question of a kind at a level, once or more."""
    return Counter(
        pair
        for chapter in chapters
        for it in chapter.claims
        for pair in dict.fromkeys((question.kind, question.level) for question in it.questions)
    )
