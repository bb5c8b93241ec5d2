"""EQ401: coverage."""

from __future__ import annotations

from empathy_quiz.bank.check.places import places_in
from empathy_quiz.bank.check.run import check_banks
from tests.bank.check.examples import RECALL, WORKED, findings, head, scope, swap

LEFT = ["heart-outranks", "stories-lonely-caller"]
WAIVED = "waived: [{claim: heart-outranks, because: it is only ever asserted}]\nquestions:\n"


def test_claims_without_a_question_are_found() -> None:
    """Every claim that no question names is found, in the file of the sources."""
    found = findings([WORKED, head() + RECALL], "EQ401", whole=True)
    assert [(it.file, it.message) for it in found] == [("sources.yaml", f"no question covers {it}") for it in LEFT]


def test_a_claim_is_found_at_its_place() -> None:
    """The finding stands where the claim does."""
    sources = "claims:\n" + "".join(f"- id: claim-{number}\n" for number in range(6))
    whole = scope(WORKED, whole=True)
    placed = type(whole)(whole.sheets, whole.sources, "sources.yaml", places_in(sources), True)
    found = [it for it in check_banks(placed).findings if it.rule == "EQ401"]
    assert [(it.line, it.column) for it in found] == [(6, 3), (7, 3)]


def test_a_waiver_covers_a_claim() -> None:
    """A claim that is waived in any bank is no finding."""
    found = findings([WORKED, swap(head(), ("questions:\n", WAIVED)) + RECALL], "EQ401", whole=True)
    assert [it.message for it in found] == ["no question covers stories-lonely-caller"]


def test_idle_waivers_are_found() -> None:
    """A waiver of an unknown claim is an error, one of a claim that is covered a warning, each at its place."""
    idle = "waived:\n- {claim: other, because: so}\n- {claim: heart-speed-matters, because: so}\nquestions:\n"
    found = [it for it in findings([swap(head(), ("questions:\n", idle)) + RECALL], "EQ401", whole=True) if it.line > 1]
    assert [(it.line, it.severity, it.message) for it in found] == [
        (6, "error", "there is no claim 'other'"),
        (7, "warning", "heart-speed-matters is waived, and covered by a question"),
    ]


def test_without_all_banks_nothing_is_missing() -> None:
    """Where only some of the banks are checked, coverage is not judged."""
    assert findings([WORKED], "EQ401") == []
