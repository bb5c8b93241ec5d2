"""What banks cover of their documents."""

from __future__ import annotations

from empathy_quiz.bank.coverage import Chapter, coverage, spread, tally
from empathy_quiz.bank.model import Bank, Option, Order, Single, Waiver
from empathy_quiz.bank.sources import Claim, Document, Sources

SOURCES = Sources(
    documents=(Document("heart", "The Heart"), Document("vital", "The Vital Role")),
    claims=tuple(
        Claim(name, name.partition("-")[0], "opening", "waiting", "Waiting weighs.")
        for name in ("heart-a", "heart-b", "heart-c", "vital-a")
    ),
)
OPTIONS = (Option("Yes", key=True), Option("No"))
FIRST = Single(
    bank="one", id="first", ask="?", level="apply", claims=("heart-a", "heart-a", "vital-a"), options=OPTIONS
)
SECOND = Order(bank="two", id="second", ask="?", claims=("heart-a",), options=OPTIONS)
BANKS = (
    Bank(id="one", title="One", questions=(FIRST,), waived=(Waiver("heart-b", "said elsewhere"),)),
    Bank(id="two", title="Two", questions=(SECOND,), waived=(Waiver("heart-a", "too plain"),)),
)


def chapters() -> tuple[Chapter, ...]:
    """What the two banks cover."""
    return coverage(SOURCES, BANKS)


def test_every_claim_stands_under_its_document() -> None:
    """Documents and claims come in the order of the file of sources."""
    found = [(chapter.document.id, [it.claim.id for it in chapter.claims]) for chapter in chapters()]
    assert found == [("heart", ["heart-a", "heart-b", "heart-c"]), ("vital", ["vital-a"])]


def test_a_claim_knows_its_questions_and_waivers() -> None:
    """A claim names each question that asks for it once, and each bank that waives it, with the reason."""
    first, second, third = chapters()[0].claims
    assert (first.questions, first.waivers) == ((FIRST, SECOND), (("two", "too plain"),))
    assert (second.questions, second.waivers) == ((), (("one", "said elsewhere"),))
    assert (third.questions, third.waivers) == ((), ())


def test_a_question_counts_for_more_than_a_waiver() -> None:
    """A claim is covered where a question asks for it, else waived where a bank says why, else uncovered."""
    assert [it.state for it in chapters()[0].claims] == ["covered", "waived", "uncovered"]


def test_states_are_counted() -> None:
    """The numbers of all states sum up to the claims, and a state without claims counts 0."""
    assert dict(tally(chapters())) == {"covered": 2, "waived": 1, "uncovered": 1}
    assert tally(chapters()[1:])["waived"] == 0


def test_a_claim_counts_once_for_each_kind_and_level() -> None:
    """The spread counts claims and not questions, and knows questions without a level."""
    twice = Bank(id="three", title="Three", questions=(FIRST, FIRST, SECOND))
    assert dict(spread(coverage(SOURCES, [twice]))) == {("single", "apply"): 2, ("order", None): 1}


def test_a_document_knows_its_questions() -> None:
    """A question that asks for several claims of a document is one question."""
    assert [chapter.questions for chapter in chapters()] == [(FIRST, SECOND), (FIRST,)]
