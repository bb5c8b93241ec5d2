"""Studies that may be cited."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.studies import cites_study


@pytest.mark.parametrize(
    "text",
    [
        "(Sharma 2020)",
        "Teding van Berkhout\nand Malouff (2016)",
        "Packard, Li & Berger, in a study of 2023",
        "McDaniel and colleagues, 2007",
    ],
)
def test_author_and_year(text: str) -> None:
    """A study is cited by its author and its year, close to each other."""
    assert cites_study(text)


@pytest.mark.parametrize(
    "text", ["", "Sharma", "2020", "Sharma said so. It was 2020", "(Sharma 2021)", "Clarkson 2013"]
)
def test_anything_less(text: str) -> None:
    """An author alone, a year alone, another sentence, year or name cite nothing."""
    assert not cites_study(text)
