"""What is said about an answer."""

from __future__ import annotations

import pytest

from empathy_quiz.play.feedback import Feedback, feedback, verdict
from empathy_quiz.session.marking import mark, score
from empathy_quiz.session.state import Answer, Response
from tests.play.scenes import ALL, BEST_WORST, MATCH, MULTIPLE, ORDER, PLAN, SINGLE


def answer(response: Response, value: float, *, timed_out: bool = False, skipped: bool = False) -> Answer:
    """An answer of this mark."""
    return Answer(
        number=0, place=0, response=response, mark=value, seconds=5.0, allowed=40.0, elapsed=5.0,
        timed_out=timed_out, skipped=skipped,
    )  # fmt: skip


def told(place: int, *response: str) -> Feedback:
    """The feedback on a response to a question of the plan."""
    dealt = PLAN[place]
    return feedback(dealt, answer(response, mark(dealt.question, response, at_bell=True)))


def labels(one: Feedback) -> list[tuple[str, int, str]]:
    """Role, place and label of each remark."""
    return [(remark.role, remark.place, remark.label) for remark in one.remarks]


def test_own_choice_then_key_then_rest() -> None:
    """A wrong choice comes first, the key second, what was left third, each under its number on the screen."""
    one = told(0, "b")
    assert labels(one) == [
        ("wrong", 1, "You chose (over apology)"),
        ("key", 2, "Key (check first)"),
        ("rest", 3, "Not chosen (early comfort)"),
    ]
    assert one.verdict == "Not this time."
    assert one.takeaway == SINGLE.takeaway


def test_a_right_choice_is_said_to_be_right() -> None:
    """The key, chosen, is named as such."""
    assert labels(told(0, "a"))[0] == ("right", 2, "You chose, rightly (check first)")
    assert told(0, "a").verdict == "Right."


def test_multiple_names_hits_misses_and_false_ticks() -> None:
    """Each option says whether it was ticked and whether it should have been."""
    assert labels(told(1, "a", "d")) == [
        ("wrong", 1, "You chose"),
        ("right", 2, "You chose, rightly"),
        ("key", 4, "Missed"),
        ("rest", 3, "Not chosen"),
    ]


def test_best_and_worst_swapped_says_so() -> None:
    """Picking the best as worst and the worst as best is told for both."""
    assert labels(told(2, "d", "a"))[:2] == [
        ("wrong", 2, "Your worst; it is the best (3 of 3, brisk fix)"),
        ("wrong", 3, "Your best; it is the worst (0 of 3, lost hand off)"),
    ]


def test_best_worst_in_part() -> None:
    """A right best and a wrong worst earn part of the mark, and the true worst is named."""
    one = told(2, "a", "c")
    assert one.verdict == "Partly right: 33 of 100."
    assert [role for role, _, _ in labels(one)] == ["wrong", "right", "key", "rest"]


def test_order_runs_in_the_right_order() -> None:
    """The steps are told in the order that helps, each with the place it was given."""
    assert [label for _, _, label in labels(told(3, "a", "c", "b", "d"))] == [
        "Step 1, rightly",
        "Step 2; you put it at 3",
        "Step 3; you put it at 2",
        "Step 4, rightly",
    ]


def test_match_tells_every_pair_and_the_spare() -> None:
    """Each left entry is shown with its partner; the entry without one comes last."""
    one = told(4, "a", "d", "")
    assert [(remark.role, remark.label) for remark in one.remarks] == [
        ("right", "Your pair, rightly"),
        ("wrong", "You gave it “long talk”"),
        ("key", "Pair"),
        ("rest", "Left over"),
    ]


@pytest.mark.parametrize("place", range(5), ids=lambda place: ALL[place].kind)
def test_every_option_is_explained_whatever_was_answered(place: int) -> None:
    """Also after a skip, each option of each kind stands in the feedback with its reason."""
    question = PLAN[place].question
    one = told(place)
    assert len(one.remarks) == len(PLAN[place].order)
    assert all(remark.why for remark in one.remarks)
    assert question in (SINGLE, MULTIPLE, BEST_WORST, ORDER, MATCH)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (answer((), 0.0, skipped=True), "Skipped: counts as 0."),
        (answer((), 0.0, timed_out=True), "Time. Nothing was chosen: counts as 0."),
        (answer(("a",), 1.0, timed_out=True), "Time. What was chosen counts. Right."),
        (answer(("a",), -0.5), "Not this time."),
        (answer(("a",), 0.25), "Partly right: 25 of 100."),
    ],
)
def test_verdicts(one: Answer, said: str) -> None:
    """The first line says how the answer ended and what it is worth."""
    assert verdict(one) == said


def test_points_never_fall_below_zero() -> None:
    """Learners see 0 for everything at or below chance."""
    assert [score(value) for value in (-1.25, 0.0, 0.335, 1.0)] == [0, 0, 34, 100]
