"""YAML text -> nodes that know their place, by way of the parser's events.

Built over events because the loaders are slow, expand aliases, crash on deep nesting, take duplicate keys silently
and turn `no`, `3.10` or `12:30` into something else. Here every scalar stays the text that the author wrote; what
a bank does not need (aliases, tags, merge keys, other documents) is refused on the way, each as a diagnostic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, TypeAlias, cast

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from empathy_quiz.bank.findings import START, Findings, Place, quoted

MAX_DEPTH = 16
"""How deep lists and mappings may be nested; a bank needs nine."""

MAX_EVENTS = 4_000_000
"""How many events a file may have; 10,000 full questions have 700,000."""

_NULLS = frozenset(("", "~", "null"))


# Not frozen: a large bank has half a million nodes, they live for a moment, and freezing doubles their price.
@dataclass(slots=True)
class Scalar:
    """A text as it was written. `plain` tells that it stood without quotation marks."""

    text: str
    line: int
    column: int
    plain: bool

    @property
    def null(self) -> bool:
        """Whether this stands for nothing at all: an empty place, `~` or `null`."""
        return self.plain and self.text in _NULLS


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Fields by name; `places` holds where each name stands, in the same order."""

    fields: dict[str, Node]
    places: list[Place]
    line: int
    column: int

    def place(self, name: str) -> Place:
        """Where the field's name stands."""
        return self.places[list(self.fields).index(name)]


@dataclass(slots=True)
class Refused:
    """A node that was refused; the finding is noted already."""

    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping | Refused


class RawEvent(Protocol):
    """An event of either parser; which of these attributes are there depends on its class."""

    start_mark: Place
    value: str
    style: str | None
    anchor: str | None
    tag: str | None


class EventSource(Protocol):
    """What makes events."""

    def get_event(self) -> RawEvent | None:
        """The next event, or None after the last."""


class _Stop(Exception):
    """Reading cannot go on; why is noted."""


def parse(
    source: bytes | str, findings: Findings, *, parser: Callable[[bytes | str], EventSource] | None = None
) -> Node | None:
    """The file's one document as nodes, or None where there is none or reading could not go on.

    `source` must be free of a byte order mark and encodable in UTF-8. `parser` is a class of PyYAML's that makes
    events, by default the one in C, or the one in Python where that is missing.
    """
    from empathy_quiz.bank import syntax

    make = parser or default_parser()
    try:
        return _Builder(make(source), findings).document()
    except _Stop:
        return None
    except (YAMLError, ValueError, OverflowError) as problem:
        syntax.note(problem, source, findings)
        return None


def default_parser() -> Callable[[bytes | str], EventSource]:
    """The class that makes events: PyYAML's over libyaml if it was built with it, else its own."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        return python_parser()
    return cast("Callable[[bytes | str], EventSource]", CParser)


def python_parser() -> Callable[[bytes | str], EventSource]:
    """PyYAML's parser in Python, a class that makes events."""
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class PythonParser(Reader, Scanner, Parser):
        def __init__(self, stream: bytes | str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)

    return PythonParser


class _Builder:
    """Folds the events of one file into nodes; all methods draw from the same stream of events.

    Scalars are made in the loops themselves: a call for each would cost a fifth of the whole reading.
    """

    def __init__(self, parser: EventSource, findings: Findings) -> None:
        self.events: Iterator[RawEvent] = islice(iter(parser.get_event, None), MAX_EVENTS)
        self.findings = findings
        self.depth = 0

    def document(self) -> Node | None:
        """The first document; a second one is a finding."""
        self._next()
        if _class(self._next()) is StreamEndEvent:
            return None
        root = self._node(self._next())
        self._next()
        after = self._next()
        if _class(after) is DocumentStartEvent:
            hint = "put each bank into a file of its own"
            self.findings.error(after.start_mark, "R107", "a second YAML document starts here", hint)
        return root

    def _next(self) -> RawEvent:
        for event in self.events:
            return event
        raise self._exhausted()

    def _exhausted(self) -> _Stop:
        self.findings.error(START, "R115", "the file has too many entries to be a bank", "split it into several banks")
        return _Stop()

    def _node(self, event: RawEvent) -> Node:
        mark, kind = event.start_mark, _class(event)
        if kind is AliasEvent:
            message = f"the alias {quoted('*' + str(event.anchor))} is not allowed"
            self.findings.error(mark, "R109", message, "write the value out")
            return Refused(mark.line, mark.column)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if kind is ScalarEvent:
            return Scalar(event.value, mark.line, mark.column, not event.style)
        return self._collection(mark, kind)

    def _collection(self, start: Place, kind: type) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.findings.error(start, "R114", f"nested more than {MAX_DEPTH} levels deep", "a bank needs nine at most")
            raise _Stop
        node = self._mapping(start) if kind is MappingStartEvent else self._sequence(start)
        self.depth -= 1
        return node

    def _sequence(self, start: Place) -> Sequence:
        items: list[Node] = []
        for event in self.events:
            kind: type = type(event)
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                mark = event.start_mark
                items.append(Scalar(event.value, mark.line, mark.column, not event.style))
            elif kind is SequenceEndEvent:
                return Sequence(items, start.line, start.column)
            else:
                items.append(self._node(event))
        raise self._exhausted()

    def _mapping(self, start: Place) -> Mapping:
        fields: dict[str, Node] = {}
        places: list[Place] = []
        for key in self.events:
            if _class(key) is MappingEndEvent:
                return Mapping(fields, places, start.line, start.column)
            name = self._name(key)
            event = self._next()
            kind: type = type(event)
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                mark = event.start_mark
                value: Node = Scalar(event.value, mark.line, mark.column, not event.style)
            else:
                value = self._node(event)
            if name in fields:
                self._refuse_again(name, key.start_mark, places[list(fields).index(name)])
            elif name is not None:
                fields[name] = value
                places.append(key.start_mark)
        raise self._exhausted()

    def _name(self, event: RawEvent) -> str | None:
        """The name of a field, or None where it is none; its findings are noted."""
        kind: type = type(event)
        if kind is ScalarEvent and event.value and event.tag is None and event.anchor is None:
            if event.value != "<<" or event.style:
                return event.value
            self.findings.error(event.start_mark, "R112", "the merge key << is not allowed", "write the fields out")
            return None
        node = self._node(event)
        if type(node) is Scalar and node.text:
            return node.text
        if type(node) is not Refused:
            message = "a field needs a name of plain text"
            self.findings.error(
                event.start_mark, "R113", message, "a text that starts with {, [ or ? needs quotation marks"
            )
        return None

    def _refuse_properties(self, event: RawEvent) -> None:
        if event.anchor is not None:
            message = f"the anchor {quoted('&' + event.anchor)} is not allowed"
            self.findings.error(event.start_mark, "R109", message, "a text that starts with & needs quotation marks")
        if event.tag is not None:
            message = f"the tag {quoted(event.tag)} is not allowed"
            self.findings.error(event.start_mark, "R110", message, "a text that starts with ! needs quotation marks")

    def _refuse_again(self, name: str, place: Place, first: Place) -> None:
        message = f"the field {quoted(name)} stands here a second time"
        self.findings.error(place, "R111", message, f"the first is in line {first.line + 1}; keep one of them")


def _class(event: RawEvent) -> type:
    return type(event)
