"""The one printer."""

from __future__ import annotations

import json
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.cli.blocks import Block, Heading, Table, Words
from empathy_quiz.cli.render import Printer, as_json, clean, laid_out, tell
from empathy_quiz.errors import UnwritableOutput, UsageError
from tests.cli.world import Stream, World

TABLE = Table(("Bank", "Right"), (("speed", "3"), ("a [bold]b[/]", "12")), right=("Right",))


def printed(world: World, *blocks: Block, terminal: bool = False, plain: bool = False) -> str:
    """Blocks as they would be printed."""
    return laid_out(blocks, Stream(terminal=terminal), world.environment(), plain=plain)


def test_a_table_stands_in_columns(world: World) -> None:
    """Without a terminal a table is aligned, uncoloured, and its markup is text."""
    assert printed(world, TABLE) == "Bank          Right\nspeed             3\na [bold]b[/]     12\n"


def test_a_plain_table_is_told_row_by_row(world: World) -> None:
    """With `plain` each row names its columns, with a gap between rows."""
    assert printed(world, TABLE, plain=True) == "Bank: speed\nRight: 3\n\nBank: a [bold]b[/]\nRight: 12\n"


def test_a_narrow_window_has_no_columns(world: World) -> None:
    """Below sixty columns a table is told row by row as well."""
    world.variables["COLUMNS"] = "40"
    assert printed(world, TABLE) == printed(world, TABLE, plain=True)


def test_a_terminal_has_colour(world: World) -> None:
    """On a terminal headings are bold."""
    world.variables |= {"TERM": "xterm-256color", "COLUMNS": "80"}
    assert printed(world, Heading("Results"), terminal=True) == "\x1b[1mResults\x1b[0m\n"


@pytest.mark.parametrize(
    ("variables", "plain"),
    [({"TERM": "dumb"}, False), ({"TERM": "xterm"}, True)],
)
def test_no_escapes_where_none_are_wanted(world: World, variables: dict[str, str], plain: bool) -> None:
    """A dumb terminal and `--plain` get text without escape sequences."""
    world.variables |= {"COLUMNS": "80", **variables}
    assert printed(world, Words("wrong", "bad"), terminal=True, plain=plain) == "wrong\n"


def test_no_color_takes_colours_away(world: World) -> None:
    """With NO_COLOR a terminal shows weight, and no colour."""
    world.variables |= {"TERM": "xterm-256color", "NO_COLOR": "1", "COLUMNS": "80"}
    assert printed(world, Words("wrong", "bad"), terminal=True) == "\x1b[1mwrong\x1b[0m\n"


def test_force_color_brings_them_into_a_pipe(world: World) -> None:
    """With FORCE_COLOR even a pipe gets colours."""
    world.variables |= {"TERM": "xterm-256color", "FORCE_COLOR": "1"}
    assert printed(world, Words("wrong", "bad")) == "\x1b[1;31mwrong\x1b[0m\n"


def test_nothing_wraps_in_a_pipe_but_running_text(world: World) -> None:
    """Where no terminal is, a row stays on its line however long, and prose is wrapped at eighty columns."""
    long = "word " * 40
    rows = printed(world, Table(("A", "B"), ((long, long),))).splitlines()
    assert (len(rows), max(map(len, printed(world, Words(long)).splitlines()))) == (2, 79)


def test_what_follows_a_lead_is_indented(world: World) -> None:
    """The further lines of a paragraph stand below the first one's text."""
    world.variables["COLUMNS"] = "20"
    assert printed(world, Words("one two three four", lead="  a  ")) == "  a  one two three\n     four\n"


@given(st.text(), st.sampled_from(["plain", "columns"]))
def test_no_text_acts_on_a_terminal(text: str, way: str) -> None:
    """Whatever a bank's text holds, nothing unprintable but line ends and spaces is printed."""
    world = World(Path("nowhere"))
    blocks = (Heading(text), Words(text, lead=text[:3]), Table((text,), ((text,),)))
    shown = laid_out(blocks, Stream(), world.environment(), plain=way == "plain")
    assert all(c.isprintable() or c == "\n" or category(c) == "Zs" for c in shown)


def test_a_narrow_encoding_gets_substitutes() -> None:
    """What a console cannot encode is replaced by something like it."""
    assert clean("“a” – é → 漢", Stream(says="ascii")) == '"a" - e > ?'


def test_a_document_has_a_version() -> None:
    """A JSON document begins with its version and ends with a newline."""
    assert as_json({"a": [1]}) == '{\n  "version": 1,\n  "a": [\n    1\n  ]\n}\n'


@given(st.dictionaries(st.text(), st.text()))
def test_a_document_is_plain_and_says_the_same(fields: dict[str, str]) -> None:
    """Any JSON document is printable ASCII, and reads back as what was put in."""
    text = as_json({"fields": fields})
    assert (text.isascii(), text.replace("\n", "").isprintable()) == (True, True)
    assert json.loads(text)["fields"] == fields


def test_data_and_messages_part_ways(world: World) -> None:
    """Data goes to stdout, notes and warnings to stderr."""
    environment = world.environment()
    printer = Printer(environment)
    printer.lines(("data",))
    printer.note("note")
    printer.warn("warning")
    assert isinstance(environment.stdout, Stream)
    assert isinstance(environment.stderr, Stream)
    assert (environment.stdout.getvalue(), environment.stderr.getvalue()) == ("data\n", "note\nwarning\n")


def test_quiet_leaves_warnings(world: World) -> None:
    """With `quiet` notes are left out, warnings are not."""
    environment = world.environment()
    printer = Printer(environment, quiet=True)
    printer.note("note")
    printer.warn("warning")
    assert isinstance(environment.stderr, Stream)
    assert environment.stderr.getvalue() == "warning\n"


def test_a_report_goes_where_it_should(world: World) -> None:
    """A report is printed, or written to a file below the working folder, and never over another."""
    environment = world.environment()
    printer = Printer(environment)
    printer.deliver("printed\n", None)
    printer.deliver("written\n", "report.txt")
    with pytest.raises(UnwritableOutput):
        printer.deliver("again\n", "report.txt")
    printer.deliver("again\n", "report.txt", force=True)
    assert isinstance(environment.stdout, Stream)
    assert (environment.stdout.getvalue(), (world.folder / "report.txt").read_text(encoding="utf-8")) == (
        "printed\n",
        "again\n",
    )


@pytest.mark.parametrize(
    ("words", "out", "err"),
    [
        ((), "", "off\nHint: try\n"),
        (
            ("--json",),
            '{\n  "version": 1,\n  "error": {\n    "code": "usage",\n    "message": "off",\n'
            '    "hint": "try"\n  }\n}\n',
            "",
        ),
    ],
)
def test_an_error_is_told_in_the_way_asked_for(words: tuple[str, ...], out: str, err: str) -> None:
    """An error goes to stderr in words, or to stdout as a document."""
    stdout, stderr = Stream(), Stream()
    tell(UsageError("off", "try"), words, stdout, stderr)
    assert (stdout.getvalue(), stderr.getvalue()) == (out, err)
