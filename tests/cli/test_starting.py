"""Where a new bank may lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.cli.starting import known_kind, next_steps, place_of, told
from empathy_quiz.errors import UsageError


def test_a_kind_is_known(tmp_path: Path) -> None:
    """No kind and each that exists go through, another is refused with those there are."""
    assert (known_kind(None), known_kind("order")) == (None, "order")
    with pytest.raises(UsageError) as caught:
        known_kind("xyz")
    assert caught.value.hint == "one of single, best-worst, multiple, order, match, dialogue, write"


def test_a_place_elsewhere_is_told_whole(tmp_path: Path) -> None:
    """A path is told from where the person stands, or whole where it is not below that."""
    here, other = tmp_path / "here", tmp_path / "other" / "a.yaml"
    assert (told(here / "b.yaml", here), told(other, here)) == ("b.yaml", str(other))


def test_the_next_steps_can_be_typed(tmp_path: Path) -> None:
    """A path with a blank is quoted in the commands to type."""
    steps = next_steps(tmp_path / "my team" / "a.yaml", tmp_path)
    assert steps == (
        "Check it: empathy-quiz bank check 'my team/a.yaml'",
        "Play it:  empathy-quiz play 'my team/a.yaml'",
    )


def test_a_name_too_long_is_refused(tmp_path: Path) -> None:
    """An id has at most eighty characters, and so has a bank's name."""
    with pytest.raises(UsageError):
        place_of("x" * 81, tmp_path)
    assert place_of("x" * 80, tmp_path) == tmp_path / f"{'x' * 80}.yaml"
