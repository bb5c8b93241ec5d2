"""The one dealer: which questions are asked, in which order, with their options in which order.

Order comes from HMAC-SHA256 over names, keyed with the seed, so that a seed deals the same on every machine and
Python version (DESIGN §5); `random` promises that only for `random()` itself. The dealt order is stored with the
sitting: a resumed one is dealt again from it, not from the seed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from empathy_quiz.bank.model import LETTERS, Dialogue, Question, letters
from empathy_quiz.session import talk
from empathy_quiz.session.state import Dealt

Scene: TypeAlias = tuple[str, str]

SEPARATOR = "\u241f"
"""Stands between identity and letter: no id contains it."""


def digest(seed: str, text: str) -> bytes:
    """HMAC-SHA256 of `text` under `seed`, 32 bytes: whatever is dealt, is dealt by its ascending order."""
    import hmac

    return hmac.digest(seed.encode("utf-8", "surrogatepass"), text.encode("utf-8", "surrogatepass"), "sha256")


def deal(
    questions: Iterable[Question],
    seed: str,
    count: int | None = None,
    last_asked: Mapping[str, datetime] | Mapping[str, float] | None = None,
) -> tuple[Dealt, ...]:
    """The questions of a sitting in the order they are asked.

    `count` None deals all of them; fewer than `count` are dealt where there are fewer. `last_asked` says when a
    question was last asked, by its identity or the one it had before a move: never asked comes first, then least
    recently asked, ties by digest. Siblings of one scenario never follow each other where the questions at hand
    allow it; to that end a sibling too many gives way to the next question in line.
    """
    ranked = _ranked(questions, seed, last_asked or {})
    chosen = _chosen(ranked, len(ranked) if count is None else min(count, len(ranked)))
    return tuple(Dealt(question, deal_options(question, seed)) for question in _apart(chosen))


def deal_options(question: Question, seed: str) -> tuple[str, ...]:
    """The letters of a question's options (the right entries of a match) in the order they are shown.

    Those of a dialogue are led by the names of their turns (`2a/b`), turn by turn in the order of the file.
    """
    if isinstance(question, Dialogue):
        return tuple(name for turn in question.turns for name in _deal_turn(question, turn.turn, seed))
    return tuple(sorted(letters(question), key=lambda letter: digest(seed, f"{question.identity}{SEPARATOR}{letter}")))


def _deal_turn(dialogue: Dialogue, turn: str, seed: str) -> list[str]:
    start = f"{dialogue.identity}{SEPARATOR}{turn}{SEPARATOR}"
    names = [name for name in _names(dialogue) if name.startswith(turn + talk.SEPARATOR)]
    return sorted(names, key=lambda name: digest(seed, start + name[-1]))


def _names(question: Question) -> list[str]:
    """What stands in the dealt order of a question, as the file has it."""
    if not isinstance(question, Dialogue):
        return list(letters(question))
    return [
        f"{turn.turn}{talk.SEPARATOR}{letter}" for turn in question.turns for letter in LETTERS[: len(turn.options)]
    ]


def redeal(question: Question, order: Sequence[str]) -> Dealt | None:
    """The question with a stored order taken as it is; None where the order is not one of its letters any more."""
    return Dealt(question, tuple(order)) if sorted(order) == sorted(_names(question)) else None


def _ranked(
    questions: Iterable[Question], seed: str, last_asked: Mapping[str, datetime] | Mapping[str, float]
) -> list[Question]:
    """All questions, those most worth asking first."""
    fresh: list[tuple[bytes, Question]] = []
    known: list[tuple[datetime | float, bytes, Question]] = []
    for question in questions:
        asked = last_asked.get(question.identity, last_asked.get(question.was or ""))
        place = digest(seed, question.identity)
        if asked is None:
            fresh.append((place, question))
        else:
            known.append((asked, place, question))
    fresh.sort(key=lambda entry: entry[0])
    known.sort(key=lambda entry: entry[:2])
    return [*(question for _, question in fresh), *(question for _, _, question in known)]


def _scene(question: Question) -> Scene:
    """What siblings share; a question without a scenario has a scene of its own."""
    return (question.bank, question.scenario) if question.scenario else (question.identity, "")


def _chosen(ranked: list[Question], count: int) -> list[Question]:
    """The first `count`, no scene taking more than every second place unless nothing else is left."""
    most = (count + 1) // 2
    taken: Counter[Scene] = Counter()
    chosen: list[Question] = []
    spare: list[Question] = []
    for question in ranked:
        if len(chosen) == count:
            break
        scene = _scene(question)
        fits = taken[scene] < most
        (chosen if fits else spare).append(question)
        taken[scene] += fits
    return chosen + spare[: max(0, count - len(chosen))]


def _apart(questions: list[Question]) -> list[Question]:
    """The same questions, siblings apart, otherwise as near to their order as that allows."""
    left = list(questions)
    waiting = Counter(_scene(question) for question in left)
    largest = max(waiting.values(), default=0)
    result: list[Question] = []
    last: Scene | None = None
    while left:
        place = _next_place(left, last, waiting if 2 * largest > len(left) else Counter())
        question = left.pop(place)
        last = _scene(question)
        waiting[last] -= 1
        result.append(question)
    return result


def _next_place(left: list[Question], last: Scene | None, waiting: Counter[Scene]) -> int:
    """Which of those left comes next: a scene that needs every second place from here on, else the first that is
    no sibling of the last one, else the first."""
    urgent = next((scene for scene, count in waiting.items() if 2 * count > len(left) and scene != last), None)
    if urgent is not None:
        return next(place for place, question in enumerate(left) if _scene(question) == urgent)
    return next((place for place, question in enumerate(left) if _scene(question) != last), 0)
