"""Evidence labels above what a claim can bear.

What it does
    Compares `evidence` with the weakest claim of the question. From weak to strong: opinion, anecdote, mixed,
    supported. A claim that is contested bears mixed at most, a story anecdote, an unsupported opinion only opinion.
Why
    The label tells learners how sure we are. It can be no surer than the weakest thing that the question teaches.
Example
    claims: [heart-instant-expected]      # unsupported
    evidence: mixed
Instead
    evidence: opinion
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.ceilings import ceiling, claims_of
from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.model import EVIDENCE


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find labels above the ceiling."""
    evidence, claims = item.question.evidence, claims_of(item.question, setting.sources)
    if evidence not in EVIDENCE or not claims:
        return
    weakest = min(claims, key=lambda claim: EVIDENCE.index(ceiling(claim)))
    highest = ceiling(weakest)
    if EVIDENCE.index(evidence) > EVIDENCE.index(highest):
        message = f"the label {evidence} is above what {weakest.id} can bear"
        yield Found(item.at("evidence"), message, f"write {highest}: the claim is {weakest.status or 'plain advice'}")


RULE = ItemRule("EQ302", "evidence label", check)
