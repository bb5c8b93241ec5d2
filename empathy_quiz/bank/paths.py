"""The ways through a dialogue: which turns follow which, how long they are, and which is the best.

All of it holds for dialogues that could be read: every `next` is a turn or the end, and no turn leads back to itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from empathy_quiz.bank.model import END, LETTERS, Reply, Then, Turn


def by_name(turns: Iterable[Turn]) -> Mapping[str, Turn]:
    """The turns by their names."""
    return {turn.turn: turn for turn in turns}


def outcomes(turn: Turn) -> Iterator[Then]:
    """Everything that a turn can lead to, the customer's waiting included."""
    yield from (reply.then for reply in turn.options)
    if turn.waiting is not None:
        yield turn.waiting.then


def best_replies(turn: Turn) -> tuple[Reply, ...]:
    """The replies of the highest effectiveness."""
    most = max(reply.effectiveness or 0 for reply in turn.options)
    return tuple(reply for reply in turn.options if (reply.effectiveness or 0) == most)


def longest(turns: tuple[Turn, ...]) -> int:
    """How many turns the longest of all paths has."""
    known: dict[str, int] = {}
    return _longest(turns[0].turn, by_name(turns), known, best=False)


def best_length(turns: tuple[Turn, ...]) -> int:
    """How many turns the best path has: the T of a dialogue's mark."""
    return _longest(turns[0].turn, by_name(turns), {}, best=True)


def best_path(turns: tuple[Turn, ...]) -> tuple[tuple[Turn, str], ...]:
    """The turns of the best path, each with the letter of its best reply; of equals the one that leads furthest."""
    named, known = by_name(turns), dict[str, int]()
    path: list[tuple[Turn, str]] = []
    name = turns[0].turn
    while name != END:
        turn = named[name]
        reply = max(best_replies(turn), key=lambda it: _longest(it.then.next, named, known, best=True))
        path.append((turn, LETTERS[turn.options.index(reply)]))
        name = reply.then.next
    return tuple(path)


def _longest(name: str, named: Mapping[str, Turn], known: dict[str, int], *, best: bool) -> int:
    """How many turns follow from the turn called `name` on, itself included; `known` holds what was found before."""
    if name == END:
        return 0
    if name not in known:
        turn = named[name]
        thens = [reply.then for reply in best_replies(turn)] if best else outcomes(turn)
        known[name] = 1 + max(_longest(then.next, named, known, best=best) for then in thens)
    return known[name]
