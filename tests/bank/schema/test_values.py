"""Values of single fields."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.schema.values import MAX_TEXT, is_id, suggest_id
from tests.bank.examples import SINGLE, field, found, read, swap


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        ("'\\'", []),
        ('"a\\tb\\nc"', []),
        ('"\\0"', ["R117"]),
        ('"\\e[2J"', ["R117"]),
        ('"\\x9b"', ["R117"]),
        ('"a\\rb"', ["R117"]),
        ('"\\u200e"', ["R117"]),
        ('"\\u2066"', ["R117"]),
        ('"\\ufeff"', ["R117"]),
        ("שלום", []),
        ("👩\u200d🔧", []),
        ("caf\u00e9\u00a0!", []),
        ('"  "', ["R205"]),
        ("x" * MAX_TEXT, []),
        ("x" * (MAX_TEXT + 1), ["R206"]),
    ],
)
def test_a_text_is_judged(written: str, rules: list[str]) -> None:
    """Texts of every script are taken; what would act on a terminal is a warning, nothing or too much an error."""
    assert [it.rule for it in read(swap(SINGLE, "That one", written)).diagnostics] == rules


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("a", True),
        ("a-1", True),
        ("1", True),
        ("-a", False),
        ("A", False),
        ("é", False),
        ("a/b", False),
        ("x" * 81, False),
    ],
)
def test_an_id_is_told_from_other_texts(value: str, good: bool) -> None:
    """An id starts with a letter or digit and goes on with those and hyphens, up to eighty."""
    assert is_id(value) is good


@pytest.mark.parametrize(("text", "near"), [("Team A (new)", "team-a-new"), ("---", ""), ("ключ 5", "5")])
def test_an_id_is_suggested(text: str, near: str) -> None:
    """The suggestion keeps what can stay of a text."""
    assert suggest_id(text) == near


@pytest.mark.parametrize(
    ("line", "good"),
    [
        ("was: a/b", True),
        ("was: a", False),
        ("was: a/b/c", False),
        ("was: /b", False),
        ("was: A/b", False),
        ("was: [a/b]", False),
    ],
)
def test_a_reference_is_judged(line: str, good: bool) -> None:
    """A reference is the id of a bank and that of a question."""
    assert (found(field(line)) == []) is good


@pytest.mark.parametrize("word", ["true", "True", "TRUE", '"true"'])
def test_true_is_read(word: str) -> None:
    """`true` counts however it is written."""
    assert found(swap(SINGLE, "key: true", f"key: {word}")) == []
