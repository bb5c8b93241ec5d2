"""Events of the parser, and what is refused on the way."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from yaml.events import MappingEndEvent, ScalarEvent

from empathy_quiz.bank import events
from empathy_quiz.bank.events import (
    Event,
    Events,
    Parser,
    class_of,
    default_parser,
    is_null,
    is_plain,
    python_parser,
    read_document,
)
from empathy_quiz.bank.findings import Findings

PARSERS: list[Callable[[], Parser]] = [default_parser, python_parser]


def skim(start: Event, stream: Events) -> list[str]:
    """The names of the top fields and the plain texts among their values."""
    seen = []
    while class_of(name := stream.next()) is not MappingEndEvent:
        event = stream.next()
        if stream.accept(event):
            seen.append(f"{name.value}={event.value if class_of(event) is ScalarEvent else '…'}")
            stream.skip(event)
    return seen


def read(text: str, make: Callable[[], Parser] = default_parser) -> tuple[list[str] | None, list[str]]:
    """What `skim` makes of a text, and the findings as `line:column rule message`."""
    findings = Findings("x.yaml", "start somehow")
    seen = read_document(text, findings, skim, make())
    return seen, [f"{it.line}:{it.column} {it.rule} {it.message}" for it in findings.diagnostics()]


@pytest.mark.parametrize("make", PARSERS)
def test_both_parsers_give_the_same_values(make: Callable[[], Parser]) -> None:
    """With libyaml or without, names and texts come as they were written."""
    text = "a: no\nb: [1, {c: d}]\ne: >-\n  one\n  two\nf: {g: [h]}\ni: 'j'\n"
    assert read(text, make) == (["a=no", "b=…", "e=one two", "f=…", "i=j"], [])


@pytest.mark.parametrize("make", PARSERS)
@pytest.mark.parametrize(
    ("text", "seen", "found"),
    [
        ("a: *b\nc: d\n", ["c=d"], ["1:4 R109 the alias '*b' is not allowed"]),
        ("a: &b c\n", ["a=c"], ["1:4 R109 the anchor '&b' is not allowed"]),
        ("a: !b c\n", ["a=c"], ["1:4 R110 the tag '!b' is not allowed"]),
        ("a: !!set {b, c}\n", ["a=…"], ["1:4 R110 the tag 'tag:yaml.org,2002:set' is not allowed"]),
        ("a: [*b, *b, &c d]\n", ["a=…"], ["1:5 R109 the alias '*b' is not allowed"]),
        ("a: b\n---\nc: d\n", ["a=b"], ["2:1 R107 a second YAML document starts here"]),
        ("- a\n", None, ["1:1 R108 the file is not a mapping of fields"]),
        ("a\n", None, ["1:1 R108 the file is not a mapping of fields"]),
        ("~\n", None, ["1:1 R105 the file holds nothing"]),
        ("# only this\n", None, ["1:1 R105 the file holds nothing but comments"]),
        ("a: [\n", None, ["2:1 R106 a list in [ ] or a mapping in { } is not closed, or lacks a comma"]),
    ],
)
def test_what_no_bank_needs_is_refused(
    text: str, seen: list[str] | None, found: list[str], make: Callable[[], Parser]
) -> None:
    """Aliases, anchors, tags, second documents and other tops are findings at their places."""
    assert read(text, make) == (seen, found)


@pytest.mark.parametrize("depth", [16, 17])
def test_nesting_has_a_limit(depth: int) -> None:
    """Sixteen levels may be passed over, and with the seventeenth reading ends."""
    seen, found = read("a: " + "[" * depth + "]" * depth + "\n")
    message = "1:20 R114 lists or mappings are nested more than 16 levels deep"
    assert (seen, found) == ((["a=…"], []) if depth == 16 else (None, [message]))


def test_the_number_of_events_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with more events than a bank can have is refused."""
    monkeypatch.setattr(events, "MAX_EVENTS", 20)
    assert read("a: [" + "b, " * 20 + "]\n") == (None, ["1:1 R115 the file has too many entries to be a bank"])


def test_without_libyaml_the_parser_in_python_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML was built without libyaml, its parser in Python takes over."""
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    assert default_parser().__name__ == "PythonParser"


@pytest.mark.parametrize(
    ("written", "plain", "null"),
    [("~", True, True), ("null", True, True), ("", True, True), ("'~'", False, False), ("Null", True, False)],
)
def test_only_plain_texts_stand_for_nothing(written: str, plain: bool, null: bool) -> None:
    """An empty place, a plain ~ or null stand for nothing; in quotation marks they are texts."""

    def look(start: Event, stream: Events) -> tuple[bool, bool]:
        stream.next()
        event = stream.next()
        stream.next()
        return is_plain(event), is_null(event)

    assert read_document(f"a: {written}\n", Findings("x", ""), look) == (plain, null)
