"""EQ306: study named."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import WORKED, found, messages, swap

LABEL = ("evidence: opinion", "evidence: mixed")
WHY = "It respects the deadline"


def test_a_label_without_a_study_is_found() -> None:
    """A label of mixed or supported needs a study, and is found at `evidence`."""
    text = swap(WORKED, LABEL)
    assert found(text, "EQ306") == ["14:3 warning"]
    assert messages(text, "EQ306") == ["the label is mixed, and no explanation names a study"]


@pytest.mark.parametrize(
    "study",
    [
        "(Clark 2013)",
        "(Packard, Li & Berger 2023)",
        "Eyal, Steffel and Epley (2018) asked, and",
        "(Hülsheger & Schewe 2011)",
        "an airport study (HBR 2018)",
    ],
)
def test_author_and_year_are_enough(study: str) -> None:
    """A study from the list, by author and year, satisfies the rule."""
    assert found(swap(WORKED, LABEL, (WHY, f"{study} It respects the deadline")), "EQ306") == []


@pytest.mark.parametrize("study", ["(Miller 2013)", "(Clark 2012)", "Clark says so", "research from 2013"])
def test_other_studies_are_not(study: str) -> None:
    """Neither an author without the year, nor a study that is not on the list, satisfies it."""
    assert found(swap(WORKED, LABEL, (WHY, f"{study} It respects the deadline")), "EQ306") == ["14:3 warning"]
