"""What can come from the outside."""

from __future__ import annotations

import pytest

from empathy_quiz.play.happenings import Interrupted


@pytest.mark.parametrize(("signum", "status"), [(1, 129), (2, 130), (15, 143)])
def test_an_interruption_has_the_status_of_its_signal(signum: int, status: int) -> None:
    """The shell sees 128 and the number of the signal that asked us to go."""
    assert Interrupted(signum).exit_code == status
