"""What bots play: the units of a bank, or of several, with the options to be found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from empathy_quiz.bank.check.items import Sheet, Unit
from empathy_quiz.values import value

Aim = Literal["best", "worst"]
"""What a bot looks for: the best options, or the worst."""


@value
class Target:
    """A unit, and the places of the options that the bot is to find."""

    unit: Unit
    key: frozenset[int]

    @property
    def only(self) -> int:
        """The place of the option to be found, where there is one."""
        return min(self.key)


@dataclass(frozen=True)
class Stand:
    """The banks that bots play together. `worst`: they look for the worst options, not the best."""

    sheets: tuple[Sheet, ...]
    worst: bool = False

    @property
    def aim(self) -> Aim:
        """What the bots look for."""
        return "worst" if self.worst else "best"

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Every unit with something to be found."""
        return tuple(target for sheet in self.sheets for target in _targets(sheet.units, self.worst))

    @cached_property
    def singles(self) -> tuple[Target, ...]:
        """Those where one option is to be found."""
        return tuple(target for target in self.targets if not target.unit.several)

    @property
    def pooled(self) -> bool:
        """Whether it is several banks."""
        return len(self.sheets) > 1


def by_bank(stand: Stand) -> Sequence[Stand]:
    """Each bank of the stand on its own."""
    return [Stand((sheet,), stand.worst) for sheet in stand.sheets]


def _targets(units: Iterable[Unit], worst: bool) -> Iterable[Target]:
    for unit in units:
        key = unit.worst if worst else unit.key
        usable = 1 <= len(key) < unit.size if unit.several else len(key) == 1
        if usable and unit.size > 1:
            yield Target(unit, key)
