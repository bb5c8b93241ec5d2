"""A sitting between its rooms: written down, and taken up again."""

from __future__ import annotations

from datetime import UTC

import pytest

from empathy_quiz.bank.fingerprint import content
from empathy_quiz.cli.sitting import Scribe, answer_id, moment, new_sitting, restore, wants_plain
from empathy_quiz.scores.records import Player
from empathy_quiz.scores.sqlite import SqliteStore
from empathy_quiz.session.events import Close, Commit, Next, Respond, Shown, Void
from empathy_quiz.session.machine import begin, step
from empathy_quiz.session.state import Dealt, Rules
from empathy_quiz.values import replace
from tests.cli.world import NOW, Stream, World
from tests.play.scenes import BEST_WORST, PLAN, SINGLE

PLAYER = Player("player", "me")


def scribe(world: World, store: SqliteStore, plan: tuple[Dealt, ...] = PLAN) -> Scribe:
    """What writes down a new sitting of this plan."""
    environment = world.environment()
    return Scribe(store, new_sitting(environment, PLAYER, plan, banks=("tone",), seed="7", rules=Rules()), environment)


def test_moment_is_utc_with_the_local_offset(world: World) -> None:
    """The time is kept in UTC, and the zone's offset beside it in seconds."""
    now = moment(world.environment())
    assert (now.at, now.at.tzinfo, now.utc_offset) == (NOW, UTC, 3600)


def test_answer_ids_are_always_the_same() -> None:
    """The id of an answer follows from its sitting and its number, so that writing it twice is harmless."""
    sitting = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    assert answer_id(sitting, 0) == answer_id(sitting, 0) != answer_id(sitting, 1)
    assert answer_id(sitting, 0)[14] == "5"


def test_a_sitting_left_before_its_first_answer_can_be_resumed(world: World) -> None:
    """Who leaves at the first question finds it again: the sitting is written down then, with its plan."""
    with SqliteStore(world.log) as store:
        one = scribe(world, store)
        one.carry_out(Close("left"), begin(PLAN, Rules(), 0.0))
        assert store.resumable(PLAYER.player_id) == one.sitting


def test_a_sitting_is_written_with_its_first_answer(world: World) -> None:
    """Before the first answer the log holds nothing; then the sitting, its plan and the answer."""
    with SqliteStore(world.log) as store:
        one = scribe(world, store)
        assert store.sittings() == ()
        session, effects = step(step(begin(PLAN, Rules(), 0.0), Shown(0.0))[0], Respond(3.0, ("b",)))
        for effect in effects:
            one.carry_out(effect, session)
        (answer,) = store.answers()
        assert store.sitting(one.sitting.sitting_id) == one.sitting
    assert (answer.bank, answer.question, answer.kind, answer.response, answer.dealt) == (
        "tone", "late-parcel", "single", ("b",), ("b", "a", "c"),
    )  # fmt: skip
    assert (answer.mark, answer.seconds, answer.allowed, answer.archetype) == (-0.5, 3.0, 40.0, "over-apology")
    assert answer.content == content(SINGLE)


def test_corrections_and_the_end_are_appended(world: World) -> None:
    """A void marks the answer, an ending the sitting."""
    with SqliteStore(world.log) as store:
        one = scribe(world, store)
        session, effects = step(step(begin(PLAN, Rules(), 0.0), Shown(0.0))[0], Respond(3.0, ("b",)))
        for effect in (*effects, Void(0, "undone"), Close("finished")):
            one.carry_out(effect, session)
        (summary,) = store.sittings()
        assert [answer.voided for answer in store.answers()] == [True]
    assert summary.ending == "finished"


def played(world: World, store: SqliteStore) -> Scribe:
    """A sitting with its first two questions answered."""
    one = scribe(world, store)
    session = begin(PLAN, Rules(), 0.0)
    for at, response in ((0.0, ("a",)), (50.0, ("a", "c"))):
        for event in (Shown(at), Respond(at + 3, response), Next(at + 4)):
            session, effects = step(session, event)
            for effect in effects:
                if isinstance(effect, Commit):
                    one.carry_out(effect, session)
    return one


def test_restoring_deals_the_same(world: World) -> None:
    """Plan, order, answers and time come back from the log as they were."""
    with SqliteStore(world.log) as store:
        one = played(world, store)
        questions = {entry.question.identity: entry.question for entry in PLAN}
        restored = restore(one.sitting, tuple(store.answers()), questions)
    assert restored.plan == PLAN
    assert [(answer.place, answer.response, answer.mark) for answer in restored.answers] == [
        (0, ("a",), 1.0), (1, ("a", "c"), 1.0),
    ]  # fmt: skip
    assert (restored.elapsed, restored.news) == (53.0, ())


def test_restoring_leaves_out_what_changed(world: World) -> None:
    """A question to come that was edited or removed is left out by name; an answered one only leaves the count."""
    with SqliteStore(world.log) as store:
        one = played(world, store)
        questions = {entry.question.identity: entry.question for entry in PLAN}
        questions[BEST_WORST.identity] = replace(BEST_WORST, ask="Another one?")
        del questions[SINGLE.identity]
        restored = restore(one.sitting, tuple(store.answers()), questions)
    assert [entry.question.id for entry in restored.plan] == ["two-of-four", "four-steps", "who-says-what"]
    assert restored.news == tuple(
        f"{question.identity} is left out: it is gone, or reads differently now." for question in (SINGLE, BEST_WORST)
    )
    assert [answer.place for answer in restored.answers] == [0]


def test_a_key_that_changed_is_announced(world: World) -> None:
    """An answered question whose key moved stays with its mark, and the change is told."""
    with SqliteStore(world.log) as store:
        one = played(world, store)
        questions = {entry.question.identity: entry.question for entry in PLAN}
        first, second, *rest = SINGLE.options
        moved = replace(SINGLE, options=(replace(first, key=False), replace(second, key=True), *rest))
        questions[SINGLE.identity] = moved
        restored = restore(one.sitting, tuple(store.answers()), questions)
    assert restored.news == ("tone/late-parcel has another key since you answered it; your mark stays as it was.",)
    assert [answer.mark for answer in restored.answers] == [1.0, 1.0]


@pytest.mark.parametrize(
    ("terminal", "term", "asked", "lines"),
    [
        (True, "xterm", False, False),
        (True, "xterm", True, True),
        (True, "dumb", False, True),
        (True, "", False, True),
        (False, "xterm", False, True),
    ],
)
def test_lines_where_a_screen_would_not_do(world: World, terminal: bool, term: str, asked: bool, lines: bool) -> None:
    """Plain lines are used when asked for, without a terminal, and on a dumb one."""
    world.terminal = terminal
    world.variables["TERM"] = term
    assert wants_plain(world.environment(), asked, quiz_on_stderr=False) is lines


def test_a_quiz_on_stderr_looks_at_stderr(world: World) -> None:
    """With the result on stdout in a pipe, a terminal on stderr is enough for the screen."""
    world.terminal = True
    world.variables["TERM"] = "xterm"
    world.stdout = Stream()
    assert wants_plain(world.environment(), False, quiz_on_stderr=False)
    assert not wants_plain(world.environment(), False, quiz_on_stderr=True)
