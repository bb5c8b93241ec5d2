"""EQ201: long key."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, found, head, messages, swap


def bank(*sizes: int, kind: str = "single", marks: str = "1000") -> str:
    """Options of the given lengths; `marks` are keys (1, 0), or in `best-worst` each option's effectiveness."""
    texts = [letter * size for letter, size in zip("wxyz", sizes, strict=True)]
    rated = kind == "best-worst"
    fields = [f"effectiveness: {it}" if rated else f"key: {'true' if it == '1' else 'false'}" for it in marks]
    options = "".join(f"  - {{text: {text}, {own}}}\n" for text, own in zip(texts, fields, strict=True))
    return head() + f"- id: lengths\n  kind: {kind}\n  ask: Which two are it?\n  options:\n{options}"


@pytest.mark.parametrize(
    ("sizes", "wanted"),
    [
        ((12, 10, 10, 10), []),
        ((20, 20, 20, 10), []),
        ((49, 40, 40, 40), ["10:6 warning"]),
        ((50, 40, 40, 40), ["10:6 warning"]),
        ((51, 40, 40, 40), ["10:6 error"]),
        ((30, 30, 15, 12), ["10:6 error"]),
        ((10, 40, 40, 40), []),
    ],
)
def test_the_limits(sizes: tuple[int, ...], wanted: list[str]) -> None:
    """Over 1.2 times the mean is a warning; over 1.5 times the mean, or 1.25 times the longest, an error."""
    assert found(bank(*sizes, marks="1000"), "EQ201") == wanted


def test_the_worst_option_is_measured_too() -> None:
    """With an effectiveness the worst option may not stand out either."""
    text = bank(40, 40, 40, 60, kind="best-worst", marks="3210")
    assert found(text, "EQ201") == ["13:6 error"]
    assert messages(text, "EQ201") == ["the worst option has 1.50 times the length of the others"]


def test_several_keys_are_measured_by_their_mean() -> None:
    """In `multiple` the mean of the keys is compared with the mean of the others."""
    assert found(bank(30, 10, 20, 20, kind="multiple", marks="1100"), "EQ201") == []
    assert found(bank(40, 30, 20, 20, kind="multiple", marks="1100"), "EQ201") == ["10:6 error"]


def test_white_space_has_no_length() -> None:
    """Lengths are counted in characters after white space is collapsed."""
    assert found(swap(PLAIN, ("Thanks for waiting", "'Thanks    for    waiting'")), "EQ201") == []
