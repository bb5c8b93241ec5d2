"""`empathy-quiz scores show`."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.fingerprint import content
from empathy_quiz.bank.read import read_text
from tests.cli.world import BANK, World, keys
from tests.scores.examples import answer, sitting


@pytest.fixture
def played(world: World) -> World:
    """A world in which the bank `waiting` was played: one right, one timed out, one of a bank that is gone."""
    world.file("waiting.yaml", BANK)
    bank = read_text(BANK, "waiting.yaml", "waiting").bank
    assert bank is not None
    first, second = bank.questions
    common = {"confidence": None, "hinted": False}
    world.keep(
        sitting("one", banks=("waiting.yaml",)),
        [
            answer(0, bank="waiting", question=first.id, content=content(first), **common),
            answer(
                1,
                bank="waiting",
                question=second.id,
                content=content(second),
                response=("b", ""),
                mark=0.0,
                timed_out=True,
                **common,
            ),
            answer(2, bank="gone", response=("a", "", "c"), mark=0.5, allowed=None, confidence=3, hinted=True),
        ],
    )
    world.end("sitting-one", "left")
    return world


SHOWN = """\
1 of 3 right · mark 50 of 100
2026-03-01 10:30 · Ana · left
sitting sitting-one

1. waiting/first-word
A caller waited ten minutes. Which first word serves best?
answer: Thanks for waiting
right · 12.2 of 40 s

2. waiting/steps
What comes first?
answer: 1. Act; 2. –
mark 0 of 100 · 12.2 of 40 s · the bell rang

3. gone/question-2
answer: a – c
mark 50 of 100 · 12.2 s · with the hint · confidence above 80 %
"""


def test_the_latest_sitting_is_shown(played: World) -> None:
    """Each question has its stem, the answer in words, mark and time; one that is gone has its letters."""
    ran = played.run("scores", "show")
    assert (ran.code, ran.out, ran.err) == (0, SHOWN, "")


def test_a_sitting_is_named_by_the_beginning_of_its_id(played: World) -> None:
    """Four characters of the id do."""
    assert played.run("scores", "show", "sitt").out == SHOWN


def test_a_question_that_was_changed_is_told_by_its_letters(played: World) -> None:
    """The text of today is not shown for an answer to another text."""
    played.file("waiting.yaml", BANK.replace("ten minutes", "an hour"))
    out = played.run("scores", "show").out
    assert ("an hour" in out, "answer: a\n" in out, "What comes first?" in out) == (False, True, True)


def test_the_document_has_its_keys(played: World) -> None:
    """The JSON document holds the sitting as in the list, and each answer as in an export."""
    document = played.run("scores", "show", "--json").document
    assert keys(document) == ["version", "sitting", "answers"]
    assert document["sitting"]["sitting_id"] == "sitting-one"
    assert [one["question"] for one in document["answers"]] == ["first-word", "steps", "question-2"]
    assert {"answer_id", "dealt", "response", "mark", "seconds"} <= set(document["answers"][0])


@pytest.mark.parametrize("name", ["sit", ""])
def test_a_short_beginning_is_told(played: World, name: str) -> None:
    """Fewer than four characters are refused as such, also where they would fit."""
    ran = played.run("scores", "show", name)
    assert (ran.code, ran.err.splitlines()) == (
        2,
        [
            f"{name!r} is too short for the beginning of an id.",
            "Hint: give 4 letters or more, as in: empathy-quiz scores list",
        ],
    )


@pytest.mark.parametrize("name", ["nosuch"])
def test_a_sitting_that_is_none_is_told(played: World, name: str) -> None:
    """An id that fits no sitting, or is too short, ends with 2."""
    ran = played.run("scores", "show", name)
    assert (ran.code, ran.err.splitlines()[1]) == (2, "Hint: see: empathy-quiz scores list")


def test_nothing_played_is_refused(world: World) -> None:
    """Where nothing was played there is nothing to show."""
    ran = world.run("scores", "show")
    assert (ran.code, ran.err) == (1, "Nothing was played yet.\nHint: begin with: empathy-quiz play\n")
