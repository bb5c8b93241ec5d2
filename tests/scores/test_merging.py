from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from empathy_quiz.errors import LogError
from empathy_quiz.scores import merging, writing
from empathy_quiz.scores.connection import in_memory
from empathy_quiz.scores.records import AnswerRecord, Merged
from empathy_quiz.scores.sqlite import SqliteStore
from tests.scores.examples import SITTING, answer, elsewhere, sitting

SECRET = "Grandmother's maiden name"


def many(count: int) -> Iterator[AnswerRecord]:
    """Answers of another player with long texts, enough to split pages again and again."""
    for number in range(count):
        yield elsewhere("ben", number, content=f"{number:0500}", archetype=SECRET)


def test_an_answer_is_known_whatever_became_of_it() -> None:
    """A correction does not make an answer another one."""
    with closing(in_memory()) as log:
        writing.add_sitting(log, SITTING)
        writing.add_answer(log, answer())
        assert merging.knows(log, answer(voided=True))
        assert not merging.knows(log, answer(1))
        with pytest.raises(LogError, match="another answer"):
            merging.knows(log, answer(seconds=1.0))


def test_the_first_of_two_stays() -> None:
    """Of two answers in conflict within one import the one that came first is taken."""
    with closing(in_memory()) as log:
        merged = merging.merge(log, [elsewhere("ben"), elsewhere("ben", mark=0.0)])
        assert (merged.added, len(merged.conflicts)) == (1, 1)
        assert log.execute("SELECT mark FROM answers").fetchone() == (1.0,)


def test_nothing_merged_is_nothing_done() -> None:
    """An empty import counts nothing."""
    with closing(in_memory()) as log:
        assert merging.merge(log, []) == Merged()


def test_forgotten_text_is_gone_from_the_disk(tmp_path: Path) -> None:
    """No byte of a forgotten player's name or answers is left in the log's files, while it is still open."""
    with SqliteStore(tmp_path / "scores.db") as store:
        store.begin(sitting(player=SECRET, banks=(SECRET,)))
        store.record(answer(player=SECRET, archetype=SECRET))
        store.merge(many(200))
        store.merge([elsewhere("cleo")])
        assert any(SECRET.encode() in it.read_bytes() for it in tmp_path.iterdir())
        assert store.forget(["player-ana", "player-ben"]) == 201
        assert [it.name for it in tmp_path.iterdir() if SECRET.encode() in it.read_bytes()] == []
        assert tuple(store.answers()) == (elsewhere("cleo"),)


def test_forgetting_leaves_only_the_id(tmp_path: Path) -> None:
    """The tombstone holds the id and nothing else; items that nobody answered any more go too."""
    with SqliteStore(tmp_path / "scores.db") as store:
        store.merge([elsewhere("ben", bank="Ben's own bank")])
        store.forget(["player-ben"])
        left = (tmp_path / "scores.db").read_bytes()
    assert (b"player-ben" in left, b"Ben" in left) == (True, False)
