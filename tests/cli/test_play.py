"""`empathy-quiz play` from its words to its results, through pipes."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from empathy_quiz.scores.sqlite import SqliteStore
from tests.cli.seats import FIVE, many
from tests.cli.world import World, keys

SOURCES = """\
documents:
- {id: one, title: The First Document, about: about}
claims:
- {id: one-a, document: one, section: s, topic: waiting, claim: People wait.}
themes:
- {id: patience, title: Waiting and more, topics: [waiting]}
"""

THEMED = """\
title: Themed
sources: [one]
questions:
- id: a
  kind: single
  topic: waiting
  level: recall
  claims: [one-a]
  ask: Which?
  options:
  - {text: yes, key: true, why: because}
  - {text: no, why: although}
- id: b
  kind: multiple
  topic: other
  level: apply
  ask: Which two?
  options:
  - {text: one, key: true}
  - {text: two, key: true}
  - {text: three}
"""


@pytest.fixture
def themed(world: World) -> World:
    """A world with a bank of two topics, of which one has a theme."""
    world.file("config/banks/sources.yaml", SOURCES)
    world.file("config/banks/themed.yaml", THEMED)
    return world


def asked(out: str) -> int:
    """How many questions were asked."""
    return sum(line.startswith("Question ") for line in out.splitlines())


def test_a_seed_deals_the_same_and_the_log_holds_the_answers(world: World) -> None:
    """Five lines play five single questions of a shipped bank; the same seed deals them again, whatever was asked."""
    words = ("play", "empathy-versus-speed", "--kind", "single", "--count", "5", "--seed", "7", "--plain")
    first = world.run(*words, stdin="1\n" * 5)
    second = world.run(*words, stdin="1\n" * 5)
    assert (first.code, asked(first.out)) == (0, 5)
    assert first.out.split("Guessing")[0].split(" of 5 right")[0] == second.out.split(" of 5 right")[0]
    with SqliteStore(world.log) as store:
        answers = tuple(store.answers())
    assert len(answers) == 10
    assert [a.question for a in answers[:5]] == [a.question for a in answers[5:]]
    assert [a.dealt for a in answers[:5]] == [a.dealt for a in answers[5:]]


def test_five_questions_unless_told_otherwise(world: World) -> None:
    """Without a count five questions are dealt, and the settings or the option say another number."""
    path = str(world.file("many.yaml", many(9)))
    assert "Question 1 of 5 " in world.run("play", path, "--plain").out
    assert "Question 1 of 3 " in world.run("play", path, "-n", "3", "--plain").out
    world.config("count = 2\n")
    assert "Question 1 of 2 " in world.run("play", path, "--plain").out


def test_what_was_asked_least_recently_comes_first(world: World) -> None:
    """Two sittings of three out of six questions ask all six."""
    path = str(world.file("many.yaml", many(6)))
    for _ in range(2):
        world.run("play", path, "-n", "3", "--plain", stdin="1\n1\n1\n")
    with SqliteStore(world.log) as store:
        assert len({answer.question for answer in store.answers()}) == 6


def test_filters(themed: World) -> None:
    """Kind, level, theme and topic each narrow the questions down."""
    for words in (("--kind", "multiple"), ("--level", "apply")):
        assert "Which two?" in themed.run("play", "themed", *words, "--plain").out
    for name in ("patience", "waiting"):
        out = themed.run("play", "themed", "--theme", name, "--plain").out
        assert "Question 1 of 1 " in out
        assert "Which?" in out


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("--theme", "patients"), "There is no theme called patients.", "patience"),
        (("--kind", "quiz"), "--kind cannot be quiz.", "single, multiple, best-worst, order, match, dialogue, write"),
        (("--level", "hard"), "--level cannot be hard.", "recall, apply, judge"),
        (("--limit", "soon"), "--limit cannot be soon.", "5m or 90s"),
        (("--limit", "0"), "--limit cannot be 0.", "5m or 90s"),
        (("--limit", "5"), "--limit cannot be 5. Is it 5m or 5s?", "5m or 90s"),
        (("--pace", "3"), "pace", "1.25"),
        (("themd",), "There is no bank called themd.", "themed"),
        (("nowhere.yaml",), "There is no file nowhere.yaml.", "bank list"),
    ],
)
def test_words_that_make_no_sense(themed: World, words: tuple[str, ...], message: str, hint: str) -> None:
    """What does not exist is refused with 2, and the message says what does."""
    ran = themed.run("play", *(() if words[0][0] != "-" else ("themed",)), *words, "--plain")
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert hint in ran.err


def test_nothing_fits(themed: World) -> None:
    """Filters that leave no question are refused with 1 and named."""
    ran = themed.run("play", "themed", "--kind", "order", "--level", "judge", "--plain")
    assert ran.code == 1
    assert "no question that fits --kind order --level judge" in ran.err


def test_a_broken_bank_is_refused_whole(world: World) -> None:
    """A bank with an error is not played; its errors are told with their places, and how to see them all."""
    path = world.file("broken.yaml", many(2).replace("key: true", "key: maybe"))
    ran = world.run("play", str(path), "--plain")
    assert ran.code == 2
    assert f"{path}:7:" in ran.err
    assert "empathy-quiz bank check" in ran.err


def test_a_broken_bank_does_not_spoil_the_mix(world: World) -> None:
    """Without a name the good banks are played, and the bad one is named on stderr."""
    world.file("config/banks/broken.yaml", "title: x\n")
    ran = world.run("play", "--plain")
    assert ran.code == 0
    assert "Question 1 of 5" in ran.out
    assert "broken is left out" in ran.err


def test_a_bank_that_hides_another_is_told(world: World) -> None:
    """One's own bank goes before a shipped one of its name, and the command says so."""
    world.file("config/banks/empathy-versus-speed.yaml", many(2))
    ran = world.run("play", "empathy-versus-speed", "--plain")
    assert "Question 1 of 2 " in ran.out
    assert "which hides" in ran.err


def test_results_by_theme_and_what_to_do_next(themed: World) -> None:
    """At the end stand the share, the mark, the themes, and the command that trains the weakest."""
    out = themed.run("play", "themed", "--seed", "1", "--plain", stdin="no\n1\n2\n1 2\n").out
    assert " of 2 right · mark " in out
    assert "Waiting and more" in out
    assert "no theme" in out


def test_the_score_of_last_time(world: World) -> None:
    """From the second sitting of a bank on the result is compared with the one before."""
    path = str(world.file("many.yaml", many(3)))
    first = world.run("play", path, "--seed", "1", "--plain", stdin="1\n1\n1\n").out
    world.seconds += 60
    second = world.run("play", path, "--seed", "1", "--plain", stdin="1\n1\n1\n").out
    assert "last time" not in first
    assert "That is the same as last time" in second


def test_a_sitting_left_is_resumed(world: World) -> None:
    """What is left at the end of the input goes on with resume, at the next question and in the same order."""
    path = str(world.file("many.yaml", many(4)))
    left = world.run("play", path, "-n", "4", "--seed", "1", "--plain", stdin="1\n1\n")
    assert "Left after 2 of 4 questions; everything is kept." in left.out
    assert "empathy-quiz resume" in left.out
    on = world.run("resume", "--plain", stdin="1\n1\n")
    assert on.out.startswith("\nQuestion 3 of 4 ")
    assert "of 4 right" in on.out
    again = world.run("resume", "--plain")
    assert (again.code, again.out) == (1, "")
    assert "No sitting of me was left unfinished." in again.err
    assert "empathy-quiz play" in again.err


def test_resume_leaves_out_what_was_edited(world: World) -> None:
    """A question that reads differently now is left out with a word; the others go on."""
    path = world.file("many.yaml", many(3))
    asked_first = world.run("play", str(path), "-n", "3", "--seed", "1", "--plain", stdin="1\n").out
    number = next(int(n) for n in range(3) if f"caller {n}?" not in asked_first)
    path.write_text(path.read_text().replace(f"caller {number}?", "another caller?"), encoding="utf-8")
    on = world.run("resume", "--plain", stdin="1\n1\n")
    assert f"many/q{number} is left out" in on.err
    assert on.code == 0


def test_a_bank_out_of_reach_leaves_the_sitting_open(world: World) -> None:
    """While the bank cannot be read, resume says so and closes nothing; when it is back, the sitting goes on."""
    path = world.file("many.yaml", many(3))
    world.run("play", str(path), "--plain", stdin="1\n")
    text = path.read_text()
    for broken in (None, "title: [\n"):
        path.unlink()
        if broken is not None:
            path.write_text(broken)
        away = world.run("resume", "--plain")
        assert (away.code, away.out) == (2, "")
        assert "The sitting stays open. When the bank is back: empathy-quiz resume" in away.err
        path.write_text(text)
    assert "Question 2 of 3 " in world.run("resume", "--plain").out


def test_a_bank_that_lost_its_questions_closes_the_sitting(world: World) -> None:
    """When the bank is there and the questions are gone for good, nothing is left to ask."""
    path = world.file("many.yaml", many(2))
    world.run("play", str(path), "--plain", stdin="1\n")
    path.write_text(many(2).replace("q0", "x0").replace("q1", "x1"))
    gone = world.run("resume", "--plain")
    assert gone.code == 1
    assert "Nothing of that sitting is left to ask." in gone.err
    assert "No sitting of me" in world.run("resume", "--plain").err


def test_resume_finds_the_bank_from_anywhere(world: World) -> None:
    """A bank played by a relative path, or by its name from --banks, is found again without them."""
    world.file("here/many.yaml", many(3))
    world.run("play", "here/many.yaml", "--plain", stdin="1\n")
    world.run("play", "many", "--banks", "here", "--player", "Ana", "--plain", stdin="1\n")
    world.folder = world.folder / "elsewhere"
    world.folder.mkdir()
    for name in ("data", "config"):
        (world.folder / name).symlink_to(world.folder.parent / name)
    assert "Question 2 of 3 " in world.run("resume", "--plain").out
    assert "Question 2 of 3 " in world.run("resume", "--player", "Ana", "--plain").out


def test_what_to_type_next_says_whose_and_where(world: World) -> None:
    """The command that goes on carries the options that it needs."""
    path = str(world.file("many.yaml", many(3)))
    log = str(world.folder / "my log.db")
    out = world.run("play", path, "--player", "Ana", "--scores", log, "--plain", stdin="1\n").out
    assert f"empathy-quiz resume --player Ana --scores '{log}'" in " ".join(out.split())


def test_an_exam_killed_before_its_feedback_gives_it_on_resume(world: World) -> None:
    """All answered but never explained: resume tells the explanations, and then the sitting is finished."""
    path = str(world.file("many.yaml", many(1)))
    world.run("play", path, "--exam", "--seed", "1", "--plain", stdin="1\n")
    with closing(sqlite3.connect(world.log)) as log, log:
        log.execute("DELETE FROM endings")
    on = world.run("resume", "--plain")
    assert (on.code, on.out.count("because")) == (0, 1)
    assert world.run("resume", "--plain").code == 1


def test_a_document_for_programs(world: World) -> None:
    """With --json the quiz goes to stderr and one document to stdout, with these keys."""
    path = str(world.file("five.yaml", FIVE))
    ran = world.run("play", path, "--kind", "single", "--seed", "4", "--json", stdin="1\n")
    assert ran.code == 0
    assert "Question 1 of 1" in ran.err
    assert keys(ran.document) == [
        "version", "sitting_id", "player", "seed", "ending", "planned", "answered", "right", "mean_mark", "score",
        "previous_score", "skipped", "timed_out", "voided", "median_seconds", "confidence_points", "themes",
        "self_marks", "answers", "next",
    ]  # fmt: skip
    assert ran.document["answers"][0]["question"] == "five/parcel"


def test_failing_in_json(world: World) -> None:
    """With --json a failure before any question speaks JSON too."""
    ran = world.run("play", "nothing", "--json")
    assert ran.code == 2
    assert ran.document["error"]["code"] == "unreadable-input"


def test_pace_is_remembered(world: World) -> None:
    """The pace given once holds for the next sitting, until another is given."""
    path = str(world.file("many.yaml", many(1)))
    assert "no time limit" in world.run("play", path, "--pace", "off", "--plain").out
    assert "no time limit" in world.run("play", path, "--plain").out
    assert "no time limit" not in world.run("play", path, "--pace", "1", "--plain").out


def test_another_player_has_another_history(world: World) -> None:
    """Answers belong to the player who gave them."""
    path = str(world.file("many.yaml", many(2)))
    world.run("play", path, "--player", "Ana", "--plain", stdin="1\n")
    with SqliteStore(world.log) as store:
        assert {answer.player for answer in store.answers()} == {"Ana"}
    assert world.run("resume", "--plain").code == 1
    assert world.run("resume", "--player", "Ana", "--plain").code == 0


def test_confidence_in_the_results(world: World) -> None:
    """Points, lucky guesses and errors one was sure of are told where confidence was asked."""
    path = str(world.file("many.yaml", many(4)))
    first = "".join(f"{1 + n % 2}\n{3 if n % 2 else 1}\n" for n in range(4))
    out = world.run("play", path, "-n", "4", "--confidence", "--seed", "3", "--plain", stdin=first).out
    assert " for confidence (" in out


def test_nothing_answered(world: World) -> None:
    """Who leaves at the first question is told that nothing is scored, and resume brings the question back."""
    path = str(world.file("many.yaml", many(2)))
    ran = world.run("play", path, "--plain", stdin="q\n")
    assert "Nothing was answered, so there is nothing to score." in ran.out
    first = next(line for line in ran.out.splitlines() if line.startswith("Which reply"))
    assert first in world.run("resume", "--plain").out


def test_without_stdin(world: World) -> None:
    """A closed input ends the sitting like one that has ended."""
    path = str(world.file("many.yaml", many(2)))
    assert world.run("play", path, "--plain").code == 0
