"""Events as values."""

from __future__ import annotations

import pytest

from empathy_quiz.session.events import Event, Leave, Next, Undo
from empathy_quiz.values import FrozenError, replace
from tests.session.examples import EVERY_EVENT


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_an_event_is_frozen(event: Event) -> None:
    """Its moment cannot be changed afterwards."""
    with pytest.raises(FrozenError):
        event.at = 6.0  # type: ignore[misc]  # what the type forbids is what is tried


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_an_event_has_slots_alone(event: Event) -> None:
    """It carries no dictionary."""
    assert not hasattr(event, "__dict__")


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_an_event_can_be_moved_in_time(event: Event) -> None:
    """`replace` gives the same event at another moment, and back."""
    later = replace(event, at=6.0)
    assert (later.at, type(later), replace(later, at=event.at)) == (6.0, type(event), event)


def test_events_of_two_kinds_differ() -> None:
    """Going on is not leaving, at the same moment."""
    assert len({Next(1.0), Leave(1.0), Undo(1.0), Next(1.0)}) == 3


def test_an_event_shows_its_kind() -> None:
    """The name of the kind stands in its representation."""
    assert repr(Leave(1.5)) == "Leave(at=1.5)"
