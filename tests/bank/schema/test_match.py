"""`match` questions."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Match, Pair, Spare
from tests.bank.examples import MATCH, found, question, swap


def test_pairs_and_the_spare_entry_are_read() -> None:
    """Left entries keep their right ones, and the spare comes last."""
    given = question(swap(MATCH, "A kind answer}", "A kind answer, why: Care shows}"))
    assert given == Match(
        bank="example",
        id="first",
        ask="What belongs together?",
        pairs=(Pair("Speed", "A quick answer"), Pair("Care", "A kind answer", "Care shows")),
        spare=Spare("No answer"),
    )


def test_a_match_can_do_without_a_spare() -> None:
    """The spare entry may be left out."""
    given = question(swap(MATCH, "  spare: {right: No answer}\n", ""))
    assert isinstance(given, Match)
    assert given.rights == ("A quick answer", "A kind answer")


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (swap(MATCH, "left: Care", "left: SPEED."), ["8:5 error R216"]),
        (swap(MATCH, "A kind answer", "“A quick answer”"), ["8:5 error R216"]),
        (swap(MATCH, "No answer", "a Quick answer"), ["9:3 error R216"]),
        (swap(MATCH, "  - {left: Care, right: A kind answer}\n", ""), ["6:3 error R215"]),
        (swap(MATCH, ", right: A kind answer", ""), ["8:5 error R203"]),
        (swap(MATCH, "{left: Care, right: A kind answer}", "Care"), ["8:5 error R204"]),
        (swap(MATCH, "{right: No answer}", "{left: No answer}"), ["9:10 error R203", "9:11 warning R202"]),
        (swap(MATCH, "pairs:", "pears:"), ["3:3 error R203", "6:3 warning R202"]),
    ],
)
def test_what_could_not_be_joined_is_found(text: str, findings: list[str]) -> None:
    """Every entry needs a text of its own, and every left one its right one."""
    assert found(text) == findings
