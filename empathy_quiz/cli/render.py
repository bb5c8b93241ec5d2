"""The one printer: results on stdout, as text for people or as one JSON document; messages on stderr.

Texts of banks, names and files are shown as text: they pass `play.text.safe` and are never markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from empathy_quiz.values import value

if TYPE_CHECKING:
    from typing import TextIO

    from empathy_quiz.cli.blocks import Block
    from empathy_quiz.environment import Environment
    from empathy_quiz.errors import QuizError

VERSION = 1
"""The version of every JSON document; it grows when a key changes its meaning or goes."""

ENDLESS = 10_000
"""Nothing but running text wraps where no terminal is at the other end."""


@value
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
        self.data(as_json(fields))

    def deliver(self, text: str, file: str | None, *, force: bool = False) -> None:
        """Print safe text on stdout, or write it to a file. Raises UnwritableOutput."""
        if file is None:
            from empathy_quiz.play.text import encodable

            self.data(encodable(text, encoding_of(self.environment.stdout)))
            return
        from empathy_quiz.cli.files import write_whole

        write_whole(self.environment.working_dir / file, text, overwrite=force)

    def lines(self, texts: Iterable[str]) -> None:
        """Print each text on a line of its own, as it can be shown."""
        stream = self.environment.stdout
        stream.write("".join(f"{clean(text, stream)}\n" for text in texts))

    def data(self, text: str) -> None:
        """Print text on stdout exactly as it is."""
        self.environment.stdout.write(text)

    def note(self, text: str) -> None:
        """Say something on stderr, unless it should be quiet."""
        if not self.quiet:
            self.warn(text)

    def ask(self, question: str) -> None:
        """Put a question on stderr, and leave the cursor behind it."""
        self.environment.stderr.write(question)
        self.environment.stderr.flush()

    def warn(self, text: str) -> None:
        """Say something on stderr that nobody should miss."""
        say(text, self.environment.stderr)


def as_json(fields: Mapping[str, object]) -> str:
    """Return one JSON document with its `version`, ending with a newline; plain ASCII, so that any stream can say it
    and no terminal acts on it."""
    import json

    return json.dumps({"version": VERSION, **fields}, indent=2).replace("\x7f", "\\u007f") + "\n"


def encoding_of(stream: TextIO) -> str:
    """Return what a stream encodes text in."""
    return getattr(stream, "encoding", None) or "utf-8"


def tell(error: QuizError, words: Iterable[str], stdout: TextIO, stderr: TextIO) -> None:
    """Say what stopped the command: on stderr, or as a JSON document on stdout where `--json` was among its words.

    A document that stdout does not take is told on stderr all the same. Raises BrokenPipeError where nobody reads.
    """
    if "--json" in words and _delivered(as_json({"error": _fields(error)}), stdout):
        return
    say(error.message, stderr)
    if error.hint:
        say(f"Hint: {error.hint}", stderr)


def _fields(error: QuizError) -> dict[str, object]:
    return {"code": error.code, "message": error.message, "hint": error.hint}


def _delivered(text: str, stream: TextIO) -> bool:
    from empathy_quiz.cli.streams import let_go

    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError:
        let_go()
        return False
    return True


def say(text: str, stream: TextIO) -> None:
    """Write a message and a newline."""
    stream.write(f"{clean(text, stream)}\n")


def clean(text: str, stream: TextIO) -> str:
    """Return text as it can be shown on `stream`."""
    from empathy_quiz.play.text import encodable, safe

    return encodable(safe(text), encoding_of(stream))


def show(blocks: Iterable[Block], stream: TextIO, environment: Environment, *, plain: bool = False) -> None:
    """Print blocks on `stream`: in columns and colour as its terminal has them, or with `plain` line by line."""
    stream.write(laid_out(blocks, stream, environment, plain=plain))


def laid_out(blocks: Iterable[Block], stream: TextIO, environment: Environment, *, plain: bool = False) -> str:
    """Return blocks as the text for `stream`. NO_COLOR, FORCE_COLOR, TERM and COLUMNS of the environment hold."""
    from io import StringIO

    from rich.console import Console, detect_legacy_windows

    from empathy_quiz.cli.layout import Page

    endless = not stream.isatty() and "COLUMNS" not in environment.environ
    text = StringIO()
    console = Console(
        file=text,
        force_terminal=True if stream.isatty() else None,
        width=ENDLESS if endless else None,
        color_system=None if plain or detect_legacy_windows() else "auto",
        markup=False,
        highlight=False,
        emoji=False,
        _environ=environment.environ,
    )
    for part in Page(console.width, lambda raw: clean(raw, stream), rows=plain).lay(blocks):
        console.print(part)
    return "".join(f"{line.rstrip(' ')}\n" for line in text.getvalue().splitlines())
