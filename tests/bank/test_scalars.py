"""Texts and numbers as YAML writes them."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.scalars import after_name, in_brackets, number, quote


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A plain text, with a comma", "A plain text, with a comma"),
        ("", '""'),
        ("no", '"no"'),
        ("12:30", '"12:30"'),
        ("3.10", '"3.10"'),
        ("~", '"~"'),
        ("Noor writes: no", '"Noor writes: no"'),
        ("Ends in:", '"Ends in:"'),
        ("Ticket #4", '"Ticket #4"'),
        ("- a", '"- a"'),
        (" led", '" led"'),
        ('Say "sorry" first', 'Say "sorry" first'),
        ('"Sorry" first', "'\"Sorry\" first'"),
        ('"It\'s" odd', "'\"It''s\" odd'"),
        ("\x1b[31m", '"\\x1b[31m"'),
        ("\u202ea", '"\\u202ea"'),
        ("\U000e0001a", '"\\U000e0001a"'),
        ("one\ntwo", "|-\n    one\n    two"),
        ("one\n\ntwo\n", "|\n    one\n\n    two"),
        ("one\ntwo\n\n", '"one\\ntwo\\n\\n"'),
        (" one\ntwo", '" one\\ntwo"'),
    ],
)
def test_a_text_after_a_name(text: str, written: str) -> None:
    """A text is written plain where that is safe, in lines where it has some, and quoted where it must be."""
    assert after_name(text, 2) == written


def test_a_long_text_is_folded() -> None:
    """A long text breaks between words, indented below its name."""
    lines = after_name("word " * 40 + "end", 2).split("\n")
    assert (lines[0], {line[:4] for line in lines[1:]}, max(map(len, lines)) <= 112) == (">-", {"    "}, True)


def test_a_long_text_with_a_double_space_is_not_folded() -> None:
    """Folding would lose the number of spaces, so such a text stays in its line."""
    text = "word  " * 20 + "end"
    assert after_name(text, 0) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [("heart-first", "heart-first"), ("a, b", '"a, b"'), ("yes", '"yes"'), ("1", '"1"'), ("end ", '"end "')],
)
def test_a_text_in_brackets(text: str, written: str) -> None:
    """Within brackets only simple words stand plain."""
    assert in_brackets(text) == written


@pytest.mark.parametrize(("value", "written"), [(12.0, "12"), (0.5, "0.5"), (86_400.0, "86400"), (2.5e-5, "0.000025")])
def test_a_number(value: float, written: str) -> None:
    """Numbers are written in digits, without an exponent."""
    assert number(value) == written


def test_quotation_marks_keep_what_is_visible() -> None:
    """Letters of every script stay as they are, what no screen shows is escaped."""
    assert quote("ключ é 日本\t\x07") == '"ключ é 日本\\t\\x07"'
