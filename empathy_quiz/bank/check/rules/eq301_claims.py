"""The claims that a question covers.

What it does
    Asks for one to three ids in `claims`, all of them in the list of sources, none twice.
Why
    Claims tie a question to what the documents say: coverage, attribution and the ceiling of evidence hang on them.
Example
    claims: [listening-matters]
Instead
    claims: [heart-fast-not-listening]
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.findings import quoted

MOST = 3


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find missing, unknown and too many claims."""
    claims = item.question.claims
    if not claims:
        yield Found(item.at("id"), "`claims` is missing", "name the claims that the question covers")
    if len(claims) > MOST:
        yield Found(item.at("claims"), f"{len(claims)} claims, and {MOST} at most can be asked at once")
    for number, claim in enumerate(claims):
        if setting.sources.claim(claim) is None:
            yield Found((*item.at("claims"), number), f"there is no claim {quoted(claim)}", _near(claim, setting))
        elif claim in claims[:number]:
            yield Found((*item.at("claims"), number), f"{claim} is named twice")


def _near(claim: str, setting: Setting) -> str | None:
    from difflib import get_close_matches

    near = get_close_matches(claim, [it.id for it in setting.sources.claims], n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else None


RULE = ItemRule("EQ301", "claims", check)
