"""How a customer stands, in words and bars."""

from __future__ import annotations

from empathy_quiz.bank.model import State
from empathy_quiz.play.clockface import ASCII, UNICODE
from empathy_quiz.play.customer import shown, told
from empathy_quiz.session.talk import Standing

BEFORE = State(emotion=2, trust=1, facts=("amount-due",))


def test_nothing_has_changed_yet() -> None:
    """At first the levels and the facts are told as they are."""
    assert told(Standing(None, BEFORE)) == (("Emotion", "upset"), ("Trust", "a little"), ("Known", "amount due"))
    assert told(Standing(None, State(emotion=0, trust=0)))[2] == ("Known", "nothing yet")


def test_changes_are_said_in_words() -> None:
    """What a level was, and which facts are new; a fact that is gone is not told."""
    after = State(emotion=0, trust=3, facts=("new-date", "amount-due"))
    assert told(Standing(None, after, BEFORE)) == (
        ("Emotion", "calm (was upset)"),
        ("Trust", "full (was a little)"),
        ("Known", "amount due, new date (new)"),
    )
    assert told(Standing(None, State(emotion=2, trust=1), BEFORE))[2] == ("Known", "nothing yet")


def test_bars_stand_beside_the_words() -> None:
    """Three cells each, in the signs that the terminal can show."""
    here = Standing(None, BEFORE)
    assert [text for _, text in shown(here, UNICODE)] == ["━━─ upset", "━── a little", "amount due"]
    assert [text for _, text in shown(here, ASCII)] == ["==- upset", "=-- a little", "amount due"]
