"""Findings written down."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.shelf import Shelf
from empathy_quiz.cli.checking import Checked, check, summary, written
from tests.cli.world import BANK, World


def one(message: str, hint: str | None = None, file: str = "b.yaml") -> Checked:
    """A single finding."""
    return Checked(1, (Diagnostic(file, 3, 5, "R203", message, hint),))


def test_a_hint_stands_behind_the_message() -> None:
    """In text a finding is one line, its hint in brackets."""
    assert written(one("no key", "add one"), "text") == "b.yaml:3:5: R203 no key (add one)\n"


def test_an_annotation_is_escaped() -> None:
    """Percent signs and line ends of a message are escaped; colons and commas only in properties."""
    assert written(one("100 %: a, b", "try"), "github") == (
        "::error file=b.yaml,line=3,col=5,title=R203::100 %25: a, b%0Atry\n"
    )


@given(st.text(), st.text(min_size=1))
def test_no_message_ends_its_line(message: str, file: str) -> None:
    """Whatever a message or a file's name holds, a finding stays one line, in text and for GitHub."""
    checked = one(message, message, file)
    assert [len(written(checked, form).splitlines()) for form in ("text", "github")] == [1, 1]


def test_a_file_named_twice_is_read_once(world: World) -> None:
    """The same file under two names is one file."""
    world.file("waiting.yaml", BANK)
    shelf = Shelf((world.folder,), world.folder)
    assert check(shelf, ("waiting", "waiting.yaml", "./waiting.yaml"), world.folder).files == 1


def test_a_name_is_a_bank_before_it_is_a_folder(world: World) -> None:
    """Where a bank and a folder have the same name, the bank is meant."""
    world.file("waiting.yaml", BANK)
    world.file("waiting/other.yaml", BANK)
    shelf = Shelf((world.folder,), world.folder)
    assert (check(shelf, ("waiting",), Path("/")).files, check(shelf, ("./waiting",), Path("/")).files) == (1, 1)


def test_a_summary_counts() -> None:
    """The summary counts files, errors and warnings, and says where all is fine."""
    assert (summary(Checked(2, ())), summary(one("x"))) == (
        "2 files checked: fine",
        "1 file checked: 1 error, 0 warnings",
    )
