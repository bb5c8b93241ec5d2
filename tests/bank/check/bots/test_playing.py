"""All bots on one bank, or on several."""

from __future__ import annotations

from empathy_quiz.bank.check.bots.playing import play
from empathy_quiz.bank.check.items import Sheet, Unit
from empathy_quiz.bank.check.registry import BOT_RULES
from empathy_quiz.bank.model import Bank, Question
from tests.bank.check.bots.play import dice, rated

WORDS = (
    *("sorry", "thanks", "today", "tomorrow", "maybe", "can", "always", "please", "because", "which"),
    *("refund", "parcel", "date", "desk", "help", "listen", "and,", "by", "we?", "you"),
)


def random_bank(seed: str, number: int) -> Sheet:
    """Replies of random words, of which dice say which is best and which worst."""
    throws = iter(dice(seed, number * 100, 10**6))
    questions = []
    for place in range(number):
        texts = [" ".join(WORDS[next(throws) % len(WORDS)] for _ in range(6 + next(throws) % 8)) for _ in range(4)]
        order = sorted(range(4), key=lambda _: next(throws))
        ask = " ".join(WORDS[next(throws) % len(WORDS)] for _ in range(12))
        questions.append(rated(texts, order, ask, own=f"q{place}"))
    return Sheet(Bank(id=seed, title=seed, questions=tuple(questions)))


def test_dice_give_no_bot_a_finding() -> None:
    """Of forty banks whose keys are thrown by dice, at most four have a bot that is significant after Holm."""
    runs = [play((random_bank(f"bank {number}", 45),)).run for number in range(40)]
    alarms = sum(any(it.adjusted is not None and it.adjusted < 0.05 for it in run.scores) for run in runs)
    assert alarms <= 4


def _kinder(unit: Unit) -> Question:
    """The same replies, the best of them with a kind word more."""
    texts = [f"I understand {it}" if place in unit.key else it for place, it in enumerate(unit.texts)]
    return rated(texts, unit.effectiveness or ())


def test_what_the_best_is_made_of_is_found() -> None:
    """Where the best reply alone is kind, the bot that goes by kind words is an error, with its bank named."""
    units = random_bank("kind", 45).units
    kind = tuple(_kinder(unit) for unit in units)
    played = play((Sheet(Bank(id="kind", title="Kind", questions=kind)),))
    told = dict(played.findings())
    assert told["EQ510"].severity == "error"
    assert told["EQ510"].message.startswith("kind words: finds the key in ")
    assert told["EQ510"].message.endswith(" after Holm)")
    assert " of 45 units of this bank, by chance 25% (z " in told["EQ510"].message


def test_a_run_says_what_was_played() -> None:
    """A bank on its own is named and held to the bar from 60 units on; several together have no name."""
    small, large = random_bank("small", 10), random_bank("large", 60)
    runs = [play((small,)).run, play((large,)).run, play((small, large)).run]
    assert [(run.bank, run.units, run.bar is not None) for run in runs] == [
        ("small", 10, False),
        ("large", 60, True),
        (None, 70, True),
    ]


def test_every_rule_about_bots_plays() -> None:
    """Each rule gives at least one score where there are enough units of each kind."""
    run = play((random_bank("all", 60),)).run
    assert {rule.code for rule in BOT_RULES} - {score.code for score in run.scores} == {"EQ517"}
    assert sum(score.p is not None for score in run.scores) == 40
