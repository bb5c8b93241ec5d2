"""Frames on a terminal: inline, below what was there, with as few bytes as the change needs.

What is told stays in the scrollback; below it lives a region of rows that is repainted. The cursor rests on the
region's last row. Of the clock row only the cells that changed are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from empathy_quiz.play.layout import Line, Paragraph, Style, lay_all, plain
from empathy_quiz.play.text import encodable

COLOURS: Mapping[Style, str] = {
    "plain": "",
    "bold": "1",
    "dim": "2",
    "good": "1;32",
    "bad": "1;31",
    "warn": "1;33",
    "accent": "36",
    "caret": "7",
}
MONOCHROME: Mapping[Style, str] = {**COLOURS, "good": "1", "bad": "1", "warn": "1", "accent": ""}
"""Without colour only weight is left; every sign is also in the text."""


class Screen:
    """The live region and the text told above it.

    `write` takes text for the terminal; `encoding` is what the terminal can show. `told` is kept, so that a resized
    window can be filled again.
    """

    def __init__(
        self, write: Callable[[str], None], columns: int, rows: int, encoding: str = "utf-8", colour: bool = True
    ) -> None:
        self.write = write
        self.columns, self.rows = columns, rows
        self.encoding, self.colour = encoding, colour
        self.told: list[Paragraph] = []
        self.painted: tuple[Line, ...] = ()

    def paint(self, lines: tuple[Line, ...]) -> None:
        """Show `lines` as the live region, rewriting only what differs from what is there."""
        if not self.painted or len(lines) != len(self.painted):
            self.write(self._erased() + "\r\n".join(map(self._coded, lines)))
        else:
            changed = "".join(self._row(i, new) for i, new in enumerate(lines) if new != self.painted[i])
            if changed:
                self.write(changed)
        self.painted = lines

    def tell(self, paragraphs: Iterable[Paragraph]) -> None:
        """Put text above the region, for good; the region is gone until it is painted again."""
        fresh = tuple(paragraphs)
        self.told.extend(fresh)
        lines = lay_all(fresh, self.columns - 1)
        self.write(self._erased() + "".join(self._coded(line) + "\r\n" for line in lines))
        self.painted = ()

    def clear(self) -> None:
        """Take the region away."""
        self.write(self._erased())
        self.painted = ()

    def resized(self, columns: int, rows: int) -> None:
        """Fill a window of another size with the end of what was told; the region must be painted next."""
        self.columns, self.rows = columns, rows
        self.painted = ()
        lines = lay_all(self.told[-rows:], columns - 1)[-rows:]
        self.write("\x1b[H\x1b[J" + "".join(self._coded(line) + "\r\n" for line in lines))

    def resumed(self) -> None:
        """Forget the region after another program wrote to the terminal; it is painted anew below."""
        self.painted = ()
        self.write("\r\n")

    def _erased(self) -> str:
        if not self.painted:
            return ""
        up = len(self.painted) - 1
        return (f"\x1b[{up}A" if up else "") + "\r\x1b[J"

    def _row(self, index: int, new: Line) -> str:
        up = len(self.painted) - 1 - index
        body = self._cells(self.painted[index], new)
        if body is None:
            body = f"\r{self._coded(new)}\x1b[K"
        return (f"\x1b[{up}A" if up else "") + body + (f"\x1b[{up}B" if up else "") + "\r"

    def _cells(self, old: Line, new: Line) -> str | None:
        """Return the changed cells of a row of one style, or None where the row is better written whole."""
        if len(old) != 1 or len(new) != 1 or old[0].style != new[0].style or len(old[0].text) != len(new[0].text):
            return None
        runs = changed_runs(old[0].text, new[0].text)
        if not new[0].text or sum(len(text) for _, text in runs) * 2 > len(new[0].text):
            return None
        code = self._codes(new[0].style)
        body = "".join(f"\x1b[{column + 1}G{encodable(text, self.encoding)}" for column, text in runs)
        return f"\x1b[{code}m{body}\x1b[m" if code else body

    def _coded(self, line: Line) -> str:
        return "".join(self._span(span.text, span.style) for span in line)

    def _span(self, text: str, style: Style) -> str:
        shown = encodable(text, self.encoding)
        code = self._codes(style)
        return f"\x1b[{code}m{shown}\x1b[m" if code else shown

    def _codes(self, style: Style) -> str:
        return (COLOURS if self.colour else MONOCHROME)[style]


def changed_runs(old: str, new: str) -> list[tuple[int, str]]:
    """Return the runs of cells in which two rows of equal length differ: their first column and new text."""
    runs: list[tuple[int, str]] = []
    for column, (before, after) in enumerate(zip(old, new, strict=True)):
        if before == after:
            continue
        if runs and runs[-1][0] + len(runs[-1][1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + after)
        else:
            runs.append((column, after))
    return runs


def as_text(lines: tuple[Line, ...]) -> str:
    """Return a frame as plain text, for people and tests to read."""
    return "\n".join(plain(line).rstrip() for line in lines)
