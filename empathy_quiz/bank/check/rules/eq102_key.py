"""The key of a question.

What it does
    Asks for one keyed option in `single`, and in `multiple` for at least one and not all.
Why
    Without a key no answer can be marked; with every option keyed there is nothing to decide.
Example
    kind: multiple
    options:
    - {text: Ask what happened, key: true}
    - {text: Thank for the call, key: true}
Instead
    Add options that fit another moment, or ask for the one thing that matters most.
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find units whose number of keyed options does not fit their kind."""
    for unit in item.units:
        if unit.effectiveness is not None:
            continue
        keyed, most = len(unit.key), unit.size - 1 if unit.several else 1
        if not 1 <= keyed <= most:
            wanted = f"1 to {most}" if unit.several else "one"
            yield Found((*unit.way, "options"), f"{keyed} options are keyed, and should be {wanted}")


RULE = ItemRule("EQ102", "the key", check, elsewhere="same")
