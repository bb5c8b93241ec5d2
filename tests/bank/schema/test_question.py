"""What all questions have."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Persona, Waiver
from tests.bank.examples import SINGLE, field, found, question, swap


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("topic: speed", "topic", "speed"),
        ("level: judge", "level", "judge"),
        ("claims: [one, two]", "claims", ("one", "two")),
        ("evidence: mixed", "evidence", "mixed"),
        ("why: So it is", "why", "So it is"),
        ("takeaway: So be it", "takeaway", "So be it"),
        ("hint: Think", "hint", "Think"),
        ("seconds: 30", "seconds", 30.0),
        ("seconds: 0.5", "seconds", 0.5),
        ("scenario: train", "scenario", "train"),
        ("was: old-bank/old-id", "was", "old-bank/old-id"),
        ("persona: {name: Noor, channel: chat, difficult: true}", "persona", Persona("Noor", "chat", True)),
        ("allow: [{rule: EQ202, because: asked so}]", "allow", (Waiver("EQ202", "asked so"),)),
        ("hint: ~", "hint", None),
        ("seconds:", "seconds", None),
        ("claims: null", "claims", ()),
    ],
)
def test_a_field_is_read(line: str, name: str, value: object) -> None:
    """Each field becomes its value, and one left empty counts as left out."""
    assert getattr(question(field(line)), name) == value


@pytest.mark.parametrize(
    ("line", "name", "kept"),
    [
        ("level: hard", "level", "hard"),
        ("evidence: solid", "evidence", "solid"),
        ("claims: one", "claims", ()),
        ("claims: [one, [two], three]", "claims", ("one", "three")),
        ("persona: Noor", "persona", None),
        ("was: old", "was", None),
        ("scenario: [train]", "scenario", None),
        ("hint: {a: b}", "hint", None),
        ("allow: [{rule: EQ202}]", "allow", ()),
        ("colour: red", "topic", None),
    ],
)
def test_what_is_odd_in_other_fields_keeps_no_one_from_playing(line: str, name: str, kept: object) -> None:
    """Outside the fields that a question needs, an odd value is a warning; a label is kept, the rest is left out."""
    from tests.bank.examples import read

    reading = read(field(line))
    assert reading.bank is not None
    assert ({it.severity for it in reading.diagnostics}, getattr(reading.bank.questions[0], name)) == (
        {"warning"},
        kept,
    )


@pytest.mark.parametrize(
    "line", ["seconds: 0", "seconds: -3", "seconds: fast", "seconds: 1e3", "seconds: [3]", "seconds: 90000"]
)
def test_a_limit_that_would_change_play_is_an_error(line: str) -> None:
    """A limit that is no time above 0 and up to a day is an error."""
    assert [it.split(" ")[0:2] for it in found(field(line))] == [["4:12", "error"]]


def test_options_may_come_before_the_kind() -> None:
    """The order of the fields makes no difference."""
    last = swap(SINGLE, "  kind: single\n", "") + "  kind: single\n"
    assert question(last) == question(SINGLE)
