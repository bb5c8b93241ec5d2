"""A bank to read."""

from __future__ import annotations

from typing import Any

from empathy_quiz.bank.model import Bank, BestWorst, Match, Multiple, Option, Order, Pair, Question, Spare
from empathy_quiz.cli.blocks import Heading, Words
from empathy_quiz.cli.preview import bank_document, question_blocks
from tests.session.talks import talk, writing

MATCH = Match(
    bank="b",
    id="m",
    ask="Join.",
    pairs=(Pair("late", "zebra", "because z"), Pair("early", "apple")),
    spare=Spare("mango", "because m"),
)


def lines(question: Question, *, key: bool) -> list[str]:
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


def test_a_dialogue_without_key_is_its_turns() -> None:
    """Each turn is told as it is asked, and nothing of what a reply leads to."""
    told = lines(talk(), key=False)
    assert told[:5] == [
        "  turn 1 · emotion 2, trust 1, known: name",
        *("  What at 1?", "  a  reply 1a", "  b  reply 1b", "  c  reply 1c"),
    ]
    assert not any("→" in line or "Bye" in line for line in told)


def test_a_dialogue_with_key_tells_where_replies_lead() -> None:
    """Behind each reply stand its effectiveness, its reason, the next turn, the state, and what the customer says."""
    told = lines(talk(), key=True)
    assert told[8:12] == [
        "  c  reply 1c [type-0; effectiveness 0]",
        "     because 1c",
        "     → the end (emotion 1, trust 1, known: name, fact 1c) “Bye.”",
        "  …  waiting: Still there, 1?",
    ]
    assert told[12] == "     → turn 2b (emotion 3, trust 0, known: nothing)"


def test_a_write_with_key_is_its_samples() -> None:
    """Without the key only what is asked is shown."""
    assert lines(writing(), key=False) == []
    told = lines(writing(), key=True)
    assert told[:2] == ["  model [rubric 22122]: Ben, it is ready at four.", "     explore: why explore"]
    assert "  stock line [rubric 00100]: We apologise." in told


def documents(bank: Bank, *, key: bool) -> list[dict[str, Any]]:
    """The questions of a bank as a program gets them."""
    found: Any = bank_document(bank, key=key)["questions"]
    return list(found)


def test_the_document_of_both() -> None:
    """For programs the turns and samples come as fields, with the key what they lead to."""
    bank = Bank(id="b", title="B", questions=(talk(), writing()))
    dialogue, reply = documents(bank, key=False)
    assert dialogue["turns"][0] == {"turn": "1", "ask": "What at 1?", "options": ["reply 1a", "reply 1b", "reply 1c"]}
    assert "model" not in reply
    dialogue, reply = documents(bank, key=True)
    assert dialogue["turns"][0]["effectiveness"] == [3, 1, 0]
    assert dialogue["turns"][0]["then"][2] == {
        "emotion": 1,
        "facts": ["name", "fact-1c"],
        "trust": 1,
        "says": "Bye.",
        "next": "end",
    }
    assert reply["model"] == {"text": "Ben, it is ready at four.", "rubric": [2, 2, 1, 2, 2]}
