"""Mutated banks, a thousand of them, and the fuzzer's own eyes."""

from __future__ import annotations

from random import Random

import pytest

from empathy_quiz.bank import events
from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.events import python_parser
from empathy_quiz.bank.read import Reading
from tests.bank import fuzz
from tests.bank.examples import SINGLE, bank


def test_a_thousand_mutated_banks_break_no_promise() -> None:
    """No mutated bank raises, hangs, or leaves a finding without a place."""
    assert fuzz.run(1000, seed=20) == []


def test_the_parser_in_python_breaks_no_promise_either(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without libyaml the promises are kept as well."""
    monkeypatch.setattr(events, "default_parser", python_parser)
    assert fuzz.run(50, seed=21) == []


def test_a_seed_makes_the_same_files() -> None:
    """A run can be repeated by its seed."""
    files = fuzz.corpus()
    assert fuzz.mutated(Random(5), files) == fuzz.mutated(Random(5), files)


def test_an_exception_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that raises has broken its promise."""

    def fail(data: bytes, file: str, bank_id: str) -> Reading:
        raise RecursionError("too deep")

    monkeypatch.setattr(fuzz, "read_text", fail)
    assert fuzz.broken_promises(b"a: b\n") == ["RecursionError: too deep"]


def test_a_finding_without_a_place_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding outside the file, of no known rule or unfit for a terminal has broken the promise."""
    odd = Diagnostic("fuzz.yaml", 9, 1, "R999", "red \x1b[31m")
    monkeypatch.setattr(fuzz, "read_text", lambda data, file, bank_id: Reading(None, (odd,)))
    assert fuzz.broken_promises(b"a: b\n") == [
        "R999 has no place in the file: 9:1",
        "R999 cannot be shown: 'red \\x1b[31m'",
    ]


def test_a_bank_with_errors_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bank beside an error, or none without one, has broken the promise."""
    monkeypatch.setattr(fuzz, "read_text", lambda data, file, bank_id: Reading(None, ()))
    assert fuzz.broken_promises(b"a: b\n") == ["there is a bank with errors, or none without"]


def test_a_bank_that_is_not_written_well_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bank that does not read back as it was has broken the promise."""
    monkeypatch.setattr(fuzz, "write", lambda it: SINGLE.replace("That one", "Another one"))
    assert bank(SINGLE).id == "example"
    assert fuzz.broken_promises(SINGLE.encode()) == ["the bank does not survive being written"]


def test_slow_reading_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading that takes longer than it may has broken the promise."""
    monkeypatch.setattr(fuzz, "SECONDS_A_FILE", 0.0)
    assert fuzz.broken_promises(b"a: b\n") == ["reading took 0.0 s"]
