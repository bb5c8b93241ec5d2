"""The one dealer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.model import Question
from empathy_quiz.session.deal import deal, deal_options, digest, redeal
from empathy_quiz.session.state import Dealt
from tests.session.examples import LAW, dealt, ids, keyed, match

SCENES = st.lists(st.sampled_from(["", "", "x", "y", "z"]), max_size=9)


def scenes(*names: str) -> list[Question]:
    """Questions q0, q1 ... with these scenarios."""
    return [keyed(f"q{place}", scenario=name) for place, name in enumerate(names)]


def repeats(plan: Sequence[Dealt]) -> int:
    """How often a question follows a sibling."""
    names = [entry.question.scenario for entry in plan]
    return sum(bool(name) and name == after for name, after in pairwise(names))


def test_the_digest_is_the_published_one() -> None:
    """The digest of q1 under the seed week47 starts as the design says."""
    assert digest("week47", "q1").hex()[:16] == "13f9938cf0847831"


def test_the_published_texts_come_in_the_published_order() -> None:
    """Under the seed week47 the texts q1 to q5 are dealt as q1 q3 q5 q4 q2."""
    texts = [f"q{number}" for number in range(1, 6)]
    assert sorted(texts, key=lambda text: digest("week47", text)) == ["q1", "q3", "q5", "q4", "q2"]


def test_a_seed_may_hold_anything_a_command_line_can() -> None:
    """A byte that is no UTF-8 on the command line arrives as a lone surrogate, which has a digest too."""
    assert digest("\udcff", "q1") != digest("\udcfe", "q1")


def test_questions_come_in_the_order_of_their_identities_digests() -> None:
    """A question's place follows from the digest of `bank/id`, whatever order the bank has."""
    questions = [keyed(f"q{number}") for number in range(1, 6)]
    expected = sorted((f"tone/q{number}" for number in range(1, 6)), key=lambda name: digest("7", name))
    for given_order in (questions, questions[::-1]):
        assert [entry.question.identity for entry in deal(given_order, "7")] == expected


def test_options_come_in_the_order_of_their_letters_digests() -> None:
    """An option's place follows from the digest of `bank/id`, the separator U+241F and its letter."""
    expected = sorted("abcd", key=lambda letter: digest("7", f"tone/keyed␟{letter}"))
    assert deal_options(keyed(), "7") == tuple(expected)
    assert expected == ["d", "a", "b", "c"]


def test_the_spare_entry_of_a_match_is_dealt_too() -> None:
    """The right entries of a match are dealt with the spare among them."""
    (entry,) = deal([match(3)], "7")
    assert sorted(entry.order) == ["a", "b", "c", "d"]


def test_the_left_entries_of_a_match_stay_where_they_are() -> None:
    """A dealt match is the match itself, its left entries in file order."""
    question = match(3)
    assert deal([question], "7")[0].question is question


@pytest.mark.parametrize(("count", "expected"), [(None, 4), (0, 0), (3, 3), (4, 4), (9, 4)])
def test_as_many_are_dealt_as_asked_for_and_there_are(count: int | None, expected: int) -> None:
    """`count` limits the plan, None takes all."""
    assert len(deal([keyed(f"q{place}") for place in range(4)], "7", count)) == expected


def test_the_never_asked_come_first_and_then_the_least_recent() -> None:
    """With a history the plan starts with what was never asked and goes on from the longest ago."""
    questions = [keyed(name) for name in ("new", "old", "older", "oldest")]
    history = {"tone/oldest": 1.0, "tone/older": 2.0, "tone/old": 3.0}
    assert ids(deal(questions, "7", last_asked=history)) == ["new", "oldest", "older", "old"]


def test_ties_in_the_history_are_broken_by_digest() -> None:
    """Questions asked at the same time come in the order they would have without a history."""
    questions = [keyed(f"q{place}") for place in range(5)]
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    history = {question.identity: noon for question in questions}
    assert deal(questions, "7", last_asked=history) == deal(questions, "7")


def test_a_history_may_hold_wall_times() -> None:
    """Aware datetimes order a history as numbers do."""
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    history = {"tone/a": noon, "tone/b": noon - timedelta(days=1)}
    assert ids(deal([keyed("a"), keyed("b")], "7", last_asked=history)) == ["b", "a"]


def test_a_moved_question_keeps_its_history() -> None:
    """A question last asked under its earlier identity is not new."""
    questions = [keyed("moved", was="old/moved"), keyed("new")]
    assert ids(deal(questions, "7", last_asked={"old/moved": 1.0})) == ["new", "moved"]


def test_a_sibling_too_many_gives_way_to_another_question() -> None:
    """Within `count` no scenario takes places that would force two siblings together."""
    questions = scenes("x", "x", "x", "", "")
    history = {f"tone/q{place}": float(place) for place in range(5)}
    assert ids(deal(questions, "7", 3, history)) == ["q0", "q3", "q1"]


def test_siblings_are_dealt_where_nothing_else_is_left() -> None:
    """A bank of siblings still fills the plan, most of them in their own order."""
    history = {f"tone/q{place}": float(place) for place in range(4)}
    assert ids(deal(scenes("x", "x", "x", ""), "7", 4, history)) == ["q0", "q3", "q1", "q2"]


def test_siblings_apart_already_stay_where_they_are() -> None:
    """A plan is not disturbed further than keeping siblings apart asks for."""
    history = {f"tone/q{place}": float(place) for place in range(6)}
    assert ids(deal(scenes("x", "", "", "x", "", "x"), "7", last_asked=history)) == [f"q{n}" for n in range(6)]


def test_a_sibling_waits_for_the_next_other_question() -> None:
    """Where two siblings would meet, the second changes places with what follows."""
    history = {f"tone/q{place}": float(place) for place in range(6)}
    plan = deal(scenes("y", "", "", "x", "x", ""), "7", last_asked=history)
    assert ids(plan) == ["q0", "q1", "q2", "q3", "q5", "q4"]


def test_scenarios_of_two_banks_are_no_siblings() -> None:
    """The same scenario name in another bank means another scene."""
    from empathy_quiz.values import replace

    first, second = keyed("q0", scenario="x"), replace(keyed("q1", scenario="x"), bank="other")
    history = {"tone/q0": 0.0, "other/q1": 1.0, "tone/q2": 2.0}
    assert ids(deal([first, second, keyed("q2")], "7", 3, history)) == ["q0", "q1", "q2"]


@LAW
@given(SCENES, st.integers(0, 9))
def test_siblings_stay_apart_wherever_that_can_be_had(names: list[str], count: int) -> None:
    """Two siblings in a row are dealt only if the questions at hand leave no other plan, and then as few as can be."""
    plan = deal(scenes(*names), "7", count)
    assert len(plan) == min(count, len(names))
    others = [sum(name != scene for name in names) for scene in "xyz"]
    assert repeats(plan) == max(0, max(len(plan) - 2 * other - 1 for other in others))


@LAW
@given(SCENES, st.text(max_size=5))
def test_a_deal_is_a_function_of_names_and_seed(names: list[str], seed: str) -> None:
    """The order of the questions in the file does not change what is dealt."""
    assert deal(scenes(*names)[::-1], seed) == deal(scenes(*names), seed)


def test_without_scenarios_the_digests_alone_decide() -> None:
    """Keeping siblings apart does not disturb a plan that has none."""
    questions = [keyed(f"q{place}") for place in range(20)]
    expected = sorted(questions, key=lambda question: digest("7", question.identity))
    assert ids(deal(questions, "7")) == [question.id for question in expected]


def test_a_stored_order_is_taken_as_it_is() -> None:
    """Dealing again for `resume` keeps the order the person saw."""
    assert redeal(keyed(), ["c", "a", "d", "b"]) == Dealt(keyed(), ("c", "a", "d", "b"))


@pytest.mark.parametrize("order", ["abc", "abcde", "abcc", ""])
def test_an_order_of_other_letters_is_refused(order: str) -> None:
    """A question that has gained or lost options since cannot be dealt again as stored."""
    assert redeal(keyed(), order) is None


def test_a_deal_of_nothing_is_empty() -> None:
    """No questions, no plan."""
    assert deal([], "7") == dealt()
