"""EQ104: combined option."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, found, messages, swap


@pytest.mark.parametrize(
    "option", ["All of the above", "None of these", "Both options", "Neither of them helps", "A and C", "Only B and D"]
)
def test_an_option_about_options_is_found(option: str) -> None:
    """An option that combines others is found at its text."""
    text = swap(PLAIN, ("Good day to you", option))
    assert found(text, "EQ104") == ["10:5 warning"]
    assert messages(text, "EQ104") == ["this option speaks of other options"]


@pytest.mark.parametrize("option", ["All our lines are open", "Both of us will call", "Plan A and a date", "Above all"])
def test_other_uses_of_the_words_are_left_alone(option: str) -> None:
    """Words such as all, both and above may stand in an option."""
    assert found(swap(PLAIN, ("Good day to you", option)), "EQ104") == []
