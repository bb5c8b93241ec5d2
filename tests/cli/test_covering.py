"""Banks and their documents, gathered."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.bank.shelf import Shelf
from empathy_quiz.cli.covering import cover, only_document
from empathy_quiz.errors import Refusal, UsageError
from tests.cli.test_bank_coverage import COLLECTION, WAITING


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Two folders of which the second has a list of claims and a bank."""
    (tmp_path / "own").mkdir()
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "sources.yaml").write_text(COLLECTION, encoding="utf-8")
    (tmp_path / "team" / "waiting.yaml").write_text(WAITING, encoding="utf-8")
    return Shelf((tmp_path / "own", tmp_path / "team"), tmp_path)


@pytest.mark.parametrize(
    "names", [(), ("waiting",), ("team",), ("team/waiting.yaml", "waiting"), ("team/sources.yaml",)]
)
def test_every_way_to_name_a_collection(shelf: Shelf, names: tuple[str, ...]) -> None:
    """No name, a bank's name, a folder, a path twice and the list itself all lead to the one bank and its list."""
    covered = cover(shelf, names)
    assert (covered.sources, covered.uncovered, covered.warnings) == (shelf.here / "team" / "sources.yaml", 1, ())


def test_without_a_list_there_is_nothing_to_cover(tmp_path: Path) -> None:
    """Where no folder lists claims, the refusal says what to put where."""
    with pytest.raises(Refusal) as caught:
        cover(Shelf((tmp_path,), tmp_path), ())
    assert caught.value.hint == "put a sources.yaml beside the banks"


def test_one_document_alone(shelf: Shelf) -> None:
    """Of the documents one can be kept; another that does not exist is refused with those that do."""
    covered = cover(shelf, ())
    assert [chapter.document.id for chapter in only_document(covered, "vital").chapters] == ["vital"]
    with pytest.raises(UsageError) as caught:
        only_document(covered, "xyz")
    assert caught.value.hint == "one of heart, vital"
