"""`match`: left entries are joined with right ones, of which one may be to spare."""

from __future__ import annotations

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Match
from empathy_quiz.bank.schema.fields import Fields
from empathy_quiz.bank.schema.parts import complete, note_twins, pairs
from empathy_quiz.bank.schema.question import Kind

_SIZE = (2, 8)


def _check(fields: Fields, findings: Findings) -> None:
    drafts = complete(fields, "pairs", _SIZE, findings)
    if drafts is None:
        return
    given = fields.values["pairs"] = pairs(drafts)
    places = [draft.place for draft in drafts]
    note_twins(places, [pair.left for pair in given], "left entry", findings)
    rights = [pair.right for pair in given]
    if "spare" in fields.values:
        places.append(fields.places["spare"])
        rights.append(fields.values["spare"].right)
    note_twins(places, rights, "right entry", findings)


KIND = Kind(Match, own=("pairs", "spare"), needed=("pairs",), check=_check, size=_SIZE)
