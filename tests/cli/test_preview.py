"""A bank to read."""

from __future__ import annotations

from empathy_quiz.bank.model import Bank, BestWorst, Match, Multiple, Option, Order, Pair, Single, Spare
from empathy_quiz.cli.blocks import Heading, Words
from empathy_quiz.cli.preview import bank_document, question_blocks

MATCH = Match(
    bank="b",
    id="m",
    ask="Join.",
    pairs=(Pair("late", "zebra", "because z"), Pair("early", "apple")),
    spare=Spare("mango", "because m"),
)


def lines(question: Single | Multiple | BestWorst | Order | Match, *, key: bool) -> list[str]:
    """The paragraphs of a preview behind its heading and stem, without layout."""
    blocks = question_blocks(question, key=key)
    assert isinstance(blocks[0], Heading)
    return [f"{block.lead}{block.text}" for block in blocks[2:] if isinstance(block, Words)]


def test_a_match_without_key_keeps_its_pairs_apart() -> None:
    """The right entries come by alphabet, the spare among them, so that no place tells a pair."""
    assert lines(MATCH, key=False) == [
        "  1  late",
        "  2  early",
        "  to be joined with:",
        "  -  apple",
        "  -  mango",
        "  -  zebra",
    ]


def test_a_match_with_key_joins_them() -> None:
    """With the key each pair stands together, with its reason, and the spare is named as such."""
    assert lines(MATCH, key=True) == [
        "  a  late → zebra",
        "     because z",
        "  b  early → apple",
        "  c  belongs to nothing: mango",
        "     because m",
    ]


def test_grades_are_told_with_the_key() -> None:
    """Effectiveness, rubric, archetype and a hard stop stand behind the text of an option."""
    options = (
        Option("best", effectiveness=3, rubric=(2, 2, 2, 2, 1), archetype="name-and-act"),
        Option("worst", effectiveness=0, stop="it is untrue"),
    )
    question = BestWorst(bank="b", id="q", ask="Which?", options=options)
    assert lines(question, key=True) == [
        "  a  best [name-and-act; effectiveness 3; rubric 22221]",
        "  b  worst [effectiveness 0; stop it is untrue]",
    ]


def test_ties_are_told_with_the_key() -> None:
    """Equal ranks of an order are shown."""
    question = Order(bank="b", id="q", ask="Order.", options=(Option("x", rank=1), Option("y", rank=1)))
    assert lines(question, key=True) == ["  a  x [rank 1]", "  b  y [rank 1]"]


def test_what_the_question_teaches_comes_last() -> None:
    """Reason, take-away and claims stand below the options, only with the key."""
    question = Multiple(
        bank="b", id="q", ask="Which?", options=(), why="so", takeaway="do so", claims=("heart-1", "vital-2")
    )
    assert lines(question, key=True) == ["why: so", "take away: do so", "claims: heart-1, vital-2"]
    assert lines(question, key=False) == []


def test_a_match_s_document_keeps_its_pairs_apart_too() -> None:
    """In JSON the right entries come by alphabet without the key, in the order of their letters with it."""
    bank = Bank(id="b", title="B", questions=(MATCH,))
    rights = []
    for key in (False, True):
        questions = bank_document(bank, key=key)["questions"]
        assert isinstance(questions, list)
        rights.append(questions[0]["right"])
    assert rights == [["apple", "mango", "zebra"], ["zebra", "apple", "mango"]]
