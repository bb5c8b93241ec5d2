"""Banks found and questions narrowed down."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.bank.model import Question
from empathy_quiz.bank.read import read_file
from empathy_quiz.bank.shelf import Shelf
from empathy_quiz.cli.gather import Filters, gather, narrow
from empathy_quiz.errors import Refusal, UnreadableInput
from empathy_quiz.values import replace
from tests.cli.seats import many
from tests.session.examples import keyed, multiple


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Two folders; the second has a bank of the same name, and a broken one."""
    for folder, name, text in (("1", "a", many(2)), ("2", "a", many(3)), ("2", "b", many(1)), ("2", "c", "title: 5\n")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / f"{name}.yaml").write_text(text)
    return Shelf((tmp_path / "1", tmp_path / "2"), tmp_path)


def test_a_name_given_twice_counts_once(shelf: Shelf) -> None:
    """Banks come in the order asked for, each once, from the first folder that has them."""
    gathered = gather(shelf, ("b", "a", "b"), read_file)
    assert [(bank.id, len(bank.questions)) for bank in gathered.banks] == [("b", 1), ("a", 2)]
    assert len(gathered.questions) == 3


def test_hidden_banks_are_told_where_they_were_asked_for(shelf: Shelf) -> None:
    """Who asks for a bank that hides another of its name is told; who asks for another is not."""
    (told,) = gather(shelf, ("a",), read_file).warnings
    assert told == f"a is read from {shelf.folders[0] / 'a.yaml'}, which hides {shelf.folders[1] / 'a.yaml'}."
    assert gather(shelf, ("b",), read_file).warnings == ()


def test_everything_but_what_is_broken(shelf: Shelf) -> None:
    """Without a name all banks without errors are there, and the others are named."""
    gathered = gather(shelf, (), read_file)
    assert [bank.id for bank in gathered.banks] == ["a", "b"]
    (warning,) = gathered.warnings
    assert warning.startswith("c is left out: it has errors.")


def test_the_errors_of_a_bank_asked_for(shelf: Shelf, tmp_path: Path) -> None:
    """The first three errors are told with their places, and how many more there are."""
    (tmp_path / "bad.yaml").write_text(many(5).replace("key: true", "key: maybe"))
    with pytest.raises(UnreadableInput) as caught:
        gather(shelf, ("bad.yaml",), read_file)
    lines = caught.value.message.split("\n")
    assert lines[0] == "The bank bad.yaml cannot be played:"
    assert len(lines) == 5
    assert lines[4].startswith("… and ")
    assert str(caught.value.hint).startswith("see every finding: empathy-quiz bank check ")


def test_no_bank_at_all(tmp_path: Path) -> None:
    """An empty shelf is refused with a next step."""
    with pytest.raises(Refusal) as caught:
        gather(Shelf((tmp_path,)), (), read_file)
    assert caught.value.hint == "see: empathy-quiz bank list"


QUESTIONS: tuple[Question, ...] = (
    replace(keyed("one", topic="speed"), level="recall"),
    replace(keyed("two", topic="trust"), level="apply"),
    keyed("three"),
    multiple(True, True, False),
)


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), ["one", "two", "three", "multiple"]),
        (Filters(kind="multiple"), ["multiple"]),
        (Filters(level="apply"), ["two"]),
        (Filters(theme="pace"), ["one"]),
        (Filters(theme="trust"), ["two"]),
        (Filters(kind="single", level="recall", theme="speed"), ["one"]),
    ],
)
def test_narrowing(filters: Filters, kept: list[str]) -> None:
    """Each filter keeps what fits; a theme is met by its topics, and a topic by its name."""
    found = narrow(QUESTIONS, filters, {"speed": "pace"}.get)
    assert [question.id for question in found] == kept


def test_nothing_left() -> None:
    """Filters without a question are refused and named."""
    with pytest.raises(Refusal, match="There is no question that fits --kind order --theme pace in the banks chosen"):
        narrow(QUESTIONS, Filters(kind="order", theme="pace"), {"speed": "pace"}.get)
