"""EQ204: parallel form."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import found, head, messages

ITEM = """\
- id: forms
  kind: single
  ask: {ask}
  options:
  - {{text: {texts[0]}, key: true}}
  - {{text: {texts[1]}}}
  - {{text: {texts[2]}}}
"""


def bank(*texts: str, ask: str = "Which is it?") -> str:
    """A question with these options, the first of them the key."""
    return head() + ITEM.format(ask=ask, texts=[f"'{text.replace(chr(39), chr(39) * 2)}'" for text in texts])


@pytest.mark.parametrize(
    "texts",
    [
        ("Asking him", "Greeting him", "A voucher"),
        ("Greet him", "Tell him", "A voucher"),
        ("Wait.", "Stay.", "Why?"),
        ("Wait", "Stay", "Act."),
        ("Wait", "Stay", '"Act"'),
        ("Waits here", "Tells him", "Bring it"),
    ],
)
def test_an_option_unlike_the_others_is_found(texts: tuple[str, ...]) -> None:
    """An option that alone differs in form is a warning, and an error where it is the key."""
    assert found(bank(*texts), "EQ204") == ["12:6 warning"]
    assert found(bank(*reversed(texts)), "EQ204") == ["10:6 error"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Asking him", "Greet him", "A voucher"),
        ("Morning calls", "A date", "The bill"),
        ("Offer a date", "A date", "Tell him"),
        ("I'll ask.", "Let me see.", "Ask him."),
        ("Wait.", "Stay?", "Act!"),
    ],
)
def test_mixed_forms_are_left_alone(texts: tuple[str, ...]) -> None:
    """Where several options differ, or a word may be verb and noun, or options are sentences, nothing is found."""
    assert found(bank(*texts), "EQ204") == []


def test_the_message_says_in_what() -> None:
    """The message names what differs, and that it is the key."""
    assert messages(bank("Why?", "Wait.", "Stay."), "EQ204") == [
        "only this option differs in its end punctuation, and it is the key"
    ]


def test_an_article_at_the_end_fits_all_or_several() -> None:
    """Where the lead-in ends in a or an, an option that alone fits it is found, and one that alone does not."""
    alone = bank("apology", "voucher", "date", ask="'What he needs is an:'")
    assert found(alone, "EQ204") == ["10:6 error"]
    assert found(bank("date", "voucher", "apology", ask="'What he needs is a:'"), "EQ204") == ["12:6 warning"]
    assert found(bank("date", "voucher", "plan", ask="'What he needs is a:'"), "EQ204") == []
