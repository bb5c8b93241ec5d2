"""What can be read from the state of a sitting."""

from __future__ import annotations

import pytest

from empathy_quiz.session.state import Rules, remaining
from empathy_quiz.values import replace
from tests.session.examples import answer, keyed, order, sitting


@pytest.mark.parametrize(("now", "left"), [(0.0, 60.0), (12.5, 47.5), (60.0, 0.0), (99.0, 0.0)])
def test_the_time_left_is_the_deadline_less_now(now: float, left: float) -> None:
    """A question of 60 seconds shown at 0 has what is left of them, and never less than nothing."""
    assert remaining(sitting(keyed()), now) == left


def test_the_time_left_is_whole_before_the_question_was_shown() -> None:
    """The clock of a question that is still being shown stands at its limit."""
    assert remaining(replace(sitting(keyed()), shown=None), 99.0) == 60.0


def test_the_time_left_stands_still_in_a_pause() -> None:
    """A pause at 20 seconds leaves 40, however long it is."""
    assert remaining(replace(sitting(keyed()), paused_at=20.0), 500.0) == 40.0


def test_the_time_left_stands_still_once_an_option_is_chosen() -> None:
    """While the confidence is asked it is that of the pick, paused or not."""
    chosen = replace(sitting(keyed()), answered_at=20.0)
    assert (remaining(chosen, 500.0), remaining(replace(chosen, paused_at=30.0), 500.0)) == (40.0, 40.0)


def test_there_is_no_time_left_to_tell_without_a_limit() -> None:
    """A sitting without pace has neither time left nor a deadline."""
    session = sitting(keyed(), rules=Rules(pace=None))
    assert (remaining(session, 5.0), session.deadline) == (None, None)


def test_the_deadline_is_when_the_bell_rings() -> None:
    """It lies the limit after the question was shown, and is unknown before."""
    session = sitting(keyed())
    assert (session.deadline, replace(session, shown=None).deadline) == (60.0, None)


def test_a_sitting_is_paused_while_it_has_a_pause_begun() -> None:
    """`paused` says whether there is a `paused_at`."""
    session = sitting(keyed())
    assert (session.paused, replace(session, paused_at=0.0).paused) == (False, True)


def test_the_current_question_is_the_one_of_the_place() -> None:
    """`dealt` and `question` follow `place`."""
    session = replace(sitting(keyed(), order()), place=1)
    assert (session.dealt, session.question) == (session.plan[1], order())


def test_voided_answers_do_not_count() -> None:
    """`counted` leaves them out."""
    kept, voided = answer(0), answer(1, voided=True)
    assert replace(sitting(keyed()), answers=(kept, voided)).counted == (kept,)


@pytest.mark.parametrize(("mark", "right"), [(1.0, True), (0.99, False), (0.0, False), (-1.0, False)])
def test_an_answer_is_right_at_the_full_mark_alone(mark: float, right: bool) -> None:
    """What could have been bettered is not right."""
    assert answer(mark=mark).right is right
