"""EQ411: reviewers."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, WORKED, findings, found, messages, swap

RATINGS = "ratings: [[1, 3, 0, 2], [1, 3, 0, 2]]"


def test_a_bank_says_what_its_keys_rest_on() -> None:
    """Without `key_basis` a bank has a warning at its title."""
    text = swap(WORKED, ("key_basis: rubric\n", ""))
    assert (found(text, "EQ411"), messages(text, "EQ411")) == (["1:1 warning"], ["`key_basis` is missing"])


def test_two_raters_are_named() -> None:
    """With one rater a bank has a warning at its raters."""
    text = swap(WORKED, ("- {who: second reader, kind: person}\n", ""))
    assert found(text, "EQ411") == ["5:1 warning"]
    assert messages(text, "EQ411") == ["1 raters are named, and 2 should be"]


def test_options_are_rated_twice() -> None:
    """A `best-worst` question with one blind rating has a warning there, one with none at its beginning."""
    assert found(swap(WORKED, (RATINGS, "ratings: [[1, 3, 0, 2]]")), "EQ411") == ["64:3 warning"]
    assert found(swap(WORKED, (f"  {RATINGS}\n", "")), "EQ411") == ["33:3 warning"]


@pytest.mark.parametrize(
    ("ratings", "wanted"),
    [
        ("[[1, 3, 0, 2], [1, 2, 0, 2]]", []),
        (
            "[[1, 3, 0, 2], [1, 2, 0, 3]]",
            ["rater 1 and rater 2 disagree on the best", "the key and rater 2 disagree on the best"],
        ),
        (
            "[[1, 3, 0, 2], [0, 3, 1, 2]]",
            ["rater 1 and rater 2 disagree on the worst", "the key and rater 2 disagree on the worst"],
        ),
        (
            "[[3, 3, 0, 0], [3, 3, 0, 0]]",
            ["the key and rater 1 correlate 0.45, below 0.7", "the key and rater 2 correlate 0.45, below 0.7"],
        ),
        (
            "[[1, 3, 0, 2], [2, 2, 2, 2]]",
            ["rater 1 and rater 2 correlate 0.00, below 0.7", "the key and rater 2 correlate 0.00, below 0.7"],
        ),
    ],
)
def test_raters_and_key_agree(ratings: str, wanted: list[str]) -> None:
    """The raters and the key agree on best and worst, and correlate .7 or more, each with each."""
    assert messages(swap(WORKED, (RATINGS, f"ratings: {ratings}")), "EQ411") == wanted


def test_a_bank_without_sources_is_not_asked() -> None:
    """A small bank of one's own needs no raters."""
    assert findings([PLAIN], "EQ411") == []
