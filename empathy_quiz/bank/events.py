"""The events of PyYAML's parser, of which a file's values are made as they come.

Neither PyYAML's loaders nor nodes of our own stand in between. The loaders are slow, expand aliases, crash on deep
nesting, take duplicate keys silently and turn `no`, `3.10` or `12:30` into something else; with nodes in between a
large bank took two thirds more time and twice the memory. Every scalar stays the text that the author wrote, and what
no bank needs (aliases, anchors, tags, merge keys, a second document, deep nesting) is refused on the way, each as a
finding at its place.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Protocol, TypeAlias, TypeVar, cast

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from empathy_quiz.bank.findings import START, Findings, Place, quoted

MAX_DEPTH = 16
"""How deep lists and mappings that no field needs may be nested."""

MAX_EVENTS = 4_000_000
"""How many events a file may have; 10,000 full questions have 700,000."""

_NULLS = frozenset(("", "~", "null"))

T = TypeVar("T")


class Event(Protocol):
    """An event of either of PyYAML's parsers; which attributes it has beside the mark depends on its class."""

    start_mark: Place
    value: str
    style: str | None
    anchor: str | None
    tag: str | None


class EventSource(Protocol):
    """One of PyYAML's parsers at work."""

    def get_event(self) -> Event | None:
        """The next event, or None after the last."""


Parser: TypeAlias = Callable[[bytes | str], EventSource]
"""Starts to parse a text that has no byte order mark and can be encoded in UTF-8."""


class _Stop(Exception):
    """Reading cannot go on; why is noted."""


def read_document(
    source: bytes | str, findings: Findings, read: Callable[[Event, Events], T], parser: Parser | None = None
) -> T | None:
    """What `read` makes of the file's one document, a mapping, whose first event it is given.

    None where there is no such document or reading could not go on; why is noted. `parser` is by default PyYAML's over
    libyaml, or the one in Python where that is missing.
    """
    try:
        return _document(Events(source, findings, parser or default_parser()), read)
    except _Stop:
        pass
    except StopIteration:
        findings.error(START, "R115", "the file has too many entries to be a bank", "split it into several banks")
    except YAMLError as problem:
        from empathy_quiz.bank import syntax

        syntax.note(problem, source, findings)
    return None


def _document(events: Events, read: Callable[[Event, Events], T]) -> T | None:
    findings = events.findings
    events.next()
    if class_of(events.next()) is StreamEndEvent:
        findings.error(START, "R105", "the file holds nothing but comments", findings.opening)
        return None
    root = events.next()
    found = None
    if events.accept(root):
        if class_of(root) is MappingStartEvent:
            found = read(root, events)
        else:
            rule, message = (
                ("R105", "the file holds nothing") if is_null(root) else ("R108", "the file is not a mapping of fields")
            )
            findings.error(root.start_mark, rule, message, findings.opening)
            events.skip(root)
    events.next()
    after = events.next()
    if class_of(after) is DocumentStartEvent:
        findings.error(after.start_mark, "R107", "a second YAML document starts here", "put each into its own file")
    return found


class Events:
    """The events of one file, drawn one by one by whoever reads a part of it; `findings` collects what is wrong.

    `next()` raises StopIteration where a file has more events than a bank can have.
    """

    def __init__(self, source: bytes | str, findings: Findings, parser: Parser) -> None:
        self.findings = findings
        self.next = islice(iter(parser(source).get_event, None), MAX_EVENTS).__next__

    def accept(self, event: Event) -> bool:
        """Whether the node that starts here stands for itself, as an alias does not; anchors and tags are noted."""
        return (event.anchor is None and event.tag is None) or self._refuse(event)

    def skip(self, event: Event) -> None:
        """Pass over the rest of the node that started with `event` (accepted already) and that nobody reads.

        What is refused in it is noted once, however often it stands there.
        """
        before = self.findings.errors
        depth = int(isinstance(event, CollectionStartEvent))
        while depth:
            event = self.next()
            if isinstance(event, CollectionEndEvent):
                depth -= 1
                continue
            if self.findings.errors == before:
                self.accept(event)
            depth += isinstance(event, CollectionStartEvent)
            if depth > MAX_DEPTH:
                message = f"lists or mappings are nested more than {MAX_DEPTH} levels deep"
                self.findings.error(event.start_mark, "R114", message, "a bank needs nine at most")
                raise _Stop

    def _refuse(self, event: Event) -> bool:
        place, findings = event.start_mark, self.findings
        if class_of(event) is AliasEvent:
            findings.error(
                place, "R109", f"the alias {quoted(f'*{event.anchor}')} is not allowed", "write the value out"
            )
            return False
        if event.anchor is not None:
            message = f"the anchor {quoted(f'&{event.anchor}')} is not allowed"
            findings.error(place, "R109", message, "a text that starts with & needs quotation marks")
        if event.tag is not None:
            message = f"the tag {quoted(event.tag)} is not allowed"
            findings.error(place, "R110", message, "a text that starts with ! needs quotation marks")
        return True


def class_of(event: Event) -> type:
    """The event's class, one of PyYAML's."""
    return type(event)


def is_plain(event: Event) -> bool:
    """Whether a text stands there without quotation marks."""
    return class_of(event) is ScalarEvent and not event.style


def is_null(event: Event) -> bool:
    """Whether a node stands for nothing at all: an empty place, or a plain `~` or `null`."""
    return class_of(event) is ScalarEvent and not event.style and event.value in _NULLS


def default_parser() -> Parser:
    """PyYAML's parser over libyaml if it was built with it, else its own."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        return python_parser()
    return cast("Parser", CParser)


def python_parser() -> Parser:
    """PyYAML's parser in Python."""
    from yaml.parser import Parser as EventMaker
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class PythonParser(Reader, Scanner, EventMaker):
        def __init__(self, stream: bytes | str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            EventMaker.__init__(self)

        def get_event(self) -> Event | None:
            try:
                return cast("Event | None", super().get_event())  # type: ignore[no-untyped-call]  # so in its stubs
            except (ValueError, OverflowError) as problem:
                # It fails over numbers that are too large, in an escape or in a version of YAML.
                raise YAMLError(str(problem)) from problem

    return cast("Parser", PythonParser)
