"""The one printer: results on stdout, as text for people or as one JSON document; messages on stderr.

Texts of banks, names and files are shown as text: they pass `play.text.safe` and are never markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from rich.console import Console

    from empathy_quiz.cli.blocks import Block
    from empathy_quiz.environment import Environment
    from empathy_quiz.errors import QuizError

VERSION = 1
"""The version of every JSON document; it grows when a key changes its meaning or goes."""

ENDLESS = 10_000
"""Nothing but running text wraps where no terminal is at the other end."""


@dataclass(frozen=True, slots=True)
class Printer:
    """Where and how a command's results are printed.

    `plain` leaves out colours and columns, for screen readers; `quiet` leaves out messages that are no warnings.
    """

    environment: Environment
    plain: bool = False
    quiet: bool = False

    def show(self, blocks: Iterable[Block]) -> None:
        """Print blocks on stdout, laid out for its width."""
        show(blocks, self.environment.stdout, self.environment, plain=self.plain)

    def document(self, **fields: object) -> None:
        """Print one JSON document on stdout."""
        self.data(as_json(fields, encoding_of(self.environment.stdout)))

    def data(self, text: str) -> None:
        """Print text on stdout exactly as it is."""
        self.environment.stdout.write(text)

    def note(self, text: str) -> None:
        """Say something on stderr, unless it should be quiet."""
        if not self.quiet:
            self.warn(text)

    def warn(self, text: str) -> None:
        """Say something on stderr that nobody should miss."""
        say(text, self.environment.stderr)


def as_json(fields: Mapping[str, object], encoding: str = "utf-8") -> str:
    r"""Return one JSON document with its `version`, ending with a newline.

    What a terminal might act on, and what `encoding` lacks, is written as `\\uXXXX`, which reads the same.
    """
    import json

    text = json.dumps({"version": VERSION, **fields}, ensure_ascii=not _is_unicode(encoding), indent=2)
    if not text.isascii() or "\x7f" in text:
        text = "".join(c if c.isprintable() or c == "\n" else _escaped(c) for c in text)
    return f"{text}\n"


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))


def _is_unicode(encoding: str) -> bool:
    return encoding.lower().replace("-", "").replace("_", "").startswith("utf")


def encoding_of(stream: TextIO) -> str:
    """Return what a stream encodes text in."""
    return getattr(stream, "encoding", None) or "utf-8"


def tell(error: QuizError, words: Iterable[str], stdout: TextIO, stderr: TextIO) -> None:
    """Say what stopped the command: on stderr, or as a JSON document on stdout where `--json` was among its words."""
    if "--json" in words:
        fields = {"code": error.code, "message": error.message, "hint": error.hint}
        stdout.write(as_json({"error": fields}, encoding_of(stdout)))
        return
    say(error.message, stderr)
    if error.hint:
        say(f"Hint: {error.hint}", stderr)


def say(text: str, stream: TextIO) -> None:
    """Write a message and a newline."""
    stream.write(f"{clean(text, stream)}\n")


def clean(text: str, stream: TextIO) -> str:
    """Return text as it can be shown on `stream`."""
    from empathy_quiz.play.text import encodable, safe

    return encodable(safe(text), encoding_of(stream))


def show(blocks: Iterable[Block], stream: TextIO, environment: Environment, *, plain: bool = False) -> None:
    """Print blocks on `stream`: in columns and colour as its terminal has them, or with `plain` line by line."""
    from empathy_quiz.cli.layout import Page

    console = console_for(stream, environment, plain=plain)
    page = Page(console.width, lambda text: clean(text, stream), rows=plain)
    for part in page.lay(blocks):
        console.print(part)


def console_for(stream: TextIO, environment: Environment, *, plain: bool = False) -> Console:
    """Return a Rich console that shows text as it is. NO_COLOR, FORCE_COLOR, TERM and COLUMNS hold."""
    from rich.console import Console

    endless = not stream.isatty() and "COLUMNS" not in environment.environ
    return Console(
        file=stream,
        width=ENDLESS if endless else None,
        color_system=None if plain else "auto",
        markup=False,
        highlight=False,
        emoji=False,
        _environ=environment.environ,
    )
