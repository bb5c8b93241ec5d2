"""`best-worst` questions."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import BestWorst
from tests.bank.examples import BEST_WORST, field, found, question, swap


def test_every_reply_has_an_effectiveness() -> None:
    """The replies keep their effectiveness in the order of the file."""
    given = question(BEST_WORST)
    assert isinstance(given, BestWorst)
    assert [option.effectiveness for option in given.options] == [1, 3, 0, 2]


def test_ratings_are_kept_rater_by_rater() -> None:
    """The blind ratings are one row for each rater."""
    assert question(field("ratings: [[1, 3, 0, 2], [2, 3, 1, 2]]", BEST_WORST)).ratings == ((1, 3, 0, 2), (2, 3, 1, 2))


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (swap(BEST_WORST, ", effectiveness: 0", ""), ["6:3 error R218"]),
        (swap(BEST_WORST, "effectiveness: 0", "effectiveness: 4"), ["9:34 error R213"]),
        (swap(BEST_WORST, "effectiveness: 0", "effectiveness: -1"), ["9:34 error R213"]),
        (swap(BEST_WORST, "effectiveness: 0", "effectiveness: [0]"), ["9:34 error R204"]),
        (swap(BEST_WORST, "  - {text: Four, effectiveness: 2}\n", ""), ["6:3 warning R215"]),
        (field("ratings: [[1, 3, 0, 2], [2, 3, 1]]", BEST_WORST), ["4:3 warning R221"]),
        (field("ratings: [[1, 3, x, 2]]", BEST_WORST), ["4:20 warning R212"]),
    ],
)
def test_what_could_not_be_marked_is_found(text: str, findings: list[str]) -> None:
    """An effectiveness that is missing or odd is an error; odd ratings are left out with a warning."""
    assert found(text) == findings
