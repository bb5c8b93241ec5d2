"""The blind model."""

from __future__ import annotations

from math import log

import pytest

from empathy_quiz.bank.check.bots.blind import FOLDS, features, folds, play_blind, standardised
from empathy_quiz.bank.check.bots.stand import Target
from empathy_quiz.bank.check.items import Unit
from empathy_quiz.bank.check.statistics.choice import Choice
from empathy_quiz.bank.model import Single
from empathy_quiz.values import replace
from tests.bank.check.bots.play import dice, single

WORDS = (
    *("amber", "birch", "cedar", "dune", "ember", "fjord", "glade", "heath", "inlet", "jetty", "knoll"),
    *("lagoon", "marsh", "night", "ocean", "pond"),
)


def target(question: Single) -> Target:
    """The question as a unit with its key."""
    unit = Unit(question, (), question.ask, question.options)
    return Target(unit, unit.key)


def bank(number: int, *, longest_is_key: bool) -> list[Target]:
    """Questions with four options of random words; the key is the longest, or any."""
    found = []
    for place in range(number):
        throws = dice(f"bank {place}", 40, len(WORDS))
        texts = [" ".join(WORDS[it] for it in throws[at * 8 : at * 8 + 3 + throws[36 + at] % 6]) for at in range(4)]
        longest = max(range(4), key=lambda at: len(texts[at]))
        found.append(target(single(texts, longest if longest_is_key else throws[32] % 4, own=f"q{place}")))
    return found


def test_the_features_of_an_option() -> None:
    """Fourteen numbers say how an option looks."""
    first, second = features(
        target(single(["Always ask, and feel sorry", "You may not"], 0, ask="Whom to feel sorry for?"))
    )
    mean = (26 + 11) / 2
    assert first == [log(26 / mean), 1, 0, 1, 0, 0, 2, 2, 2, 0, 1, 0, 0, 0]
    assert second == [log(11 / mean), 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0]


def test_a_giveaway_is_learnt() -> None:
    """Where the key is the longest option, the model finds it in questions it has not seen."""
    found = play_blind(bank(80, longest_is_key=True))
    assert found.seen / 80 > 0.9
    assert (found.expected, found.z > 10) == (20, True)


def test_where_there_is_nothing_to_learn_nothing_is_found() -> None:
    """Where keys are thrown by dice, the model stays near chance."""
    found = play_blind(bank(120, longest_is_key=False))
    assert abs(found.z) < 2


def test_the_model_plays_the_same_each_time() -> None:
    """Folds and fits are fixed."""
    units = bank(60, longest_is_key=False)
    assert play_blind(units) == play_blind(units)


def test_siblings_share_a_fold() -> None:
    """Questions of one scenario are never fitted to one and tried on the other, and folds are about as large."""
    questions = [single(["a", "b"], 0, own=f"q{number}") for number in range(40)]
    siblings = [replace(it, scenario=f"scene {place // 2}") for place, it in enumerate(questions)]
    found = folds([target(it) for it in siblings])
    assert all(found[place] == found[place + 1] for place in range(0, 40, 2))
    assert sorted(found.count(fold) for fold in range(FOLDS)) == [4] * FOLDS


def test_siblings_alone_teach_nothing() -> None:
    """Where all questions belong to one scenario, the model guesses."""
    texts = ["a long option indeed", "short", "little", "brief"]
    siblings = [replace(single(texts, 0, own=f"q{number}"), scenario="scene") for number in range(60)]
    assert play_blind([target(it) for it in siblings]).seen == 15


def test_features_are_standardised() -> None:
    """Each feature has mean 0 within its unit and standard deviation 1 over all; one that never differs is 0."""
    one, other = standardised([Choice([[1.0, 5.0], [3.0, 5.0]], 0), Choice([[2.0, 5.0], [8.0, 5.0]], 1)])
    spread = ((1 + 1 + 9 + 9) / 4) ** 0.5
    assert one.options[0] == pytest.approx([-1 / spread, 0])
    assert other.options[1] == pytest.approx([3 / spread, 0])
