"""`multiple` questions."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Multiple
from tests.bank.examples import SINGLE, found, question, swap

MULTIPLE = swap(SINGLE, "single", "multiple") + "    key: true\n  - text: Or this\n"


def test_several_options_are_keyed() -> None:
    """Every option with `key: true` is to be ticked."""
    given = question(MULTIPLE)
    assert isinstance(given, Multiple)
    assert [option.key for option in given.options] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (MULTIPLE.replace("    key: true\n", ""), ["6:3 error R217"]),
        (MULTIPLE + "    key: true\n", ["6:3 error R217"]),
        (MULTIPLE + "    effectiveness: 2\n", ["12:5 warning R210"]),
    ],
)
def test_what_could_not_be_marked_is_found(text: str, findings: list[str]) -> None:
    """Some options must be keyed, some not; an effectiveness means nothing here."""
    assert found(text) == findings
