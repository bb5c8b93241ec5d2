"""The program's name alone."""

from __future__ import annotations

from tests.cli.world import World
from tests.scores.examples import answer, sitting

NEW = """\
Timed quizzes on empathy in customer service, in your terminal.

empathy-quiz play
    deals a few questions, with a clock
empathy-quiz bank list
    shows what there is to play
empathy-quiz scores list
    shows how you did so far

For everything else: empathy-quiz --help
"""


def test_a_new_person_is_told_what_to_type(world: World) -> None:
    """Where nothing was played yet, three commands are named, and no log is made."""
    ran = world.run()
    assert (ran.code, ran.out, ran.err) == (0, NEW, "")
    assert not world.log.exists()


def test_the_last_score_is_told(world: World) -> None:
    """After a sitting its right answers and mark are told first."""
    world.variables["EMPATHY_QUIZ_PLAYER"] = "Ana"
    world.keep(sitting(), [answer(0), answer(1, mark=0.0), answer(2)])
    world.end("sitting-one")
    assert world.run().out.splitlines()[:3] == [
        "Last time (2026-03-01 10:30): 2 of 3 right · mark 67 of 100",
        "",
        "empathy-quiz play",
    ]


def test_an_unfinished_sitting_comes_first(world: World) -> None:
    """Where a sitting was left, the first command is `resume`."""
    world.variables["EMPATHY_QUIZ_PLAYER"] = "Ana"
    world.keep(sitting(), [answer(0)])
    assert [line for line in world.run().out.splitlines() if line.startswith("empathy-quiz")] == [
        "empathy-quiz resume",
        "empathy-quiz play",
        "empathy-quiz bank list",
    ]


def test_another_player_is_another_matter(world: World) -> None:
    """The last score is that of the person of the settings."""
    world.keep(sitting(), [answer(0)])
    assert world.run().out == NEW
