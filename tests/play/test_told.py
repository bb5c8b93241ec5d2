"""What stays in the scrollback, in blocks and pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.play.clockface import ASCII, UNICODE
from empathy_quiz.play.layout import lay_all, plain
from empathy_quiz.play.told import Block, feedback_blocks, pages, question_block
from empathy_quiz.session.machine import begin
from empathy_quiz.session.marking import mark
from empathy_quiz.session.state import Answer, Rules
from tests.play.scenes import PLAN

DOCUMENTS = ("The Heart of Customer Service",)


def answer(place: int, *response: str) -> Answer:
    """An answer to a question of the plan."""
    value = mark(PLAN[place].question, response, at_bell=True)
    return Answer(number=0, place=place, response=response, mark=value, seconds=5.0, allowed=40.0, elapsed=5.0)


def lines(*blocks: Block) -> list[str]:
    """Blocks as they read at 80 columns."""
    return [plain(line) for block in blocks for line in lay_all(block, 79)]


def test_the_question_stays_above_its_explanation() -> None:
    """Where it stood in the sitting, its bank and its stem can be read again."""
    block = question_block(begin(PLAN, Rules(), 0.0), answer(1, "a"))
    assert lines(block)[:3] == [
        "",
        "2 of 5 · tone",
        "In the story of the returned shoes, which two things did the writer of the mail",
    ]


def test_signs_say_what_colour_says() -> None:
    """Right, partly right and wrong differ in their sign, also in ASCII."""
    firsts = [
        lines(*feedback_blocks(PLAN[2], answer(2, *response), DOCUMENTS, glyphs))[0]
        for glyphs in (UNICODE, ASCII)
        for response in (("a", "d"), ("a", "c"), ("d", "a"))
    ]
    assert firsts == [
        "✓ Right.", "· Partly right: 33 of 100.", "✗ Not this time.",
        "+ Right.", "| Partly right: 33 of 100.", "x Not this time.",
    ]  # fmt: skip


def test_takeaway_and_source_come_last() -> None:
    """After the options stand the takeaway and the titles of the documents."""
    told = lines(*feedback_blocks(PLAN[0], answer(0, "b"), (*DOCUMENTS, "Another"), UNICODE))
    assert told[-2:] == [
        "Takeaway: A fact that settles the worry is the shortest kindness.",
        "Source: The Heart of Customer Service; Another",
    ]


def test_the_verdict_never_stands_alone() -> None:
    """However low the window, the own choice is on the page of the verdict."""
    first, *rest = pages(feedback_blocks(PLAN[0], answer(0, "b"), DOCUMENTS, UNICODE), 39, 3)
    assert lines(first)[1].startswith("✗ You chose")
    assert rest


@given(place=st.integers(0, 4), columns=st.integers(20, 100), rows=st.integers(3, 40))
def test_pages_lose_nothing(place: int, columns: int, rows: int) -> None:
    """All that is said is on some page, in its order."""
    blocks = feedback_blocks(PLAN[place], answer(place), DOCUMENTS, UNICODE)
    made = pages(blocks, columns, rows)
    assert [one for page in made for one in page] == [one for block in blocks for one in block]
