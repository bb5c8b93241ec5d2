"""Dialogues as they are read; what cannot be walked stands among the broken banks."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Dialogue, Reply, State, Then, Turn, Waiting
from tests.bank.examples import HEAD, found, question, swap

DIALOGUE = HEAD + (
    "- id: first\n"
    "  kind: dialogue\n"
    "  ask: A call to a shop.\n"
    "  turns:\n"
    "  - turn: 1\n"
    "    state: {emotion: 2, facts: [amount-due], trust: 1}\n"
    "    ask: Which reply helps most?\n"
    "    options:\n"
    "    - text: This one\n"
    "      effectiveness: 3\n"
    "      then: {emotion: 1, facts: [amount-due], trust: 2, next: 2a}\n"
    "    - text: That one\n"
    "      effectiveness: 1\n"
    "      then: {emotion: 3, trust: 0, says: Goodbye., next: end}\n"
    "    waiting: {text: Hello?, then: {emotion: 3, trust: 0, next: end}}\n"
    "  - turn: 2a\n"
    "    ask: And which now?\n"
    "    options:\n"
    "    - {text: One, effectiveness: 0, then: {emotion: 1, trust: 1, says: Well., next: end}}\n"
    "    - {text: Two, effectiveness: 2, then: {emotion: 0, trust: 3, says: Thanks., next: end}}\n"
)


def test_a_dialogue_is_read_whole() -> None:
    """Turns, states, what replies lead to, and the waiting come as they stand in the file."""
    asked = question(DIALOGUE)
    assert isinstance(asked, Dialogue)
    assert asked.turns[0] == Turn(
        turn="1",
        state=State(emotion=2, trust=1, facts=("amount-due",)),
        ask="Which reply helps most?",
        options=(
            Reply(
                text="This one",
                effectiveness=3,
                then=Then(emotion=1, trust=2, facts=("amount-due",), next="2a"),
            ),
            Reply(text="That one", effectiveness=1, then=Then(emotion=3, trust=0, says="Goodbye.", next="end")),
        ),
        waiting=Waiting(text="Hello?", then=Then(emotion=3, trust=0, next="end")),
    )
    assert (asked.turns[1].turn, asked.turns[1].state, asked.turns[1].waiting) == ("2a", None, None)


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("trust: 2, next: 2a", "next: 2a", ["13:13 error R203"]),
        ("emotion: 1, facts", "emotion: 4, facts", ["13:23 error R213"]),
        ("next: 2a}", "next: 2 a}", ["13:63 error R207"]),
        ("      effectiveness: 3\n", "", ["10:5 error R218"]),
        ("    - text: That one", "    - text: This one", ["14:7 error R216"]),
        ("{text: Hello?, then", "{then", ["17:14 error R203"]),
        ("    ask: And which now?\n", "", ["18:5 error R203"]),
    ],
)
def test_what_cannot_be_played_is_found(old: str, new: str, findings: list[str]) -> None:
    """What a turn, a reply or its outcome lacks is an error at its place."""
    assert sorted(found(swap(DIALOGUE, old, new))) == sorted(findings)
