"""`single` questions."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Option, Single
from tests.bank.examples import BEST_WORST, SINGLE, field, found, question, swap

RATED = swap(BEST_WORST, "best-worst", "single")


def test_one_option_is_keyed() -> None:
    """The option with `key: true` is the right one."""
    options = (Option("This one", key=True), Option("That one"))
    assert question(SINGLE) == Single(bank="example", id="first", ask="Which one helps?", options=options)


def test_every_option_has_an_effectiveness() -> None:
    """Without a key, every option has an effectiveness, and no answer is simply right."""
    given = question(RATED)
    assert isinstance(given, Single)
    assert (given.keyed, [option.effectiveness for option in given.options]) == (False, [1, 3, 0, 2])


def test_all_that_an_option_can_say_is_read() -> None:
    """Explanation, rubric, archetype and the reason of a hard stop are kept."""
    more = "    why: It helps\n    rubric: [2, 2, 1, 1, 2]\n    archetype: check-first\n    stop: No reason\n"
    given = question(swap(SINGLE, "    key: true\n", "    key: TRUE\n" + more))
    assert isinstance(given, Single)
    assert given.options[0] == Option(
        "This one", why="It helps", key=True, rubric=(2, 2, 1, 1, 2), archetype="check-first", stop="No reason"
    )


@pytest.mark.parametrize("count", [2, 9])
def test_two_to_nine_options_can_be_played(count: int) -> None:
    """From two options to nine, each has its key on the keyboard."""
    text = SINGLE + "".join(f"  - text: Number {number}\n" for number in range(3, count + 1))
    given = question(text)
    assert isinstance(given, Single)
    assert len(given.options) == count


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (swap(SINGLE, "    key: true\n", "    key: false\n"), ["6:3 error R217"]),
        (SINGLE + "    key: true\n", ["6:3 error R217"]),
        (SINGLE + "    effectiveness: 1\n", ["6:3 error R218"]),
        (swap(RATED, ", effectiveness: 3", ""), ["6:3 error R218"]),
        (swap(SINGLE, "  - text: That one\n", ""), ["6:3 error R215"]),
        (SINGLE + "    rank: 1\n", ["10:5 warning R210"]),
        (field("ratings: [[1, 2, 3]]", RATED), ["4:3 warning R221"]),
        (field("ratings: [1, 2, 3, 0]", RATED), [f"4:{column} warning R204" for column in (13, 16, 19, 22)]),
    ],
)
def test_what_could_not_be_marked_is_found(text: str, findings: list[str]) -> None:
    """Keys and effectiveness that leave no one right answer are errors; what means nothing is a warning."""
    assert found(text) == findings
