"""EQ103: the options."""

from __future__ import annotations

from tests.bank.check.examples import PLAIN, RECALL, WORKED, found, head, messages, swap

MATCH = """\
- id: who-says
  kind: match
  ask: Which text says what?
  pairs:
  - {left: The essay, right: A quick answer}
  - {left: The post, right: A kind answer}
  - {left: The story, right: A full answer}
  spare: {right: No answer yet}
"""


def test_two_options_are_a_coin() -> None:
    """A `single` question with two options has a finding at its options."""
    text = swap(PLAIN, ("  - text: Good day to you\n    why: It would do after a short wait.\n", ""))
    assert found(text, "EQ103") == ["6:3 warning"]
    assert messages(text, "EQ103") == ["a single question has 3 to 5 options, and this has 2"]


def test_best_worst_has_four() -> None:
    """A `best-worst` question with three options has a finding."""
    start, end = WORKED.index("  - text: With four minutes left"), WORKED.index("  takeaway: How much talk")
    text = swap(WORKED[:start] + WORKED[end:], ("[[1, 3, 0, 2], [1, 3, 0, 2]]", "[[1, 3, 0], [1, 3, 0]]"))
    assert found(text, "EQ103") == ["42:3 error"]


def test_a_match_needs_its_spare() -> None:
    """A `match` question with three pairs and a spare entry is fine, one without the spare is not."""
    assert found(head() + MATCH, "EQ103") == []
    without = swap(head() + MATCH, ("  spare: {right: No answer yet}\n", ""))
    assert messages(without, "EQ103") == ["the spare entry on the right is missing"]


def test_options_that_share_most_words_are_found() -> None:
    """Of two options that share 80 % of their words the second is found, at its text."""
    text = swap(PLAIN, ("Good day to you", "Thanks, thanks for waiting!"))
    assert found(text, "EQ103") == ["10:5 warning"]
    assert messages(text, "EQ103") == ["this says nearly the same as 'Thanks for waiting'"]


def test_three_words_of_four_are_no_twin() -> None:
    """Options that share three of five words are left alone."""
    assert found(swap(PLAIN, ("Good day to you", "Thanks for your waiting time")), "EQ103") == []


def test_lefts_are_compared_with_each_other() -> None:
    """In `match` the left entries are a group of their own."""
    text = swap(head() + RECALL + MATCH, ("left: The post", "left: The essay the"))
    assert found(text, "EQ103") == ["33:6 error"]
