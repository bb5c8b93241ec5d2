"""Dialogues and written replies to try things on."""

from __future__ import annotations

from empathy_quiz.bank.model import END, Dialogue, Persona, Reply, Sample, State, Then, Turn, Waiting, Write
from empathy_quiz.session.events import Choose, Shown
from empathy_quiz.session.machine import step
from empathy_quiz.session.state import Rules, Session
from tests.session.examples import LIMIT, sitting


def reply(name: str, effectiveness: int, to: str, says: str | None = None, trust: int = 1) -> Reply:
    """A reply that leads somewhere; what it is worth stands in its archetype too."""
    return Reply(
        text=f"reply {name}",
        why=f"because {name}",
        effectiveness=effectiveness,
        archetype=f"type-{effectiveness}",
        then=Then(emotion=1, trust=trust, facts=("name", f"fact-{name}"), next=to, says=says),
    )


def turn(name: str, *replies: Reply, waiting: str | None = None) -> Turn:
    """A turn; with `waiting` the customer waits, and the talk goes on there."""
    then = Then(emotion=3, trust=0, next=waiting or END)
    wait = None if waiting is None else Waiting(text=f"Still there, {name}?", then=then)
    return Turn(turn=name, ask=f"What at {name}?", options=replies, waiting=wait)


def talk(id: str = "talk", *, seconds: float = LIMIT) -> Dialogue:
    """A dialogue whose best path is a, a, a; c ends the first turn, and paths meet again at the third."""
    first = turn("1", reply("1a", 3, "2a"), reply("1b", 1, "2b"), reply("1c", 0, END, "Bye."), waiting="2b")
    state = State(emotion=2, trust=1, facts=("name",))
    return Dialogue(
        bank="tone",
        id=id,
        ask="A call.",
        hint="Listen.",
        seconds=seconds,
        topic="calls",
        persona=Persona("Ana"),
        turns=(
            Turn(turn="1", ask=first.ask, options=first.options, state=state, waiting=first.waiting),
            turn("2a", reply("2aa", 3, "3", "Good."), reply("2ab", 2, "3", "Well."), reply("2ac", 0, "3", "Hm.")),
            turn("2b", reply("2ba", 3, "3"), reply("2bb", 1, "3", "Oh."), reply("2bc", 0, END, "No."), waiting="3"),
            turn("3", reply("3a", 3, END, "Thanks.", 3), reply("3b", 2, END, "Fine."), reply("3c", 1, END, "Bye.")),
        ),
    )


def writing(id: str = "writing", *, hint: str | None = None) -> Write:
    """A reply to be written."""
    return Write(
        bank="tone",
        id=id,
        ask="Write to Ben.",
        seconds=LIMIT,
        hint=hint,
        topic="mails",
        model=Sample("Ben, it is ready at four.", (2, 2, 1, 2, 2)),
        stock=Sample("We apologise.", (0, 0, 1, 0, 0)),
        reasons=("why explore", "why interpret", "why react", "why act", "why fit"),
        takeaway="Say it first.",
    )


def said(letters: str, rules: Rules | None = None) -> Session:
    """A sitting of the one dialogue after these replies, a second each."""
    session = sitting(talk(), rules=rules)
    for at, letter in enumerate(letters, 1):
        session = step(session, Choose(float(at), letter))[0]
        session = step(session, Shown(float(at)))[0]
    return session
