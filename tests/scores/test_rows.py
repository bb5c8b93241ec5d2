from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.scores import rows

ROW = (
    *("answer", "sitting", 0, "play", "player", "Ana", "speed", "question", "content", "key", "single", None, None),
    *("", "a\nb\n", "a\n", None, None, None, 1.5, None, 0, 0, 1, None, 2.5, 0, 3600, 0),
)


@given(st.lists(st.text()))
def test_lists_come_back(values: list[str]) -> None:
    """Any list of texts comes back as it was packed."""
    assert rows.unpack(rows.pack(values)) == tuple(values)


@given(st.lists(st.text()), st.lists(st.text()))
def test_lists_stay_apart(one: list[str], two: list[str]) -> None:
    """Different lists are never packed alike."""
    assert (rows.pack(one) == rows.pack(two)) == (one == two)


def test_letters_are_packed_readably() -> None:
    """A dealt order is one letter a line, and nothing is nothing."""
    assert (rows.pack(("b", "a", "c")), rows.pack(()), rows.pack(("",))) == ("b\na\nc\n", "", "\n")


def test_a_list_without_its_end_is_unfit() -> None:
    """What does not end with a newline was never packed."""
    with pytest.raises(rows.Unfit, match="a list without its end"):
        rows.unpack("a\nb")


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))])))
def test_moments_come_back(given_moment: datetime) -> None:
    """Any aware time comes back to the microsecond, in UTC."""
    assert rows.moment(rows.ticks(given_moment)) == given_moment
    assert rows.moment(rows.ticks(given_moment)).tzinfo is UTC


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_moments_keep_their_order(one: datetime, two: datetime) -> None:
    """Times compare as their ticks do."""
    assert (one < two) == (rows.ticks(one) < rows.ticks(two))


def test_a_moment_out_of_range_is_unfit() -> None:
    """No time lies after the year 9999."""
    with pytest.raises(rows.Unfit, match="a time out of range"):
        rows.moment(10**18)


def test_a_row_becomes_an_answer() -> None:
    """Columns become fields of the right types."""
    answer = rows.answer_from(ROW)
    assert (answer.response, answer.topic, answer.seconds, answer.hinted, answer.voided) == (
        ("a",),
        None,
        1.5,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("place", "value"),
    [
        pytest.param(0, None, id="nothing where something must be"),
        pytest.param(5, b"Ana", id="bytes for text"),
        pytest.param(2, "0", id="text for a number"),
        pytest.param(3, "exam", id="an unknown mode"),
        pytest.param(19, float("inf"), id="an endless time"),
        pytest.param(26, 1 << 62, id="a year beyond all years"),
        pytest.param(14, "a\nb", id="a list cut off"),
    ],
)
def test_a_row_never_written_is_unfit(place: int, value: object) -> None:
    """A row that this program cannot have written is refused rather than passed on."""
    with pytest.raises(rows.Unfit):
        rows.answer_from((*ROW[:place], value, *ROW[place + 1 :]))


def test_a_short_row_is_unfit() -> None:
    """A row with a column missing is refused."""
    with pytest.raises(rows.Unfit, match="wrong types"):
        rows.answer_from(ROW[:-1])
