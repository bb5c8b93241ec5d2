"""The tables of what banks cover."""

from __future__ import annotations

from pathlib import Path

from empathy_quiz.bank.coverage import Chapter, Covering
from empathy_quiz.bank.model import Option, Single
from empathy_quiz.bank.sources import Claim, Document
from empathy_quiz.cli.blocks import Table
from empathy_quiz.cli.coverage_told import coverage_blocks, coverage_document
from empathy_quiz.cli.covering import Covered

CLAIM = Claim("heart-a", "heart", "opening", "waiting", "Waiting weighs.")
OPTIONS = (Option("Yes", key=True), Option("No"))


def covered(*levels: str | None) -> Covered:
    """One claim, with a question at each of these levels."""
    questions = tuple(
        Single(bank="one", id=f"q{number}", ask="?", level=level, options=OPTIONS)
        for number, level in enumerate(levels)
    )
    return Covered(Path("sources.yaml"), (Chapter(Document("heart", "The Heart"), (Covering(CLAIM, questions),)),))


def tables(it: Covered) -> list[Table]:
    """The tables among the blocks."""
    return [block for block in coverage_blocks(it, gaps=False) if isinstance(block, Table)]


def test_a_level_of_one_s_own_has_a_column() -> None:
    """Questions without a level, or with one that is not known, count in columns of their own."""
    by_kind = tables(covered("apply", "odd", None))[-1]
    assert by_kind.columns == ("Kind", "recall", "apply", "judge", "odd", "no level")
    assert by_kind.rows[0] == ("single", "0", "1", "0", "1", "1")


def test_one_document_needs_no_sum() -> None:
    """The row that sums up stands only below several documents."""
    assert [row[0] for row in tables(covered("apply"))[1].rows] == ["heart"]


def test_a_question_is_told_as_bank_show_takes_it() -> None:
    """A question stands as the words that `bank show` takes, followed by its kind and its level if it has one."""
    rows = tables(covered("apply", None))[0].rows
    assert rows == (("heart-a", "one q0 (single, apply)\none q1 (single)"),)


def test_the_spread_of_a_document() -> None:
    """In the JSON document a question without a level has the level null."""
    assert coverage_document(covered(None), gaps=False)["spread"] == [{"kind": "single", "level": None, "claims": 1}]
