"""Questions as the rules see them: units to be answered, entries to be explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from empathy_quiz.bank.check.places import NOWHERE, Places, Way
from empathy_quiz.bank.check.text import lead_in, length
from empathy_quiz.bank.model import (
    Bank,
    BestWorst,
    Dialogue,
    Match,
    Multiple,
    Option,
    Persona,
    Question,
    Single,
    Write,
)
from empathy_quiz.values import value


@dataclass(frozen=True)
class Unit:
    """A stem and its options, of which some are the key: what a bot plays.

    `way` leads to the options' mapping. `key` holds the places of the keyed options, or of those with the highest
    effectiveness; `worst` the places of those with the lowest, none where options are right or wrong.
    """

    question: Question
    way: Way
    ask: str
    options: tuple[Option, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The options' texts."""
        return tuple(option.text for option in self.options)

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The options' lengths in characters."""
        return tuple(map(length, self.texts))

    @cached_property
    def effectiveness(self) -> tuple[int, ...] | None:
        """The options' effectiveness, or None where some has none."""
        given = tuple(option.effectiveness for option in self.options)
        rated = tuple(number for number in given if number is not None)
        return rated if len(rated) == len(given) else None

    @cached_property
    def key(self) -> frozenset[int]:
        """The places of the right or the best options."""
        if self.effectiveness is None:
            return frozenset(place for place, option in enumerate(self.options) if option.key)
        return self._rated(max(self.effectiveness))

    @cached_property
    def worst(self) -> frozenset[int]:
        """The places of the worst options; none where options are simply right or wrong."""
        return frozenset() if self.effectiveness is None else self._rated(min(self.effectiveness))

    @cached_property
    def distractors(self) -> tuple[int, ...]:
        """The places of all options that are no key."""
        return tuple(place for place in range(len(self.options)) if place not in self.key)

    @property
    def lead_in(self) -> str:
        """The last sentence of the stem."""
        return lead_in(self.ask)

    @property
    def size(self) -> int:
        """How many options there are."""
        return len(self.options)

    @property
    def several(self) -> bool:
        """Whether more than one option is to be ticked."""
        return isinstance(self.question, Multiple)

    def option(self, place: int, field: str = "text") -> Way:
        """The way to a field of an option."""
        return (*self.way, "options", place, field)

    def _rated(self, number: int) -> frozenset[int]:
        return frozenset(place for place, own in enumerate(self.effectiveness or ()) if own == number)


@value
class Entry:
    """A text that can be chosen, and why it helps or fails; `way` leads to its mapping, `field` names the text."""

    way: Way
    field: str
    text: str
    why: str | None


@dataclass(frozen=True)
class Item:
    """A question with its place in the bank."""

    question: Question
    way: Way

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """What can be answered by choosing: each turn of a `dialogue`, nothing in `order`, `match` and `write`."""
        question = self.question
        if isinstance(question, Dialogue):
            turns = enumerate(question.turns)
            return tuple(Unit(question, (*self.way, "turns", place), turn.ask, turn.options) for place, turn in turns)
        if isinstance(question, Single | Multiple | BestWorst):
            return (Unit(question, self.way, question.ask, question.options),)
        return ()

    @cached_property
    def stems(self) -> tuple[tuple[Way, str], ...]:
        """Every text that asks for something, with the way to it; of a `dialogue` what its turns ask."""
        if isinstance(self.question, Dialogue):
            return tuple(((*unit.way, "ask"), unit.ask) for unit in self.units)
        return (((*self.way, "ask"), self.question.ask),)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that can be chosen, with its explanation."""
        return tuple(_entries(self.question, self.way))

    @property
    def persona(self) -> Persona | None:
        """Who speaks in it."""
        return self.question.persona

    @property
    def scenario(self) -> bool:
        """Whether a customer speaks or is described."""
        return self.question.persona is not None or isinstance(self.question, BestWorst | Dialogue)

    def at(self, field: str) -> Way:
        """The way to a field of the question."""
        return (*self.way, field)


@dataclass(frozen=True)
class Sheet:
    """A bank on the desk of the checker: what it holds, and where that stands in its file."""

    bank: Bank
    places: Places = NOWHERE

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The questions in the order of the file."""
        return tuple(Item(question, ("questions", number)) for number, question in enumerate(self.bank.questions))

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """All units in the order of the file."""
        return tuple(unit for item in self.items for unit in item.units)

    @property
    def declares(self) -> bool:
        """Whether it says what it draws on, and so is held to every rule."""
        return bool(self.bank.sources)


def _entries(question: Question, way: Way) -> Iterator[Entry]:
    if isinstance(question, Match):
        for number, pair in enumerate(question.pairs):
            yield Entry((*way, "pairs", number), "right", pair.right, pair.why)
        if question.spare is not None:
            yield Entry((*way, "spare"), "right", question.spare.right, question.spare.why)
    elif isinstance(question, Dialogue):
        for place, turn in enumerate(question.turns):
            yield from _options(turn.options, (*way, "turns", place))
    elif not isinstance(question, Write):
        yield from _options(question.options, way)


def _options(options: tuple[Option, ...], way: Way) -> Iterator[Entry]:
    for number, option in enumerate(options):
        yield Entry((*way, "options", number), "text", option.text, option.why)
