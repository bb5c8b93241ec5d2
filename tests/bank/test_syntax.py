"""Broken YAML in our own words, the same for both parsers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from empathy_quiz.bank.events import Parser, default_parser, python_parser, read_document
from empathy_quiz.bank.findings import Findings

LAYOUT = "the layout breaks here: this fits neither the lines above nor a new field"
CLOSED = "the text goes on behind its closing quotation mark or bracket"
BRACKET = "a list in [ ] or a mapping in { } is not closed, or lacks a comma"
TAB = "a tab stands where spaces are needed"
ESCAPE = "this backslash escape is not known"
START = "a text cannot start with this character"

FAULTS = [
    ('a: "b\nc: d\n', "1:4", "R106", "a text in quotation marks never ends"),
    ("a: 'b\n---\n", "1:4", "R106", "a text in quotation marks never ends"),
    ("a: b: c\n", "1:5", "R106", "a colon is not expected here"),
    ("a: - b\n", "1:4", "R106", "a list cannot start here"),
    ("a: ? b\n", "1:4", "R106", "a question mark cannot start this text"),
    ("a: [1, 2\nb: c\n", "2:2", "R106", BRACKET),
    ("a: {b: c]\n", "1:9", "R106", BRACKET),
    ("a: [\n", "2:1", "R106", BRACKET),
    ("a: ]\n", "1:4", "R106", "a value is expected here"),
    ("a:\n\tb: c\n", "2:1", "R106", TAB),
    ("a:\n  - b\n\t- c\n", "3:1", "R106", TAB),
    ("a: b\nc\nd: e\n", "3:1", "R106", "this line is no field: it has no colon"),
    ("a: > b\n", "1:6", "R106", "only a comment may follow | or > on its line"),
    ("a: * b\n", "1:5", "R106", "a text cannot start with *"),
    ("a: & b\n", "1:5", "R106", "a text cannot start with &"),
    ("a: !<b\n", "1:7", "R106", "this tag is not well-formed"),
    ("a: !x!b c\n", "1:4", "R106", "this tag is not well-formed"),
    ("a: @b\n", "1:4", "R106", START),
    ("a: `b`\n", "1:4", "R106", START),
    ("a: %b\n", "1:4", "R106", START),
    ("a:\n    b: c\n  d: e\n", "3:3", "R106", LAYOUT),
    ("a:\n  - b\n c\n", "3:2", "R106", LAYOUT),
    ('a: "b" c\n', "1:8", "R106", CLOSED),
    ("a: {b}, c\n", "1:7", "R106", CLOSED),
    ("%YAML 3.0\n---\na: b\n", "1:1", "R106", "this is no version of YAML that can be read"),
    ("%YAML x\n---\na: b\n", "1:7", "R106", "this line, starting with %, is no YAML"),
    ("a: b\n...\nc: d\n", "3:1", "R106", "the text goes on after its end"),
    ('a: "b\\q"\n', "1:4", "R106", ESCAPE),
    ('a: "b\\xZZ"\n', "1:4", "R106", ESCAPE),
    ("a: b\nc: d\x07\n", "2:5", "R116", "the control character U+0007 may not stand in a bank"),
    ("a: é\r\nb: \x00\r\n", "2:4", "R116", "the control character U+0000 may not stand in a bank"),
]


def read(text: str, make: Callable[[], Parser]) -> list[str]:
    """The findings in a text of which nothing is read, as `line:column rule message`."""
    findings = Findings("x.yaml", "start somehow")
    read_document(text, findings, lambda start, stream: stream.skip(start), make())
    return [f"{it.line}:{it.column} {it.rule} {it.message}" for it in findings.diagnostics()]


@pytest.mark.parametrize("make", [default_parser, python_parser])
@pytest.mark.parametrize(("text", "place", "rule", "message"), FAULTS)
def test_a_fault_is_told_in_our_words(
    text: str, place: str, rule: str, message: str, make: Callable[[], Parser]
) -> None:
    """Whichever parser met it, a fault has the same place, rule and message."""
    assert read(text, make)[-1:] == [f"{place} {rule} {message}"]


def test_a_number_too_large_for_a_character_is_an_escape_for_none() -> None:
    """An escape beyond Unicode has its place with either parser."""
    text = 'a: b\nc: "\\UFFFFFFFF"\n'
    message = "R118 an escape in this text stands for no character"
    assert [read(text, make) for make in (default_parser, python_parser)] == [[f"2:4 {message}"], [f"2:5 {message}"]]


def test_a_version_number_without_end_is_no_traceback() -> None:
    """The parser in Python fails over a number of thousands of digits, and that is a finding too."""
    text = "%YAML 1." + "9" * 5000 + "\n---\na: b\n"
    assert read(text, python_parser) == ["1:1 R106 this is not well-formed YAML"]
