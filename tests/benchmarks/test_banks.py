from __future__ import annotations

from empathy_quiz.bank.model import Single
from empathy_quiz.bank.read import read_text
from tests.benchmarks.banks import generated_bank


def test_a_generated_bank_has_no_findings() -> None:
    """A bank to measure with is read without a finding and has as many questions as were asked for."""
    reading = read_text(generated_bank(60), "generated.yaml", "generated")
    assert (reading.diagnostics, reading.bank and len(reading.bank.questions)) == ((), 60)


def test_a_generated_question_is_keyed_and_has_the_limit_asked_for() -> None:
    """Each question is a `single` with one key, and its seconds are those given."""
    bank = read_text(generated_bank(4, seconds=90), "generated.yaml", "generated").bank
    assert bank is not None
    found = [(it.seconds, sum(option.key for option in it.options)) for it in bank.questions if isinstance(it, Single)]
    assert found == [(90.0, 1)] * 4
