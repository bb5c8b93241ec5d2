"""Where everything in a bank's file stands: a second look at the parser's events, for banks that have findings.

Reading a bank for play computes nothing of this. Only a file that can be read as a bank is looked at again, so there
are no aliases, and nothing is nested deeply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from empathy_quiz.bank.events import Event, default_parser
from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.source import load, usable_text
from empathy_quiz.values import value

Way: TypeAlias = tuple["str | int", ...]
"""The way to a value from the top of a file: names of fields, and places in lists from 0."""

Spot: TypeAlias = tuple[int, int]
"""A line and a column, from 1."""


@value
class Places:
    """Where the fields of one file stand: a field at its name, an entry of a list at its beginning."""

    spots: Mapping[Way, Spot]

    def spot(self, way: Way) -> Spot:
        """Where `way` leads to, or as far as it can be followed; the beginning of the file at the least."""
        while way and way not in self.spots:
            way = way[:-1]
        return self.spots.get(way, (1, 1))


NOWHERE = Places({})
"""No places at all: everything is at the beginning."""


def places_in_file(path: Path) -> Places:
    """The places of the file at `path`; none where it cannot be read."""
    unheard = Findings(str(path), "")
    data = load(path, unheard)
    return NOWHERE if data is None else places_in(data)


def places_in(text: bytes | str) -> Places:
    """The places of a file that holds `text`, as far as it is well-formed."""
    from yaml.error import YAMLError
    from yaml.events import NodeEvent

    source = usable_text(text, Findings("", ""))
    spots: dict[Way, Spot] = {}
    if source is None:
        return NOWHERE
    take = iter(default_parser()(source).get_event, None).__next__
    try:
        while not isinstance(event := take(), NodeEvent):
            pass
        _follow(event, (), take, spots)
    except (YAMLError, StopIteration):
        pass
    return Places(spots)


def _follow(event: Event, way: Way, take: Callable[[], Event], spots: dict[Way, Spot]) -> None:
    from yaml.events import CollectionEndEvent, MappingStartEvent, SequenceStartEvent

    if isinstance(event, MappingStartEvent):
        while not isinstance(key := take(), CollectionEndEvent):
            _follow(key, way, take, spots)
            below = (*way, getattr(key, "value", ""))
            spots.setdefault(below, _spot(key))
            _follow(take(), below, take, spots)
    elif isinstance(event, SequenceStartEvent):
        number = 0
        while not isinstance(item := take(), CollectionEndEvent):
            spots[*way, number] = _spot(item)
            _follow(item, (*way, number), take, spots)
            number += 1


def _spot(event: Event) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1
