"""The sources' own schema: what the list of statuses holds; mistakes are tried in `tests/bank/test_sources.py`."""

from __future__ import annotations

from empathy_quiz.bank.schema.source_list import STATUSES
from empathy_quiz.bank.shelf import SOURCES, shipped_folder
from empathy_quiz.bank.sources import read_sources


def test_every_status_is_in_use() -> None:
    """The statuses that a claim may have are those that shipped claims have."""
    sources = read_sources(shipped_folder() / SOURCES).sources
    assert sources is not None
    assert {claim.status for claim in sources.claims} - {None} == set(STATUSES)
