"""`empathy-quiz scores backup`."""

from __future__ import annotations

from empathy_quiz.scores.sqlite import SqliteStore
from tests.cli.world import World
from tests.scores.examples import answer, sitting


def test_the_log_is_copied_whole(world: World) -> None:
    """The copy is a score log with the same answers, and stdout names it."""
    world.keep(sitting(), [answer(0), answer(1)])
    ran = world.run("scores", "backup", "copy.db")
    path = world.folder / "copy.db"
    assert (ran.code, ran.out) == (0, f"{path}\n")
    with SqliteStore(path) as store:
        assert [one.answer_id for one in store.answers()] == ["answer-0", "answer-1"]


def test_without_a_name_the_copy_bears_the_date(world: World) -> None:
    """The copy lies in the working folder under the moment's name."""
    world.keep(sitting(), [answer(0)])
    ran = world.run("scores", "backup", "--json")
    path = world.folder / "empathy-quiz-scores-20260302-143005.db"
    assert (ran.document["file"], path.is_file()) == (str(path), True)


def test_a_file_that_is_there_stays(world: World) -> None:
    """A backup never overwrites."""
    world.keep(sitting(), [answer(0)])
    path = world.file("copy.db", "mine")
    ran = world.run("scores", "backup", "copy.db")
    assert (ran.code, path.read_text(encoding="utf-8")) == (2, "mine")
    assert str(path) in ran.err


def test_a_place_that_is_none_is_told(world: World) -> None:
    """A folder that is missing, or stands in for the file, is told without a word against the log."""
    world.keep(sitting(), [answer(0)])
    (world.folder / "copies").mkdir()
    missing = world.run("scores", "backup", "nowhere/copy.db")
    folder = world.run("scores", "backup", "copies", "--json").document["error"]
    assert (missing.code, missing.err) == (
        2,
        f"The backup {world.folder / 'nowhere' / 'copy.db'} cannot be written: its folder is missing.\n"
        "Hint: choose another place for it\n",
    )
    assert folder == {
        "code": "unwritable-output",
        "message": f"{world.folder / 'copies'} exists already.",
        "hint": "name a file in it",
    }


def test_nothing_to_copy_is_refused(world: World) -> None:
    """Where nothing was played there is nothing to back up, and no file is made."""
    ran = world.run("scores", "backup", "copy.db")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "There is nothing to back up yet.")
    assert list(world.folder.iterdir()) == []
