from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from empathy_quiz.scores.exchange import FIELDS, to_dict
from empathy_quiz.scores.validation import from_dict
from tests.scores.examples import BARE, answer

OPTIONAL = [
    *("topic", "level", "archetype", "turn", "mark", "allowed", "confidence"),
    *("timed_out", "skipped", "hinted", "voided"),
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda it: st.lists(it) | st.dictionaries(st.text() | st.sampled_from(FIELDS), it),
    max_leaves=20,
)


def problems(**changes: object) -> tuple[str, ...]:
    """What is wrong with a good object after these changes."""
    found, told = from_dict(to_dict(answer()) | changes)
    assert (found is None) == bool(told)
    return told


@pytest.mark.parametrize("name", [name for name in FIELDS if name not in {*OPTIONAL, "self_mark"}])
def test_what_identifies_an_answer_must_be_there(name: str) -> None:
    """A key that cannot be guessed must not be missing."""
    raw = to_dict(answer())
    del raw[name]
    assert from_dict(raw) == (None, (f"{name} is missing",))


@pytest.mark.parametrize("raw", [{}, {"name": "Ana"}, {"question": "Why?", "key": "b", "kind": "single"}])
def test_another_kind_of_object_is_told_once(raw: dict[str, object]) -> None:
    """An object that has little of an answer is told to be none, rather than all that it lacks."""
    assert from_dict(raw) == (None, ("this is no answer of a score log",))


def test_what_may_be_nothing_may_be_missing() -> None:
    """An object without nulls and flags is the answer with nothing there."""
    raw = {name: value for name, value in to_dict(BARE).items() if name not in OPTIONAL}
    found, told = from_dict(raw | {"timed_out": True, "skipped": True})
    assert (found, told) == (BARE, ())


def test_unknown_keys_are_passed_over() -> None:
    """A later version may know more."""
    assert problems(weather="rain") == ()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"answer_id": ""}, "answer_id should be a text of 1 to 1000 characters"),
        ({"answer_id": 7}, "answer_id should be a text of 1 to 1000 characters"),
        ({"player": "x" * 1001}, "player should be a text of 1 to 1000 characters"),
        ({"player": "\ud800"}, "player should be a text of 1 to 1000 characters"),
        ({"content": None}, "content should be a text of at most 1000 characters"),
        ({"topic": ["a"]}, "topic should be null or a text of at most 1000 characters"),
        ({"mode": "exam"}, "mode should be one of play, review, drill"),
        ({"mode": ["play"]}, "mode should be one of play, review, drill"),
        ({"number": -1}, "number should be a whole number from 0 to 1000000"),
        ({"number": 1.0}, "number should be a whole number from 0 to 1000000"),
        ({"number": True}, "number should be a whole number from 0 to 1000000"),
        ({"number": 10**30}, "number should be a whole number from 0 to 1000000"),
        ({"claims": "heart-12"}, "claims should be a list of at most 100 texts"),
        ({"claims": ["a"] * 101}, "claims should be a list of at most 100 texts"),
        ({"dealt": [1]}, "dealt should be a list whose every entry is a text of at most 1000 characters"),
        ({"mark": float("nan")}, "mark should be null or a number from -10 to 10"),
        ({"mark": 11}, "mark should be null or a number from -10 to 10"),
        ({"mark": "1"}, "mark should be null or a number from -10 to 10"),
        ({"seconds": float("inf")}, "seconds should be a number from 0 to 10000000"),
        ({"seconds": -0.1}, "seconds should be a number from 0 to 10000000"),
        ({"elapsed": 10**400}, "elapsed should be a number from 0 to 10000000"),
        ({"allowed": False}, "allowed should be null or a number from 0 to 10000000"),
        ({"timed_out": 0}, "timed_out should be true or false"),
        ({"voided": None}, "voided should be true or false"),
        ({"confidence": 4}, "confidence should be null or a whole number from 1 to 3"),
        ({"utc_offset": 86_400}, "utc_offset should be a whole number from -86399 to 86399"),
    ],
)
def test_values_out_of_range_are_told(changes: dict[str, object], told: str) -> None:
    """Each value of a wrong type or range is named with what was expected."""
    assert problems(**changes) == (told,)


@pytest.mark.parametrize(
    "moment",
    [
        "",
        "yesterday",
        "2026-03-01T09:30:00",
        "2026-02-30T09:30:00Z",
        "1969-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z",
        "0001-01-01T00:00:00+23:59",
        "2026-03-01T09:30:00Z" + " " * 100,
        1_772_357_400,
        None,
    ],
)
def test_moments_are_checked(moment: object) -> None:
    """A time needs a zone and a year that is not absurd."""
    expected = "a time from 1970 to 2199 with its zone, such as 2026-03-01T09:30:00Z"
    assert problems(answered_at=moment) == (f"answered_at should be {expected}",)


def test_other_zones_are_read() -> None:
    """A time with another offset is the same moment in UTC."""
    found, _ = from_dict(to_dict(answer()) | {"answered_at": "2026-03-01T11:30:00+02:00"})
    assert found == answer()


def test_whole_numbers_are_numbers() -> None:
    """A mark written as 1 is 1.0."""
    found, _ = from_dict(to_dict(answer()) | {"mark": 1, "seconds": 3})
    assert found == answer(mark=1.0, seconds=3.0)


def test_all_problems_are_told_at_once() -> None:
    """One look at a bad object tells everything that is wrong."""
    assert problems(mode="exam", number=-1, voided="no") == (
        "number should be a whole number from 0 to 1000000",
        "mode should be one of play, review, drill",
        "voided should be true or false",
    )


@pytest.mark.parametrize("raw", [None, [], "answer", 7, True])
def test_only_objects_are_answers(raw: object) -> None:
    """Other JSON values are told as what they are not."""
    assert from_dict(raw) == (None, ("an answer is an object with names and values",))


@settings(max_examples=50)
@given(JSON)
def test_anything_is_an_answer_or_a_problem(raw: object) -> None:
    """No JSON value whatever raises an error."""
    found, told = from_dict(raw)
    assert (found is None) == bool(told)


@settings(max_examples=50)
@given(st.sampled_from(FIELDS), JSON)
def test_any_value_is_taken_or_told(name: str, value: object) -> None:
    """Any value under any key is either taken as it should be or told, by its name and alone."""
    told = problems(**{name: value})
    assert told == () or (len(told) == 1 and told[0].startswith(f"{name} should be "))
