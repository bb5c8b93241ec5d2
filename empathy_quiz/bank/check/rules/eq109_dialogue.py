"""Whether a dialogue's best path is as long as a talk, and its customer changes with every reply.

What it does
    In a `dialogue`: the best path has 3 to 5 turns, every turn has a `waiting`, and of two replies of a turn no two
    lead to the same state, the same words of the customer and the same turn. (That no path is longer than the best,
    that none leads back, and that every turn can be reached, is looked at already when the bank is read.)
Why
    In one or two turns nobody can ask before fixing, and beyond five the first mistake is forgotten. A customer who
    says the same whatever is said to them teaches that words do not matter.
Example
    then: {emotion: 2, facts: [], trust: 1, next: 3}      # on two replies of one turn
Instead
    then: {emotion: 2, facts: [], trust: 1, says: "Yes, but when?", next: 3}
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.model import Dialogue
from empathy_quiz.bank.paths import best_length

SHORTEST, LONGEST = 3, 5


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find best paths that are no talk, and turns in which it does not matter what is said."""
    question = item.question
    if not isinstance(question, Dialogue):
        return
    turns = best_length(question.turns)
    if not SHORTEST <= turns <= LONGEST:
        message = f"the best path has {turns} turns, and should have {SHORTEST} to {LONGEST}"
        yield Found(item.at("turns"), message)
    for unit, turn in zip(item.units, question.turns, strict=True):
        if turn.waiting is None:
            hint = "say what the customer says where no reply comes in time"
            yield Found((*unit.way, "turn"), "`waiting` is missing", hint)
        for (_, one), (place, other) in combinations(enumerate(turn.options), 2):
            if one.then == other.then:
                message = "the customer answers this reply exactly as another one"
                yield Found((*unit.option(place, "then"),), message, "let them say something else: `says`")


RULE = ItemRule("EQ109", "dialogue tree", check, elsewhere="milder")
