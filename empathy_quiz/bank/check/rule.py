"""What a rule is: a code, how much it weighs, and a function from values to findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from empathy_quiz.bank.check.items import Item, Sheet, Unit
from empathy_quiz.bank.check.places import NOWHERE, Places, Way
from empathy_quiz.bank.check.text import content_words
from empathy_quiz.bank.diagnostics import Severity
from empathy_quiz.bank.sources import Sources
from empathy_quiz.values import value

Elsewhere = Literal["same", "milder", "none"]
"""What a rule says about a bank that declares no sources: the same; a warning for an error and nothing for a warning;
nothing at all."""


@value
class Found:
    """One finding of a rule: the way to the field that it is about, what is wrong, how to mend it."""

    way: Way
    message: str
    hint: str | None = None
    severity: Severity = "error"


@dataclass(frozen=True)
class Setting:
    """What an item is checked against: the bank it stands in, the documents and their claims."""

    sheet: Sheet
    sources: Sources
    common: frozenset[str]

    @property
    def strict(self) -> bool:
        """Whether the bank is held to every rule."""
        return self.sheet.declares


COMMONEST = 50
"""How many of a bank's content words are too common to point at anything."""


def setting_of(sheet: Sheet, sources: Sources) -> Setting:
    """The setting of the items of `sheet`."""
    counts: Counter[str] = Counter()
    for unit in sheet.units:
        for text in (unit.ask, *unit.texts):
            counts.update(content_words(text))
    # By the word among equals: the order of a set differs from run to run.
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    return Setting(sheet, sources, frozenset(ranked[:COMMONEST]))


@value
class ItemRule:
    """A rule that looks at one question at a time."""

    code: str
    title: str
    check: Callable[[Item, Setting], Iterable[Found]]
    elsewhere: Elsewhere = "none"


@value
class Spread:
    """One finding about banks that are judged together. `sheet` None: it stands in the file of the sources."""

    sheet: Sheet | None
    found: Found


@dataclass(frozen=True)
class Scope:
    """Banks that are judged together. `whole`: they are all there are, so that what is missing is missing.

    `sources_file` is the file of the documents and claims, and `sources_places` says where they stand in it.
    """

    sheets: tuple[Sheet, ...]
    sources: Sources | None = None
    sources_file: str = ""
    sources_places: Places = NOWHERE
    whole: bool = False

    @property
    def pooled(self) -> bool:
        """Whether it is several banks."""
        return len(self.sheets) > 1

    @property
    def weight(self) -> Severity:
        """How much a share weighs that is off: an error over several banks; one bank may have a theme."""
        return "error" if self.pooled else "warning"

    @cached_property
    def units(self) -> tuple[tuple[Sheet, Unit], ...]:
        """All units, each with its bank."""
        return tuple((sheet, unit) for sheet in self.sheets for unit in sheet.units)

    def overall(self, message: str, hint: str | None = None, severity: Severity = "error") -> Spread:
        """A finding about all of the banks."""
        if self.pooled:
            return Spread(None, Found((), message, hint, severity))
        return Spread(self.sheets[0], Found(("questions",), message, hint, severity))


@value
class ScopeRule:
    """A rule that looks at banks together. `needs_all`: it can only be applied where all banks are there."""

    code: str
    title: str
    check: Callable[[Scope], Iterable[Spread]]
    elsewhere: Elsewhere = "none"
    needs_all: bool = False
