"""A study behind a label.

What it does
    Where `evidence` is mixed or supported, a `why` or the `takeaway` names author and year of a study from the list
    of those that may be cited.
Why
    "Research shows" cannot be looked up. A name and a year can.
Example
    evidence: supported
    takeaway: Studies show that listening helps.
Instead
    takeaway: Listening leaves people feeling more understood than advice does (Weger 2014).
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.studies import cites_study


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find labels that claim studies and name none."""
    question = item.question
    if question.evidence not in ("mixed", "supported"):
        return
    texts = [question.why, question.takeaway, *(entry.why for entry in item.entries)]
    if not any(text and cites_study(text) for text in texts):
        message = f"the label is {question.evidence}, and no explanation names a study"
        yield Found(item.at("evidence"), message, "name author and year, or lower the label", "warning")


RULE = ItemRule("EQ306", "study named", check)
