"""EQ109: dialogue tree."""

from __future__ import annotations

from tests.bank.check.examples import found, messages
from tests.bank.examples import HEAD


def dialogue(turns: int, *, same: bool = False, waiting: bool = True) -> str:
    """A bank with one dialogue of so many turns; with `same` two replies of the first are answered alike."""
    text = HEAD + "- id: first\n  kind: dialogue\n  ask: A call to a shop.\n  turns:\n"
    for number in range(1, turns + 1):
        to = number + 1 if number < turns else "end"
        other = "Oh." if same and number == 1 else "Well."
        text += f"  - turn: {number}\n    ask: Which reply helps most?\n"
        text += "    state: {emotion: 2, trust: 1}\n" if number == 1 else ""
        text += "    options:\n"
        for name, worth, says in (("This one", 3, "Oh."), ("That one", 2, other), ("No one", 0, "Bye.")):
            text += f"    - text: {name}\n      effectiveness: {worth}\n"
            text += f"      then: {{emotion: 1, trust: 1, says: {says}, next: {to}}}\n"
        if waiting:
            text += f"    waiting: {{text: Hello?, then: {{emotion: 3, trust: 0, next: {to}}}}}\n"
    return text


def test_three_to_five_turns_are_fine() -> None:
    """A best path as long as a talk, with a waiting at each turn and an answer of its own to each reply."""
    assert [found(dialogue(turns), "EQ109") for turns in (3, 4, 5)] == [[]] * 3


def test_a_talk_of_two_or_six_turns_is_found() -> None:
    """A best path that is too short or too long is found at `turns`, milder in a bank without sources."""
    assert found(dialogue(2), "EQ109") == ["6:3 warning"]
    assert messages(dialogue(6), "EQ109") == ["the best path has 6 turns, and should have 3 to 5"]


def test_a_turn_without_waiting_is_found() -> None:
    """Every turn says what the customer says where no reply comes in time."""
    assert messages(dialogue(3, waiting=False), "EQ109") == ["`waiting` is missing"] * 3


def test_replies_that_are_answered_alike_are_found() -> None:
    """Two replies of a turn that lead to the same words and the same state are found at the second one's outcome."""
    assert messages(dialogue(3, same=True), "EQ109") == ["the customer answers this reply exactly as another one"]
    assert found(dialogue(3, same=True), "EQ109") == ["16:7 warning"]
