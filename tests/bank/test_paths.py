"""The ways through a dialogue."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given

from empathy_quiz.bank.model import END, Dialogue
from empathy_quiz.bank.paths import best_length, best_path, best_replies, by_name, longest, outcomes
from tests.bank.anything import dialogues
from tests.session.talks import talk

TALK = talk()


def names(dialogue: Dialogue, name: str) -> Iterator[list[str]]:
    """Every path from a turn on, walked one by one."""
    if name == END:
        yield []
        return
    for then in outcomes(by_name(dialogue.turns)[name]):
        for rest in names(dialogue, then.next):
            yield [name, *rest]


def test_turns_are_found_by_name() -> None:
    """Every turn stands under its own name."""
    assert list(by_name(TALK.turns)) == ["1", "2a", "2b", "3"]


def test_what_a_turn_leads_to() -> None:
    """The replies come in the order of the file, the waiting last, where there is one."""
    assert [then.next for then in outcomes(TALK.turns[0])] == ["2a", "2b", END, "2b"]
    assert [then.next for then in outcomes(TALK.turns[1])] == ["3", "3", "3"]


def test_the_best_replies() -> None:
    """The replies of the highest effectiveness, all where several share it."""
    assert [reply.text for reply in best_replies(TALK.turns[0])] == ["reply 1a"]


def test_the_best_path() -> None:
    """It takes the best reply at every turn, and is as long as the longest."""
    assert [(turn.turn, letter) for turn, letter in best_path(TALK.turns)] == [("1", "a"), ("2a", "a"), ("3", "a")]
    assert (best_length(TALK.turns), longest(TALK.turns)) == (3, 3)


@given(dialogues())
def test_every_path_reaches_an_end(dialogue: Dialogue) -> None:
    """However it is walked, a dialogue that could be read ends, and after no more turns than the best path has."""
    paths = list(names(dialogue, dialogue.turns[0].turn))
    assert max(map(len, paths)) == longest(dialogue.turns) == best_length(dialogue.turns)
    assert all(len(path) == len(set(path)) for path in paths)
