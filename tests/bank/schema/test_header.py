"""A whole bank."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.read import read_text
from tests.bank.examples import SINGLE, found, swap


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (SINGLE + "about: [a]\n", ["10:8 warning R204"]),
        (SINGLE + "raters: [{who: Us, kind: robot}]\n", ["10:26 warning R211"]),
        (SINGLE + "waived: [{claim: one}]\n", ["10:10 warning R203"]),
        (SINGLE + "sources: heart\n", ["10:10 warning R204"]),
        (SINGLE + "  - {text: x}\n", []),
        (swap(SINGLE, "questions:", "question:"), ["1:1 error R203", "2:1 warning R202"]),
        ("title: x\nquestions: [one, {}]\n", ["2:13 error R204"] + ["2:18 error R203"] * 3),
        (
            "title: x\nquestions: [{id: a}, {id: a}]\n",
            ["2:13 error R203"] * 2 + ["2:22 error R203"] * 2 + ["2:23 error R208"],
        ),
    ],
)
def test_mistakes_in_the_header_are_found(text: str, findings: list[str]) -> None:
    """A header's odd fields are warnings; without questions there is no bank."""
    assert found(text) == findings


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("calls-2", []),
        ("Calls", ["R201"]),
        ("calls 2", ["R201"]),
        ("-calls", ["R201"]),
        ("", ["R201"]),
        ("x" * 81, ["R201"]),
    ],
)
def test_a_bank_needs_a_usable_id(name: str, rules: list[str]) -> None:
    """A bank's id is made of lower-case letters, digits and hyphens, for it stands in every answer's record."""
    assert [it.rule for it in read_text(SINGLE, "x.yaml", name).diagnostics] == rules
