"""EQ102: the key."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import setting_of
from empathy_quiz.bank.check.rules.eq102_key import RULE
from empathy_quiz.bank.model import Multiple, Option, Single
from tests.bank.check.examples import RECALL, SOURCES, found, head, messages, sheet, swap

MULTIPLE = head() + RECALL.replace("kind: single", "kind: multiple").replace("What does", "Which two things does")


@pytest.mark.parametrize("text", [head() + RECALL, MULTIPLE])
def test_a_key_is_fine(text: str) -> None:
    """One keyed option is fine, in `single` and in `multiple`."""
    assert found(text, "EQ102") == []


SETTING = setting_of(sheet(MULTIPLE), SOURCES)


@pytest.mark.parametrize(("keyed", "told"), [(0, "0"), (1, None), (2, "2"), (3, "3")])
def test_a_single_question_has_one_key(keyed: int, told: str | None) -> None:
    """In `single` one option is keyed; the reader refuses other numbers, so the rule itself is asked."""
    options = tuple(Option(text, key=place < keyed) for place, text in enumerate("abc"))
    item = Item(Single(bank="b", id="q", ask="Which?", options=options), ("questions", 0))
    wanted = [] if told is None else [f"{told} options are keyed, and should be one"]
    assert [it.message for it in RULE.check(item, SETTING)] == wanted


@pytest.mark.parametrize(("keyed", "told"), [(0, "0"), (1, None), (2, None), (3, "3")])
def test_a_multiple_question_has_one_key_and_not_all(keyed: int, told: str | None) -> None:
    """In `multiple` at least one option is keyed, and one is not."""
    options = tuple(Option(text, key=place < keyed) for place, text in enumerate("abc"))
    item = Item(Multiple(bank="b", id="q", ask="Which?", options=options), ("questions", 0))
    wanted = [] if told is None else [f"{told} options are keyed, and should be 1 to 2"]
    assert [it.message for it in RULE.check(item, SETTING)] == wanted


def test_effectiveness_is_no_matter_of_this_rule() -> None:
    """Options with an effectiveness have their key by it."""
    rated = swap(
        head() + RECALL,
        ("    key: true\n", "    effectiveness: 3\n"),
        ("than price\n", "than price\n    effectiveness: 1\n"),
        ("to new customers\n", "to new customers\n    effectiveness: 0\n"),
    )
    assert messages(rated, "EQ102") == []
