"""A dialogue as it is walked: from the replies given to the turn that is open, and the customer as they stand.

The replies of a path are letters, one a turn; `""` stands for a turn at whose bell nothing was said. Nothing here knows
of time or of the log: the same replies lead to the same place, whoever gives them and whenever.
"""

from __future__ import annotations

from collections.abc import Mapping

from empathy_quiz.bank.model import END, LETTERS, Dialogue, Single, State, Then, Turn
from empathy_quiz.bank.paths import by_name
from empathy_quiz.values import value

SEPARATOR = "/"
"""Stands between a turn and a letter in the dealt order of a dialogue; no turn's name contains it."""


@value
class Step:
    """One turn that was walked: the state `before` it, the `letter` of the reply, and what that led to (None: to the
    end, for nothing was said and the customer did not wait)."""

    turn: Turn
    before: State
    letter: str
    then: Then | None


@value
class Standing:
    """Where a dialogue stands: the open `turn` (None: it is over), the customer's `state`, the one `before` the latest
    reply (None: there was none), and what the customer has just said in answer to it."""

    turn: Turn | None
    state: State
    before: State | None = None
    says: str | None = None


def walk(dialogue: Dialogue, replies: Mapping[str, str] | tuple[str, ...]) -> tuple[Step, ...]:
    """The turns that the replies lead through, as far as they go: letters in order, or by the names of their turns."""
    named = by_name(dialogue.turns)
    steps: list[Step] = []
    turn: Turn | None = dialogue.turns[0]
    state = dialogue.turns[0].state or State(emotion=0, trust=0)
    while turn is not None:
        letter = _reply(replies, turn.turn, len(steps))
        if letter is None or LETTERS.find(letter) >= len(turn.options):
            break
        then = leads_to(turn, letter)
        steps.append(Step(turn, state, letter, then))
        state = then or state
        turn = None if then is None or then.next == END else named[then.next]
    return tuple(steps)


def _reply(replies: Mapping[str, str] | tuple[str, ...], name: str, place: int) -> str | None:
    if isinstance(replies, tuple):
        return replies[place] if place < len(replies) else None
    return replies.get(name)


def leads_to(turn: Turn, letter: str) -> Then | None:
    """What a reply leads to, or with `""` the customer's waiting; None where the dialogue is simply over."""
    if letter:
        return turn.options[LETTERS.index(letter)].then
    return turn.waiting.then if turn.waiting is not None else None


def standing(dialogue: Dialogue, steps: tuple[Step, ...]) -> Standing:
    """Where the dialogue stands after these steps."""
    first = dialogue.turns[0]
    if not steps:
        return Standing(first, first.state or State(emotion=0, trust=0))
    latest = steps[-1]
    if latest.then is None:
        return Standing(None, latest.before, latest.before)
    following = None if latest.then.next == END else by_name(dialogue.turns)[latest.then.next]
    return Standing(following, latest.then, latest.before, _said(dialogue, latest))


def _said(dialogue: Dialogue, step: Step) -> str | None:
    """What the customer said to the reply, or while nothing was said, led by their name."""
    words = None if step.then is None else step.then.says
    if not step.letter and step.turn.waiting is not None:
        words = step.turn.waiting.text
    return words if words is None or dialogue.persona is None else f"{dialogue.persona.name}: {words}"


def as_single(dialogue: Dialogue, here: Standing) -> Single | None:
    """The open turn as a question of its own: the customer's latest words, or the setting, before what it asks."""
    turn = here.turn
    if turn is None:
        return None
    before = here.says if turn is not dialogue.turns[0] else dialogue.ask
    return Single(
        bank=dialogue.bank,
        id=dialogue.id,
        ask=turn.ask if before is None else f"{before}\n{turn.ask}",
        options=turn.options,
        topic=dialogue.topic,
        level=dialogue.level,
        hint=dialogue.hint,
        seconds=dialogue.seconds,
        persona=dialogue.persona,
    )


def turn_order(order: tuple[str, ...], turn: str) -> tuple[str, ...]:
    """The letters of one turn in the order they are shown, from the dealt order of the whole dialogue."""
    start = turn + SEPARATOR
    return tuple(name.removeprefix(start) for name in order if name.startswith(start))
