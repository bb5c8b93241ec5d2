"""Claims that no question covers.

What it does
    Where all banks are checked together: every claim of `sources.yaml` stands in the `claims` of some question, or in
    the `waived` of some bank with the reason. A waiver for a claim that does not exist, or that is covered after all,
    is found too.
Why
    What the documents say and no question asks is not taught. That should be a decision, written down.
Example
    (no question with heart-instant-expected)
Instead
    waived:
    - {claim: heart-instant-expected, because: heart-speed-matters is asked in the same breath}
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.rule import Found, Scope, ScopeRule, Spread
from empathy_quiz.bank.findings import quoted


def check(scope: Scope) -> Iterable[Spread]:
    """Find claims without a question, and waivers without a use."""
    if scope.sources is None:
        return
    covered = {claim for sheet in scope.sheets for item in sheet.items for claim in item.question.claims}
    waived = {waiver.subject for sheet in scope.sheets for waiver in sheet.bank.waived}
    for number, claim in enumerate(scope.sources.claims):
        if claim.id not in covered | waived:
            hint = "ask for it, or waive it in a bank, with the reason"
            yield Spread(None, Found(("claims", number), f"no question covers {claim.id}", hint))
    for sheet in scope.sheets:
        for number, waiver in enumerate(sheet.bank.waived):
            way = ("waived", number)
            if scope.sources.claim(waiver.subject) is None:
                yield Spread(sheet, Found(way, f"there is no claim {quoted(waiver.subject)}", "mend the id"))
            elif waiver.subject in covered:
                message = f"{waiver.subject} is waived, and covered by a question"
                yield Spread(sheet, Found(way, message, "leave the waiver out", "warning"))


RULE = ScopeRule("EQ401", "coverage", check, needs_all=True)
