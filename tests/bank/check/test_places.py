"""Where everything in a bank's file stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.bank.check.places import NOWHERE, Way, places_in, places_in_file

TEXT = """\
title: Waiting
questions:
- id: one
  persona: {name: Ada, channel: chat}
  options:
  - text: >-
      folded
      text
    why: so
  -   text: indented
  claims: [a, b]
"""


@pytest.mark.parametrize(
    ("way", "spot"),
    [
        (("title",), (1, 1)),
        (("questions",), (2, 1)),
        (("questions", 0), (3, 3)),
        (("questions", 0, "id"), (3, 3)),
        (("questions", 0, "persona", "channel"), (4, 24)),
        (("questions", 0, "options", 0, "why"), (9, 5)),
        (("questions", 0, "options", 1), (10, 7)),
        (("questions", 0, "claims", 1), (11, 15)),
    ],
)
def test_a_field_is_found_at_its_name(way: Way, spot: tuple[int, int]) -> None:
    """A field stands where its name does, an entry of a list where it begins."""
    assert places_in(TEXT).spot(way) == spot


def test_a_field_that_is_missing_is_found_where_it_would_belong() -> None:
    """What is not in the file is told at the nearest thing around it."""
    places = places_in(TEXT)
    assert places.spot(("questions", 0, "options", 1, "why")) == (10, 7)
    assert places.spot(("raters",)) == (1, 1)


def test_a_byte_order_mark_and_line_ends_make_no_difference() -> None:
    """Lines are counted alike however they end."""
    marked = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    assert places_in(marked) == places_in(TEXT)


@pytest.mark.parametrize("text", ["", "\xff", "a: [", "- - -", "# nothing\n", b"\xff\xfe"])
def test_a_file_that_is_no_bank_has_what_places_it_has(text: str | bytes) -> None:
    """Whatever cannot be read leads to the beginning of the file."""
    assert places_in(text).spot(("questions", 0)) == (1, 1)


def test_places_are_read_from_a_file(tmp_path: Path) -> None:
    """A file has the places of the text in it, and none where it is not there."""
    path = tmp_path / "waiting.yaml"
    path.write_text(TEXT, encoding="utf-8")
    assert (places_in_file(path), places_in_file(tmp_path / "other.yaml")) == (places_in(TEXT), NOWHERE)
