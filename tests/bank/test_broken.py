"""Bad banks, each named after its mistake, and all that is said about them.

`broken/expected.txt` holds the findings as `bank check` would list them; a file has as many lines there as findings.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from empathy_quiz.bank import events
from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.read import read_file, read_text
from empathy_quiz.bank.rules import RULES
from tests.bank.hostile import HOSTILE

FOLDER = Path(__file__).parent / "broken"
FILES = sorted(FOLDER.glob("*.yaml"))


def line(found: Diagnostic) -> str:
    """A finding in a line, the file without its folder."""
    hint = f" ({found.hint})" if found.hint else ""
    place = f"{Path(found.file).name}:{found.line}:{found.column}"
    return f"{place}: {found.severity} {found.rule} {found.message}{hint}"


def expected() -> dict[str, list[str]]:
    """The expected lines by the name of their file."""
    lines = defaultdict(list)
    for text in (FOLDER / "expected.txt").read_text(encoding="utf-8").splitlines():
        lines[text.partition(":")[0]].append(text)
    return lines


EXPECTED = expected()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_every_mistake_is_named_at_its_place(path: Path) -> None:
    """All findings in a broken bank have their file, line, column, rule, message and hint."""
    assert [line(found) for found in read_file(path).diagnostics] == EXPECTED[path.name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_only_a_bank_without_errors_is_played(path: Path) -> None:
    """A bank with an error is refused whole, and one with nothing but warnings is there."""
    errors = any(" error R" in text for text in EXPECTED[path.name])
    assert (read_file(path).bank is None) is errors


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_the_parser_in_python_finds_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the parser in C the same rules are broken at the same places."""
    monkeypatch.setattr(events, "default_parser", events.python_parser)
    places = [line(found).split(" ")[:-1][:3] for found in read_file(path).diagnostics]
    assert places == [text.split(" ")[:-1][:3] for text in EXPECTED[path.name]]


def test_no_expected_file_is_missing() -> None:
    """Every file of the folder is expected to have a finding, and every expected file is there."""
    assert {path.name for path in FILES} == set(EXPECTED)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_bank_is_refused_in_time(name: str) -> None:
    """A bank that means harm is refused with its place, and neither hangs nor crashes the reader."""
    make, lines = HOSTILE[name]
    reading = read_text(make(), "hostile.yaml", "hostile")
    assert (reading.bank, [f"{it.line}:{it.column} {it.rule}" for it in reading.diagnostics]) == (None, lines)


def test_every_rule_has_a_broken_bank() -> None:
    """Each rule that a bank can break is broken by some file here."""
    broken = {text.split(" ")[-1] for _, lines in HOSTILE.values() for text in lines}
    broken |= {word for lines in EXPECTED.values() for text in lines for word in text.split(" ") if word in RULES}
    assert sorted(RULES.keys() - broken) == ["R101", "R115", "R119", "R231", "R232"]
