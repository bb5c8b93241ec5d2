"""Banks as YAML text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from empathy_quiz.bank.model import Bank, Waiver
from empathy_quiz.bank.read import Reading, read_file, read_text
from empathy_quiz.bank.shelf import Shelf, shipped_folder
from empathy_quiz.bank.write import write
from empathy_quiz.values import replace
from tests.bank.anything import BANKS
from tests.bank.examples import BEST_WORST, HEAD, MATCH, SINGLE, bank, field

SHIPPED = [found.path for found in Shelf((shipped_folder(),)).all()]


def again(written: Bank) -> Reading:
    """What comes of writing a bank and reading it."""
    return read_text(write(written), written.path, written.id)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BANKS)
def test_what_is_written_reads_back(anything: Bank) -> None:
    """Any bank, however nasty its texts, reads back as the bank that was written."""
    assert again(anything).bank == anything


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.stem))
def test_shipped_banks_read_back(path: Path) -> None:
    """Each shipped bank survives being written."""
    shipped = read_file(path).bank
    assert shipped is not None
    assert again(shipped).bank == shipped


def test_a_bank_is_laid_out_for_people() -> None:
    """Short lists and mappings stand in one line, long texts are folded, and explanations come last."""
    text = field("persona: {name: Noor, channel: chat}", field("claims: [one, two]"))
    why = "Because it answers the worry that was voiced, and leaves two facts that can be relied on later."
    written = write(bank(text.replace("    key: true\n", f"    why: {why}\n    key: true\n")))
    assert written == HEAD + (
        "- id: first\n"
        "  kind: single\n"
        "  claims: [one, two]\n"
        "  persona: {name: Noor, channel: chat}\n"
        "  ask: Which one helps?\n"
        "  options:\n"
        "  - text: This one\n"
        "    key: true\n"
        "    why: >-\n"
        "      Because it answers the worry that was voiced, and leaves two facts that can be relied on later.\n"
        "  - text: That one\n"
    )


def test_pairs_and_their_spare_are_written() -> None:
    """A match keeps its pairs in order, and the spare entry after them."""
    lines = write(bank(MATCH)).splitlines()
    assert lines[5:] == [
        "  pairs:",
        "  - left: Speed",
        "    right: A quick answer",
        "  - left: Care",
        "    right: A kind answer",
        "  spare: {right: No answer}",
    ]


def test_ratings_are_written_row_by_row() -> None:
    """Each rater's numbers stay together."""
    text = field("ratings: [[1, 3, 0, 2], [2, 3, 0, 1]]", BEST_WORST)
    assert "  ratings: [[1, 3, 0, 2], [2, 3, 0, 1]]\n" in write(bank(text))


def test_waivers_are_written_under_what_they_leave_out() -> None:
    """What a bank waives is a claim, and what it allows is a rule."""
    waived = replace(bank(SINGLE), waived=(Waiver("one", "none fits"),), allow=(Waiver("EQ202", "asked so"),))
    assert write(waived).splitlines()[1:7] == [
        "waived:",
        "- claim: one",
        "  because: none fits",
        "allow:",
        "- rule: EQ202",
        "  because: asked so",
    ]
