"""EQ110: lead-in asks for judgement."""

from __future__ import annotations

import pytest

from tests.bank.check.examples import PLAIN, WORKED, found, messages, swap

LEAD_IN = "Which reply serves Jonas best, and which serves him worst?"


@pytest.mark.parametrize("lead_in", ["What would you say to Jonas?", "What would you do now, at best?"])
def test_a_question_about_the_learner_is_found(lead_in: str) -> None:
    """A lead-in that asks what you would do or say is found at `ask`."""
    text = swap(WORKED, (LEAD_IN, lead_in))
    assert found(text, "EQ110") == ["40:3 error"]
    assert messages(text, "EQ110") == ["the lead-in asks what the learner would do"]


def test_any_kind_may_ask_too_personally() -> None:
    """The same holds for every kind, and is a warning in a bank without sources."""
    assert found(swap(PLAIN, ("Which first word serves best?", "What would you say?")), "EQ110") == ["5:3 warning"]


@pytest.mark.parametrize("lead_in", ["Which reply helps most, and which least?", "Which is the worst reply?"])
def test_a_judgement_is_fine(lead_in: str) -> None:
    """Most, best and worst ask for a judgement."""
    assert found(swap(WORKED, (LEAD_IN, lead_in)), "EQ110") == []


@pytest.mark.parametrize("lead_in", ["Which reply is fitting?", 'Which reply goes with "The best of both"?'])
def test_a_lead_in_without_judgement_is_found(lead_in: str) -> None:
    """In `best-worst` a lead-in has to ask for the best, the worst or the most, outside quotation marks."""
    assert messages(swap(WORKED, (LEAD_IN, lead_in)), "EQ110") == ["the lead-in asks for no judgement"]


def test_the_scene_may_hold_the_words() -> None:
    """What the scene says is no lead-in."""
    text = swap(PLAIN, ("A caller waited ten minutes for you.", "He asks what would you do if you were me."))
    assert found(text, "EQ110") == []
