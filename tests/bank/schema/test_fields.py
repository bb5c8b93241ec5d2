"""The fields of a mapping."""

from __future__ import annotations

import pytest

from tests.bank.examples import SINGLE, found, read, swap


@pytest.mark.parametrize(
    ("more", "findings"),
    [
        ("    key: true\n", ["9:5 error R111"]),
        ("    <<: {why: x}\n", ["9:5 error R112"]),
        ("    '<<': x\n", ["9:5 warning R202"]),
        ("    '': x\n", ["9:5 error R113"]),
        ("    ? [a]\n    : x\n", ["9:7 error R113"]),
        ("    ? *a\n    : x\n", ["9:7 error R109"]),
        ("    ? &a why\n    : x\n", ["9:7 error R109"]),
        ("    ? !a why\n    : x\n", ["9:7 error R110"]),
        ("    why: *a\n", ["9:10 error R109"]),
        ("    why: &a x\n", ["9:10 error R109"]),
        ("    wy: x\n", ["9:5 warning R202"]),
        ("    wy: x\n    wy: x\n", ["10:5 error R111", "9:5 warning R202"]),
        ("    colour: [*a]\n", ["9:14 error R109", "9:5 warning R202"]),
        ("    why: ~\n    why: x\n", ["10:5 error R111"]),
    ],
)
def test_odd_names_are_found(more: str, findings: list[str]) -> None:
    """Names that stand there twice, mean something else in YAML or are not known are found at their place."""
    assert sorted(found(swap(SINGLE, "    key: true\n", "    key: true\n" + more))) == findings


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("  ask: Which one helps?\n", "", "3:3 `ask` is missing in a question None"),
        ("ask: Which one helps?", "ask: ~", "5:3 `ask` is left empty in a question write a value"),
        ("ask: Which one helps?", "ask: ''", "5:8 `ask` is empty None"),
        ("  - text: That one", "  - text:", "9:5 `text` is left empty in an option write a value"),
    ],
)
def test_what_is_missing_is_said(old: str, new: str, finding: str) -> None:
    """A field left out is noted where its mapping starts, one left empty at its name."""
    (only,) = read(swap(SINGLE, old, new)).diagnostics
    assert f"{only.line}:{only.column} {only.message} {only.hint}" == finding


def test_an_unknown_field_gets_a_hint() -> None:
    """A name that comes close to a known one is understood; for another, the known ones are listed."""
    close, far = read(swap(SINGLE, "    key: true\n", "    key: true\n    rubrik: x\n    zzz: x\n")).diagnostics
    assert (close.hint, far.hint) == (
        "did you mean `rubric`?",
        "it is left out; known are text, why, key, effectiveness, rubric, archetype, stop, rank, then",
    )
