"""EQ211: word budget."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, WORKED, found, messages, swap

ASK = "A caller waited ten minutes for you. Which first word serves best?"


@pytest.mark.parametrize(("count", "wanted"), [(45, []), (46, ["5:3 warning"])])
def test_a_question_of_knowledge_has_45_words(count: int, wanted: list[str]) -> None:
    """A question in which nobody speaks has 45 words at most, in any bank."""
    assert found(swap(PLAIN, (ASK, "word " * (count - 1) + "best?")), "EQ211") == wanted


@pytest.mark.parametrize(("count", "wanted"), [(90, []), (91, ["6:3 warning"])])
def test_a_scene_has_90_words(count: int, wanted: list[str]) -> None:
    """With a persona the question may have 90 words."""
    scene = swap(PLAIN, ("  kind: single\n", "  kind: single\n  persona: {name: Ada}\n"))
    assert found(swap(scene, (ASK, "word " * (count - 1) + "best?")), "EQ211") == wanted


@pytest.mark.parametrize(("count", "wanted"), [(30, []), (31, ["10:5 warning"])])
def test_an_option_has_30_words(count: int, wanted: list[str]) -> None:
    """An option has 30 words at most."""
    assert found(swap(PLAIN, ("Good day to you", "word " * count)), "EQ211") == wanted


def test_a_limit_below_reading_time_is_found() -> None:
    """A limit shorter than 200 words a minute, 3 seconds an option and 5 seconds is found at `seconds`."""
    # 12 words of the question, 3 + 4 + 3 of the options: 22 / 200 * 60 + 3 * 3 + 5 = 20.6 seconds.
    short = swap(PLAIN, ("  kind: single\n", "  kind: single\n  seconds: 20.5\n"))
    assert (found(short, "EQ211"), messages(short, "EQ211")) == (["5:3 warning"], ["reading this takes 21 seconds"])
    assert found(swap(short, ("20.5", "20.6")), "EQ211") == []


def test_the_message_counts() -> None:
    """The message says how many words there are, and how many there may be."""
    text = swap(WORKED, ("You have a car tonight", "You have a car " + "and a car " * 8 + "tonight"))
    assert messages(text, "EQ211") == ["the option has 50 words, and should have 30 at most"]
