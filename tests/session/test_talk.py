"""Dialogues as they are walked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.model import END, Dialogue, State
from empathy_quiz.session.talk import Standing, as_single, leads_to, standing, turn_order, walk
from empathy_quiz.values import replace
from tests.bank.anything import dialogues
from tests.session.examples import LAW
from tests.session.talks import talk

TALK = talk()


def names(*letters: str) -> list[str]:
    """The turns that these replies lead through."""
    return [step.turn.turn for step in walk(TALK, letters)]


@pytest.mark.parametrize(
    ("letters", "turns"),
    [
        ((), []),
        (("a",), ["1"]),
        (("a", "c", "b"), ["1", "2a", "3"]),
        (("b", "c"), ["1", "2b"]),
        (("", "", "a"), ["1", "2b", "3"]),
        (("c", "a", "a"), ["1"]),
        (("a", "d"), ["1"]),
        (("a", "", "a"), ["1", "2a"]),
    ],
)
def test_replies_lead_through_turns(letters: tuple[str, ...], turns: list[str]) -> None:
    """They are followed as far as they go: to the end, or to a letter that the turn does not have."""
    assert names(*letters) == turns


def test_replies_may_come_by_turn() -> None:
    """By the names of their turns, replies to turns that are not reached play no part."""
    assert [step.turn.turn for step in walk(TALK, {"1": "b", "2a": "a", "2b": "a"})] == ["1", "2b"]


def test_a_step_knows_how_the_customer_stood() -> None:
    """The first turn opens in its own state, each later one in that of the reply that led there."""
    first, second = walk(TALK, ("a", "a"))
    assert first.before == State(emotion=2, trust=1, facts=("name",))
    assert second.before == TALK.turns[0].options[0].then


def test_nothing_said_leads_to_the_waiting() -> None:
    """Where the customer waits, it goes on there; where not, the dialogue is over."""
    first, second = TALK.turns[:2]
    assert leads_to(first, "") == (first.waiting and first.waiting.then)
    assert leads_to(second, "") is None


def test_a_dialogue_begins_at_its_first_turn() -> None:
    """Before any reply nothing has changed, and nothing was said."""
    assert standing(TALK, ()) == Standing(TALK.turns[0], TALK.turns[0].state or State(emotion=0, trust=0))


def test_the_customer_answers_each_reply() -> None:
    """What is said to the reply comes with the customer's name, also while they wait."""
    here = standing(TALK, walk(TALK, ("a", "b")))
    assert (here.turn, here.says) == (TALK.turns[3], "Ana: Well.")
    waited = standing(TALK, walk(TALK, ("",)))
    assert (waited.turn, waited.says) == (TALK.turns[2], "Ana: Still there, 1?")
    nameless = replace(TALK, persona=None)
    assert standing(nameless, walk(nameless, ("c",))).says == "Bye."


def test_the_end_is_where_no_turn_is_open() -> None:
    """It keeps the customer's last state, and the one before."""
    here = standing(TALK, walk(TALK, ("a", "a", "a")))
    last = TALK.turns[3].options[0].then
    assert (here.turn, here.state, here.says) == (None, last, "Ana: Thanks.")
    assert here.before == TALK.turns[1].options[0].then
    silent = standing(TALK, walk(TALK, ("a", "")))
    assert (silent.turn, silent.state) == (None, TALK.turns[0].options[0].then)


def test_a_turn_is_a_question_of_its_own() -> None:
    """The setting stands before the first turn, the customer's latest words before any other."""
    first = as_single(TALK, standing(TALK, ()))
    assert first is not None
    assert (first.ask, first.options, first.hint) == ("A call.\nWhat at 1?", TALK.turns[0].options, "Listen.")
    second = as_single(TALK, standing(TALK, walk(TALK, ("",))))
    third = as_single(TALK, standing(TALK, walk(TALK, ("a",))))
    assert (second and second.ask, third and third.ask) == ("Ana: Still there, 1?\nWhat at 2b?", "What at 2a?")
    assert as_single(TALK, standing(TALK, walk(TALK, ("c",)))) is None


def test_the_order_of_one_turn() -> None:
    """Letters led by the turn's name, and by no other that begins alike."""
    assert turn_order(("1/b", "1/a", "11/a", "1/c"), "1") == ("b", "a", "c")


@LAW
@given(dialogues(), st.lists(st.sampled_from(["a", "b", "c", ""]), min_size=6, max_size=6))
def test_whatever_is_said_reaches_an_end(dialogue: Dialogue, letters: list[str]) -> None:
    """Any replies that turns have lead to the end, the same ones always to the same, one by one or all at once."""
    said: list[str] = []
    while (here := standing(dialogue, walk(dialogue, tuple(said)))).turn is not None:
        letter = letters[len(said)]
        said.append(letter if len(here.turn.options) > "abc".find(letter) else "a")
    steps = walk(dialogue, tuple(said))
    assert [step.letter for step in steps] == said
    assert steps[-1].then is None or steps[-1].then.next == END
    assert walk(dialogue, {step.turn.turn: step.letter for step in steps}) == steps
