"""From a file to a bank."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from empathy_quiz.bank.model import Bank, Option, Rater, Single, Waiver
from empathy_quiz.bank.read import Reading, read_file, read_text
from empathy_quiz.bank.shelf import Shelf, shipped_folder
from tests.bank.examples import HEAD, SINGLE, bank, found, swap

TEXT = """\
# Comments are not read.
title: Calls
about: What helps on the phone.
sources: [heart, vital]
key_basis: rubric
raters:
- {who: Two colleagues, kind: person}
- {who: A model}
waived:
- claim: heart-cure-all
  because: It carries no question.
allow:
- {rule: EQ402, because: All of it is judgement.}
questions:
- id: first
  kind: single
  ask: >-
    A caller sighs.
    Which one helps?
  options:
  - {text: This one, key: true}
  - text: That one
"""


def test_a_bank_is_read_whole() -> None:
    """Header and questions become one value that knows its id and its file."""
    options = (Option("This one", key=True), Option("That one"))
    assert read_text(TEXT, "some/calls.yaml", "calls") == Reading(
        Bank(
            id="calls",
            title="Calls",
            about="What helps on the phone.",
            sources=("heart", "vital"),
            key_basis="rubric",
            raters=(Rater("Two colleagues", "person"), Rater("A model", "person")),
            waived=(Waiver("heart-cure-all", "It carries no question."),),
            allow=(Waiver("EQ402", "All of it is judgement."),),
            questions=(Single(bank="calls", id="first", ask="A caller sighs. Which one helps?", options=options),),
            path="some/calls.yaml",
        ),
        (),
    )


def test_a_file_gives_its_name_to_the_bank(tmp_path: Path) -> None:
    """The id is the file's name without its ending, and the path is kept."""
    path = tmp_path / "my-calls.yaml"
    path.write_text(SINGLE, encoding="utf-8")
    read = read_file(path).bank
    assert read is not None
    assert (read.id, read.path, read.questions[0].identity) == ("my-calls", str(path), "my-calls/first")


@pytest.mark.parametrize(
    "text", ["no", "NO", "3.10", "12:30", "010", "0x1F", "1e3", "2024-01-01", "=", "on", ".inf", "1_0"]
)
def test_texts_stay_as_they_were_written(text: str) -> None:
    """What other readers of YAML turn into something else stays the text that the author wrote."""
    (question,) = bank(swap(SINGLE, "That one", text)).questions
    assert isinstance(question, Single)
    assert question.options[1].text == text


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (">-\n      one\n      two", "one two"),
        ("|\n      one\n      two", "one\ntwo\n"),
        ("'it''s'", "it's"),
        (r'"\u00e9\t\"x\""', 'é\t"x"'),
        ('"null"', "null"),
        ("one\n      two", "one two"),
    ],
)
def test_every_style_of_text_is_read(written: str, value: str) -> None:
    """Folded, literal, quoted and plain texts are read as YAML has them."""
    (question,) = bank(swap(SINGLE, "That one", written)).questions
    assert isinstance(question, Single)
    assert question.options[1].text == value


def test_a_control_character_is_kept_and_named() -> None:
    """An escape sequence in a text is a warning, and the text stays as it was written."""
    reading = read_text(swap(SINGLE, "That one", '"\\e[31mred"'), "x.yaml", "x")
    assert reading.bank is not None
    (question,) = reading.bank.questions
    assert isinstance(question, Single)
    assert (question.options[1].text, [it.rule for it in reading.diagnostics]) == ("\x1b[31mred", ["R117"])


@pytest.mark.parametrize("text", [SINGLE, SINGLE.encode(), SINGLE.replace("\n", "\r\n"), "\ufeff" + SINGLE])
def test_texts_and_bytes_give_the_same_questions(text: str | bytes) -> None:
    """Text or bytes, either kind of line end, with a byte order mark or without: the questions are the same."""
    read = read_text(text, "example.yaml", "example").bank
    assert read is not None
    assert read.questions == bank(SINGLE).questions


def test_without_a_title_the_name_stands_in() -> None:
    """A bank without a title is played under its id."""
    read = read_text(swap(SINGLE, "title: Example\n", ""), "calls.yaml", "calls").bank
    assert read is not None
    assert read.title == "calls"


def test_findings_come_in_the_order_of_the_file() -> None:
    """All findings come at once, by line and column, whatever finds them."""
    text = (
        swap(swap(SINGLE, "    key: true\n", "    kye: true\n"), "title: Example\n", "colour: red\n") + "more: [*a]\n"
    )
    assert found(text) == [
        "1:1 warning R202",
        "1:1 warning R203",
        "6:3 error R217",
        "8:5 warning R202",
        "10:1 warning R202",
        "10:8 error R109",
    ]


def test_too_many_findings_are_counted() -> None:
    """Beyond five hundred, findings are counted and the rest of the file is still judged."""
    text = HEAD + "- {}\n" * 400
    *listed, last = read_text(text, "x.yaml", "x").diagnostics
    assert (len(listed), last.rule, last.message) == (500, "R119", "700 more findings are not shown")


def test_a_bank_with_many_warnings_is_played() -> None:
    """However many warnings there are, they keep no bank from being played."""
    fields = "".join(f"colour{number}: red\n" for number in range(600))
    reading = read_text(fields + SINGLE, "x.yaml", "x")
    assert (reading.bank is None, len(reading.diagnostics), reading.diagnostics[-1].severity) == (False, 501, "warning")


@pytest.mark.parametrize("running", [True, False])
def test_garbage_collection_is_left_as_it_was(running: bool) -> None:
    """Reading turns the garbage collector on again if it was on, and only then."""
    before = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        read_text(SINGLE, "x.yaml", "x")
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()


@pytest.mark.parametrize("path", [it.path for it in Shelf((shipped_folder(),)).all()], ids=lambda path: str(path.stem))
def test_shipped_banks_have_no_findings(path: Path) -> None:
    """Every shipped bank is read without a finding."""
    assert (read_file(path).bank is not None, read_file(path).diagnostics) == (True, ())


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    """A file that is not there gives a finding that names the next step, and no exception."""
    (only,) = read_file(tmp_path / "gone.yaml").diagnostics
    assert (only.line, only.column, only.rule, only.hint) == (
        1,
        1,
        "R101",
        "see the banks there are: empathy-quiz bank list",
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe, at which reading would wait for ever, is refused."""
    os.mkfifo(tmp_path / "pipe.yaml")
    (only,) = read_file(tmp_path / "pipe.yaml").diagnostics
    assert only.message == "this is no ordinary file"
