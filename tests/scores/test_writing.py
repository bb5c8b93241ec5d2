from __future__ import annotations

from contextlib import closing

import pytest

from empathy_quiz.errors import LogError
from empathy_quiz.scores import writing
from empathy_quiz.scores.connection import in_memory
from tests.scores.examples import SITTING, START, answer, elsewhere


def test_a_question_is_written_once() -> None:
    """Answers to the same question as it stood share one item; a changed key makes another."""
    with closing(in_memory()) as log:
        writing.add_sitting(log, SITTING)
        for number, key in enumerate(("key-0", "key-0", "mended")):
            writing.add_answer(log, answer(number, question="question-0", content="content-0", key=key))
        assert log.execute("SELECT key FROM items ORDER BY item").fetchall() == [("key-0",), ("mended",)]


def test_items_without_topic_are_one() -> None:
    """Where topic and level are missing the item is found again all the same."""
    with closing(in_memory()) as log:
        writing.add_sitting(log, SITTING)
        for number in range(2):
            bare = answer(number, question="question-0", content="content-0", topic=None, level=None)
            writing.add_answer(log, bare)
        assert log.execute("SELECT count(*) FROM items").fetchone() == (1,)


def test_a_void_says_whether_it_is_new() -> None:
    """The first correction of an answer is one, the second is not."""
    with closing(in_memory()) as log:
        writing.add_sitting(log, SITTING)
        writing.add_answer(log, answer())
        assert writing.add_void(log, "answer-0", START, "undone")
        assert not writing.add_void(log, "answer-0", START, "undone")


def test_an_imported_sitting_is_added_once() -> None:
    """The second answer of a sitting from elsewhere finds the sitting there."""
    with closing(in_memory()) as log:
        for number in range(2):
            writing.add_imported_sitting(log, elsewhere("ben", number))
        assert log.execute("SELECT sitting_id, started_at FROM sittings").fetchall() == [("ben-sitting", None)]


def test_a_taken_name_adds_no_player() -> None:
    """A local player is not added where the name or the id is taken."""
    with closing(in_memory()) as log:
        for player_id, name in (("one", "Ana"), ("two", "Ana"), ("one", "Ben")):
            writing.add_local_player(log, player_id, name)
        assert log.execute("SELECT player_id, name FROM players").fetchall() == [("one", "Ana")]


def test_a_forgotten_player_is_not_added() -> None:
    """A tombstone keeps its player out."""
    with closing(in_memory()) as log:
        log.execute("INSERT INTO forgotten VALUES ('player-ana')")
        with pytest.raises(LogError, match="This player was forgotten"):
            writing.add_sitting(log, SITTING)
