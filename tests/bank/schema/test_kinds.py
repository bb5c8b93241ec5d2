"""From fields to a question of some kind."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import KINDS as NAMES
from empathy_quiz.bank.schema.kinds import KINDS
from tests.bank.examples import BEST_WORST, MATCH, ORDER, SINGLE, field, found, question, swap


def test_every_kind_of_the_model_is_read() -> None:
    """The kinds that are read are those of the model, under the same words."""
    assert {name: kind.make.kind for name, kind in KINDS.items()} == {name: name for name in NAMES}  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", [SINGLE, BEST_WORST, ORDER, MATCH], ids=["single", "best-worst", "order", "match"])
def test_the_kind_chooses_the_class(text: str) -> None:
    """The word after `kind:` decides what the question becomes."""
    assert f"kind: {question(text).kind}\n" in text


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (swap(SINGLE, "kind: single", "kind: Single"), ["4:3 error R209"]),
        (swap(SINGLE, "kind: single", "kind: dialogue"), ["3:3 error R203", "6:3 warning R210"]),
        (swap(SINGLE, "kind: single", "kind: ~"), ["4:3 error R203"]),
        (swap(SINGLE, "kind: single", "kind: {a: b}"), ["4:9 error R204"]),
        (swap(SINGLE, "  ask: Which one helps?\n", ""), ["3:3 error R203"]),
        (swap(MATCH, "kind: match", "kind: single"), ["3:3 error R203", "6:3 warning R210", "9:3 warning R210"]),
        (field("ratings: [[1, 2, 2]]", ORDER), ["4:3 warning R210"]),
    ],
)
def test_what_no_kind_can_use_is_found(text: str, findings: list[str]) -> None:
    """An unknown kind and missing fields are errors, fields of other kinds warnings."""
    assert found(text) == findings
