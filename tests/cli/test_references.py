"""Documents and themes of a shelf."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.bank.shelf import Shelf
from empathy_quiz.cli.references import References
from empathy_quiz.errors import UsageError
from empathy_quiz.values import replace
from tests.play.scenes import SINGLE


def sources(folder: Path, name: str, topic: str) -> Path:
    """A folder with a sources file of one document, one claim and one theme."""
    folder.mkdir()
    (folder / "sources.yaml").write_text(
        f"documents:\n- {{id: {name}, title: Document {name}, about: x}}\n"
        f"claims:\n- {{id: {name}-claim, document: {name}, section: s, topic: {topic}, claim: c}}\n"
        f"themes:\n- {{id: {name}-theme, title: Theme {name}, topics: [{topic}]}}\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def references(tmp_path: Path) -> References:
    """The references of a shelf of three folders, of which the middle one has no sources."""
    first, last = sources(tmp_path / "1", "own", "waiting"), sources(tmp_path / "3", "shipped", "calm")
    return References(Shelf((first, tmp_path / "2", last)))


def test_documents_of_a_question(references: References) -> None:
    """A question names the titles of its claims' documents, each once, and nothing for claims unknown."""
    claims = ("shipped-claim", "own-claim", "shipped-claim", "no-claim")
    assert references.cite(replace(SINGLE, claims=claims)) == ("Document shipped", "Document own")


def test_themes_of_all_folders(references: References) -> None:
    """Topics find their theme in whichever folder names it."""
    assert (references.theme_of("waiting"), references.theme_of("calm"), references.theme_of("x")) == (
        "own-theme", "shipped-theme", None,
    )  # fmt: skip
    assert references.titles == {"own-theme": "Theme own", "shipped-theme": "Theme shipped"}


def test_themes_and_topics_can_be_asked_for(references: References) -> None:
    """Both ids of themes and topics are names; anything else is refused with what there is."""
    assert references.theme_called("own-theme") == "own-theme"
    assert references.theme_called("calm") == "calm"
    with pytest.raises(UsageError) as caught:
        references.theme_called("clam")
    assert caught.value.hint == "themes: shipped-theme, own-theme"


def test_a_broken_file_is_passed_over(tmp_path: Path) -> None:
    """Sources that cannot be read cost their titles, not the quiz."""
    (tmp_path / "sources.yaml").write_text("documents: 5\n")
    broken = References(Shelf((tmp_path,)))
    broken.warm()
    assert broken.cite(SINGLE) == ()
