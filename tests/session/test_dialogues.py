"""A dialogue within a sitting: its turns, its end, and what can be done about it."""

from __future__ import annotations

from itertools import product

import pytest

from empathy_quiz.session.deal import deal_options, redeal
from empathy_quiz.session.events import (
    Again,
    Choose,
    Close,
    Commit,
    Hint,
    Leave,
    Next,
    Shown,
    Skip,
    Tick,
    Undo,
    Void,
)
from empathy_quiz.session.machine import begin, step
from empathy_quiz.session.state import Dealt, Phase, Rules, Session
from empathy_quiz.session.summary import summarise
from empathy_quiz.values import replace
from tests.session.examples import EXAM, LIMIT, dealt, keyed, play, sitting
from tests.session.talks import said, talk, writing

EVERY = [letters for count in (1, 2, 3) for letters in product("abc", repeat=count)]


def over(letters: str, *, rules: Rules | None = None) -> Session:
    """A dialogue and a question after it, the dialogue played with these replies."""
    session = sitting(talk(), keyed("two"), rules=rules)
    for at, letter in enumerate(letters, 1):
        session = play(session, Choose(float(at), letter), Shown(float(at)))[0]
    return session


def test_each_turn_is_committed_before_the_customer_answers() -> None:
    """A reply commits its own answer, with turn and mark, and the next turn is about to be shown."""
    session, effects = play(sitting(talk()), Choose(4.0, "b"))
    (effect,) = effects
    assert isinstance(effect, Commit)
    answer = effect.answer
    assert (answer.turn, answer.response, answer.mark, answer.seconds, effect.whole) == ("1", ("b",), -0.2, 4.0, None)
    assert (session.phase, session.turn, session.allowed, session.shown) == (Phase.SHOWING, "2b", LIMIT, None)
    assert session.counted == ()


def test_the_last_turn_brings_the_whole() -> None:
    """The answer for all of it comes in one commit with the last turn, and it alone counts."""
    session = said("ab")
    session, effects = play(session, Choose(9.0, "a"))
    (effect,) = effects
    assert isinstance(effect, Commit)
    assert effect.whole is not None
    whole = effect.whole
    assert (whole.turn, whole.response, whole.number) == (None, ("a", "b", "a"), 3)
    assert whole.mark == pytest.approx((1 + 0.25 + 1) / 3)
    assert (whole.seconds, whole.allowed) == (1.0 + 1.0 + 7.0, 3 * LIMIT)
    assert (session.phase, session.turn, session.counted) == (Phase.FEEDBACK, None, (whole,))


def test_the_best_path_is_right() -> None:
    """All best replies are worth 1."""
    assert said("aaa").answers[-1].right


def test_turns_that_are_not_reached_count_nothing() -> None:
    """A dialogue that ends early has the same number of turns to share its marks."""
    assert said("c").answers[-1].mark == pytest.approx(-0.8 / 3)


def test_at_the_bell_the_customer_waits() -> None:
    """A turn in which nothing was said is worth 0, and the dialogue goes on where the waiting leads."""
    session, effects = play(sitting(talk()), Tick(LIMIT))
    (effect,) = effects
    assert isinstance(effect, Commit)
    assert (effect.answer.timed_out, effect.answer.response, effect.answer.mark) == (True, (), 0.0)
    assert (session.turn, session.standing.says) == ("2b", "Ana: Still there, 1?")


def test_where_nobody_waits_the_bell_is_the_end() -> None:
    """Without a waiting the dialogue is over, with the marks that it has."""
    session = play(said("a"), Tick(1.0 + LIMIT))[0]
    whole = session.answers[-1]
    assert (session.phase, whole.response, whole.timed_out) == (Phase.FEEDBACK, ("a", ""), True)
    assert whole.mark == pytest.approx(1 / 3)


def test_what_was_said_is_said() -> None:
    """No reply can be taken back once the customer has answered."""
    session, effects = play(said("a"), Undo(5.0))
    assert (session.turn, session.notice, effects) == ("2a", "What was said is said.", ())
    assert play(sitting(talk()), Undo(5.0))[0].notice == "There is nothing to take back."


def test_skipping_breaks_off() -> None:
    """What was said stands, and the rest counts as 0; before a word it is simply skipped."""
    session, effects = play(said("a"), Skip(9.0))
    (effect,) = effects
    assert isinstance(effect, Commit)
    assert (effect.answer.skipped, effect.answer.response, effect.answer.turn) == (True, ("a",), None)
    assert effect.answer.mark == pytest.approx(1 / 3)
    assert effect.answer.seconds == 9.0
    assert session.phase is Phase.FEEDBACK
    assert play(sitting(talk()), Skip(2.0))[0].answers[-1].mark == 0.0


def test_a_hint_stays_for_all_turns() -> None:
    """Once asked for, it stands at every turn."""
    session = play(sitting(talk()), Hint(1.0), Choose(2.0, "a"), Shown(2.0))[0]
    assert session.hinted
    assert [one.hinted for one in play(session, Choose(3.0, "a"), Shown(3.0), Choose(4.0, "a"))[0].answers] == [
        True
    ] * 4


def test_the_feedback_can_be_voided() -> None:
    """The whole dialogue goes, with its steps, and the next question follows."""
    session, effects = play(over("aaa"), Undo(9.0))
    assert effects == tuple(Void(number, "taken back after its feedback") for number in (3, 2, 1, 0))
    assert (session.counted, session.place, session.phase) == ((), 1, Phase.SHOWING)


def test_a_further_try_counts_nothing() -> None:
    """It begins at once with the first turn; its answers are committed, voided from the start."""
    session = play(over("ccc"[:1]), Again(5.0))[0]
    assert (session.phase, session.turn, session.retry) == (Phase.SHOWING, "1", 2)
    for at in (6.0, 7.0, 8.0):
        session = play(session, Shown(at), Choose(at, "a"))[0]
    tried = session.answers[2:]
    assert [(one.turn, one.voided) for one in tried] == [("1", True), ("2a", True), ("3", True), (None, True)]
    assert (session.answers[-1].mark, session.phase) == (1.0, Phase.FEEDBACK)
    assert [one.response for one in session.counted] == [("c",)]
    assert summarise(session, lambda topic: topic).count == 1
    assert play(session, Undo(9.0))[0].notice == "This answer does not count already."
    assert play(session, Again(9.0))[0].retry == 6


def test_leaving_a_further_try_finishes() -> None:
    """Where nothing else is left, the sitting is over, not put aside."""
    session = play(said("c"), Again(5.0), Shown(5.0), Choose(6.0, "a"))[0]
    assert play(session, Leave(7.0))[1] == (Close("finished"),)


def test_only_a_dialogue_is_tried_again() -> None:
    """The event means nothing after any other kind."""
    session = play(sitting(keyed()), Choose(1.0, "b"))[0]
    assert step(session, Again(2.0)) == (session, ())


def test_a_dialogue_goes_on_at_its_open_turn() -> None:
    """After leaving, or a kill, its replies stand, and the open turn has its full time."""
    left = play(over("ab"), Leave(9.0))[0]
    assert left.ending == "left"
    again = begin(left.plan, left.rules, 100.0, answers=left.answers, elapsed=9.0)
    assert (again.place, again.turn, again.allowed, again.phase) == (0, "3", LIMIT, Phase.SHOWING)
    session = play(again, Shown(100.0), Choose(101.0, "c"))[0]
    assert session.answers[-1].response == ("a", "b", "c")


def test_a_further_try_is_not_taken_up() -> None:
    """What a further try had come to is not gone on with: its question was answered."""
    session = play(over("c"), Again(5.0), Shown(5.0), Choose(6.0, "a"))[0]
    again = begin(session.plan, session.rules, 100.0, answers=session.answers)
    assert (again.place, again.turn) == (1, None)


def test_a_dialogue_whose_end_was_lost_begins_anew() -> None:
    """All turns without the answer for the whole cannot come of us; such a dialogue is asked from its beginning."""
    torn = said("aaa").answers[:-1]
    again = begin(dealt(talk()), Rules(), 100.0, answers=torn)
    assert (again.turn, again.steps) == ("1", ())
    assert play(again, Shown(100.0), Choose(101.0, "c"))[0].answers[-1].response == ("c",)


def test_an_exam_does_not_open_a_dialogue_again() -> None:
    """Its explanation comes at the end, and what was said is said."""
    session = said("aaa", EXAM)
    assert session.phase is Phase.SAVED
    assert play(session, Undo(9.0))[0].notice == "What was said is said: a dialogue is not opened again."
    review = play(session, Next(10.0))[0]
    assert (review.phase, len(review.counted)) == (Phase.REVIEW, 1)


def test_a_summary_knows_one_question() -> None:
    """Turns are no questions, replies are no marks, and an open dialogue is nobody's voided answer."""
    session = play(over("bcc"[:2]), Next(9.0), Shown(9.0), Choose(10.0, "b"))[0]
    summary = summarise(session, lambda topic: topic)
    assert (summary.count, summary.right, summary.archetypes) == (2, 1, (("type-0", 1), ("type-1", 1)))
    assert summarise(over("a"), lambda topic: topic).voided == 0
    reply = replace(session.answers[-1], mark=None, response=("1", "1", "1", "1", "1"), text="Dear Ben")
    mixed = replace(session, plan=(*session.plan[:1], *dealt(writing())), answers=(*session.answers[:-1], reply))
    assert (summarise(mixed, lambda topic: topic).count, summarise(mixed, lambda topic: topic).written) == (1, (reply,))


def test_turns_are_dealt_one_by_one() -> None:
    """The order holds each turn's letters behind the turn's name; it is taken up again as it was stored."""
    order = deal_options(talk(), "seed")
    assert sorted(order) == sorted(f"{turn}/{letter}" for turn in ("1", "2a", "2b", "3") for letter in "abc")
    assert [name[:-2] for name in order] == ["1"] * 3 + ["2a"] * 3 + ["2b"] * 3 + ["3"] * 3
    assert redeal(talk(), order) == Dealt(talk(), order)
    assert redeal(talk(), order[1:]) is None
    orders = {tuple(name[-1] for name in deal_options(talk(), str(seed))) for seed in range(50)}
    assert len(orders) > 40


def test_a_turn_is_shown_in_its_own_order() -> None:
    """What is asked is the open turn, in the order dealt for it."""
    plan = (Dealt(talk(), deal_options(talk(), "seed")),)
    session = play(begin(plan, Rules(), 0.0), Shown(0.0), Choose(1.0, "b"))[0]
    assert "/".join(session.dealt.order) == "/".join(name[-1] for name in plan[0].order if name.startswith("2b/"))
