"""EQ305: archetypes."""

from __future__ import annotations

from tests.bank.check.examples import PLAIN, WORKED, found, messages, swap


def test_a_distractor_of_a_scene_needs_one() -> None:
    """A distractor without an archetype is found at its text; the key may do without."""
    assert found(swap(WORKED, ("    archetype: fix-first\n", "")), "EQ305") == ["26:5 error"]
    assert found(swap(WORKED, ("    archetype: check-first\n", "")), "EQ305") == []


def test_a_name_from_no_list_is_found() -> None:
    """An archetype that is on no list is found at its own line, on any option."""
    text = swap(WORKED, ("archetype: check-first", "archetype: friendly"))
    assert found(text, "EQ305") == ["24:5 error"]
    assert messages(text, "EQ305") == ["there is no archetype 'friendly'"]


def test_distractors_fail_in_different_ways() -> None:
    """Distractors that all do the same are found at the options."""
    text = swap(WORKED, ("archetype: fast-unchecked", "archetype: pity"), ("archetype: fix-first", "archetype: pity"))
    assert found(text, "EQ305") == []
    same = swap(text, ("archetype: questionnaire", "archetype: pity"))
    assert (found(same, "EQ305"), messages(same, "EQ305")) == (["18:3 error"], ["all distractors are pity"])


def test_a_bank_without_sources_is_not_asked() -> None:
    """A bank without sources may use archetypes or not."""
    scene = swap(PLAIN, ("  kind: single\n", "  kind: single\n  persona: {name: Ada}\n"))
    assert found(scene, "EQ305") == []
