"""What a command has to say to a person, as values: printed by `render`, never by the command."""

from __future__ import annotations

from typing import Literal, TypeAlias

from empathy_quiz.values import value

Style = Literal["plain", "bold", "dim", "good", "bad", "warn"]


@value
class Heading:
    """A line that names what follows."""

    text: str


@value
class Words:
    """A paragraph. `lead` stands before its first line; the others are indented by as much."""

    text: str
    style: Style = "plain"
    lead: str = ""


@value
class Table:
    """Rows of texts under `columns`; columns named in `right` are numbers and stand to the right."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[str, ...] = ()


@value
class Gap:
    """An empty line."""


Block: TypeAlias = Heading | Words | Table | Gap
GAP = Gap()
