"""Blocks as what Rich can print: in columns, or row by row where those would not fit or are not wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.style import Style as RichStyle
from rich.table import Table as RichTable
from rich.text import Text

from empathy_quiz.cli.blocks import Block, Gap, Heading, Style, Table, Words
from empathy_quiz.play.text import cell_width, wrap
from empathy_quiz.values import value

PROSE = 80
"""Running text is no wider than this, however wide the window."""

NARROW = 60
"""Below so many columns a table is told row by row."""

STYLES: dict[Style, str] = {
    "plain": "none",
    "bold": "bold",
    "dim": "dim",
    "good": "bold green",
    "bad": "bold red",
    "warn": "yellow",
}

Printable = Text | RichTable


@value
class Page:
    """How to lay out: `columns` in cells, `rows` for tables told row by row, `clean` makes a text showable."""

    columns: int
    clean: Callable[[str], str]
    rows: bool = False

    def lay(self, blocks: Iterable[Block]) -> Iterator[Printable]:
        """Yield what is to be printed, one below the other."""
        for block in blocks:
            match block:
                case Heading(text):
                    yield self._text(text, "bold")
                case Words(text, style, lead):
                    yield from self._words(text, style, lead)
                case Table():
                    yield from self._told(block) if self.rows or self.columns < NARROW else (self._table(block),)
                case Gap():
                    yield Text("")

    def _text(self, text: str, style: Style = "plain") -> Text:
        return Text(self.clean(text), style=RichStyle.parse(STYLES[style]), overflow="fold")

    def _words(self, text: str, style: Style, lead: str) -> Iterator[Text]:
        before = self.clean(lead)
        indent = cell_width(before)
        for number, line in enumerate(wrap(self.clean(text), max(10, min(self.columns, PROSE) - indent))):
            yield Text.assemble(before if number == 0 else " " * indent, (line, STYLES[style]))

    def _told(self, table: Table) -> Iterator[Text]:
        for number, row in enumerate(table.rows):
            if number:
                yield Text("")
            for name, text in zip(table.columns, row, strict=True):
                if text:
                    yield from self._words(text, "plain", f"{name}: ")

    def _table(self, table: Table) -> RichTable:
        grid = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for name in table.columns:
            grid.add_column(self._text(name), justify="right" if name in table.right else "left", overflow="fold")
        for row in table.rows:
            grid.add_row(*map(self._text, row))
        return grid
