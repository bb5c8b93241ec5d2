"""EQ507: stem overlap."""

from __future__ import annotations

from empathy_quiz.bank.check.rules.eq507_stem_overlap import RULE
from tests.bank.check.bots.play import rates, single


def test_the_words_of_the_question_are_looked_for() -> None:
    """The bot takes the option with the most content words of the question, in whatever form."""
    texts = ["Parcels and drivers", "A parcel", "That was it"]
    ask = "The driver left a parcel. Which was that?"
    assert [rates(RULE, single(texts, place, ask))["words of the question"] for place in range(3)] == [1, 0, 0]
