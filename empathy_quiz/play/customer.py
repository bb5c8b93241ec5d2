"""How the customer of a dialogue stands, in words and small bars: what changed is said, never only coloured."""

from __future__ import annotations

from empathy_quiz.bank.model import State
from empathy_quiz.play.clockface import Glyphs
from empathy_quiz.session.talk import Standing

EMOTIONS = ("calm", "uneasy", "upset", "overwhelmed")
TRUSTS = ("none", "a little", "some", "full")
_MOST = 3


def level(value: int, words: tuple[str, ...], before: int | None) -> str:
    """Say a level in words, and what it was where it changed."""
    was = "" if before is None or before == value else f" (was {words[before]})"
    return f"{words[value]}{was}"


def facts(state: State, before: State | None) -> str:
    """Say what the agent knows; what is new comes last and is called so."""
    old = state.facts if before is None else tuple(fact for fact in state.facts if fact in before.facts)
    new = tuple(fact for fact in state.facts if fact not in old)
    told = [_name(fact) for fact in old] + [f"{_name(fact)} (new)" for fact in new]
    return ", ".join(told) or "nothing yet"


def told(here: Standing) -> tuple[tuple[str, str], ...]:
    """Everything there is to say about the customer: a name and a text each, without bars."""
    state, before = here.state, here.before
    return (
        ("Emotion", level(state.emotion, EMOTIONS, before.emotion if before else None)),
        ("Trust", level(state.trust, TRUSTS, before.trust if before else None)),
        ("Known", facts(state, before)),
    )


def shown(here: Standing, glyphs: Glyphs) -> tuple[tuple[str, str], ...]:
    """The same with bars for the levels, the names of one width."""
    (_, emotion), (_, trust), (_, known) = told(here)
    return (
        ("Emotion ", f"{_bar(here.state.emotion, glyphs)} {emotion}"),
        ("Trust   ", f"{_bar(here.state.trust, glyphs)} {trust}"),
        ("Known   ", known),
    )


def _bar(value: int, glyphs: Glyphs) -> str:
    return glyphs.full * value + glyphs.empty * (_MOST - value)


def _name(fact: str) -> str:
    return fact.replace("-", " ")
