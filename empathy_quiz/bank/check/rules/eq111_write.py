"""Whether a written reply can be compared with something.

What it does
    In a `write`: model and stock line each have their five rubric digits, and the model a reason for each digit.
Why
    Whoever has written a reply learns from the difference: without digits there is nothing to hold the own ones
    against, without reasons no way to see why.
Example
    model: {text: "Your suit is ready at four ...", rubric: [2, 2, 1, 2, 2]}
Instead
    Beside it `stock: {text: …, rubric: […]}` and five `reasons`.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.model import DIMENSIONS, Write


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find what a `write` lacks."""
    question = item.question
    if not isinstance(question, Write):
        return
    if question.stock is None:
        yield Found(item.at("id"), "`stock` is missing", "what would somebody with set phrases say?")
    for name, sample in (("model", question.model), ("stock", question.stock)):
        if sample is not None and sample.rubric is None:
            yield Found(item.at(name), f"`{name}` has no `rubric`", "five digits: " + ", ".join(DIMENSIONS))
    if not question.reasons:
        yield Found(item.at("model"), "`reasons` are missing", "one for each digit of the model")


RULE = ItemRule("EQ111", "`write` complete", check, elsewhere="milder")
