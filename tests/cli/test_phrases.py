"""Turns of phrase."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from empathy_quiz.cli.phrases import close_to, command, counted, outcome, score, when
from empathy_quiz.scores.records import SittingSummary
from tests.scores.examples import SITTING


@pytest.mark.parametrize(
    ("offset", "text"),
    [(0, "2026-03-01 23:30"), (3600, "2026-03-02 00:30"), (-12600, "2026-03-01 20:00")],
)
def test_a_moment_is_told_by_the_clock_of_its_place(offset: int, text: str) -> None:
    """The local time of the answer is shown, not that of the reader."""
    assert when(datetime(2026, 3, 1, 23, 30, tzinfo=UTC), offset) == text


@pytest.mark.parametrize(("mean", "text"), [(None, "–"), (1.0, "100"), (2 / 3, "67"), (-0.5, "0")])
def test_a_mark_is_told_in_hundredths(mean: float | None, text: str) -> None:
    """A mean mark is shown from 0 to 100, never below."""
    assert score(mean) == text


@pytest.mark.parametrize(("mean", "text"), [(0.5, "3 of 4 right · mark 50 of 100"), (None, "3 of 4 right")])
def test_an_outcome_tells_right_answers_and_mark(mean: float | None, text: str) -> None:
    """A sitting's outcome is its right answers, and its mark where it has one."""
    assert outcome(SittingSummary(SITTING, 4, 3, mean, 0, 4, "finished")) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0 answers"), (1, "1 answer"), (2000, "2,000 answers")])
def test_things_are_counted(number: int, text: str) -> None:
    """One is singular, anything else plural, thousands are set apart."""
    assert counted(number, "answer") == text


@pytest.mark.parametrize(
    ("name", "text"),
    [("sped", "did you mean speed?"), ("resourcs", "did you mean resources?"), ("zzz", None)],
)
def test_close_names_are_offered(name: str, text: str | None) -> None:
    """A name is offered where it is close, and nothing where none is."""
    assert close_to(name, ("speed", "resources")) == text


def test_a_command_can_be_typed_as_it_stands() -> None:
    """Words that a shell would take apart, or carry out, are quoted."""
    assert command("bank", "check", "my banks/$(x).yaml") == "empathy-quiz bank check 'my banks/$(x).yaml'"
