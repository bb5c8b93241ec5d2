"""What rules are given."""

from __future__ import annotations

from empathy_quiz.bank.check.rule import COMMONEST, setting_of
from tests.bank.check.examples import PLAIN, SOURCES, WORKED, scope, sheet


def test_a_setting_knows_the_commonest_words() -> None:
    """The fifty commonest content words of a bank are known, ties by the alphabet; a small bank has fewer."""
    assert len(setting_of(sheet(WORKED), SOURCES).common) == COMMONEST
    plain = {"caller", "wait", "minut", "word", "serv", "best", "thank", "number", "please"}
    assert setting_of(sheet(PLAIN), SOURCES).common == plain


def test_a_setting_is_strict_where_sources_are_declared() -> None:
    """Only banks that declare sources are held to every rule."""
    assert (setting_of(sheet(WORKED), SOURCES).strict, setting_of(sheet(PLAIN), SOURCES).strict) == (True, False)


def test_a_finding_about_all_stands_where_it_can() -> None:
    """A finding about one bank stands at its questions, about several in the file of the sources."""
    one, two = scope(WORKED), scope(WORKED, PLAIN)
    assert (one.pooled, one.weight, one.overall("x").sheet, one.overall("x").found.way) == (
        False, "warning", one.sheets[0], ("questions",)
    )  # fmt: skip
    assert (two.pooled, two.weight, two.overall("x").sheet, two.overall("x").found.way) == (True, "error", None, ())


def test_a_scope_has_the_units_of_all_banks() -> None:
    """Each unit comes with its bank."""
    both = scope(WORKED, PLAIN)
    assert [both.sheets.index(own) for own, _ in both.units] == [0, 0, 1]
