"""Everything run in one place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.check.places import places_in
from empathy_quiz.bank.check.registry import RULES
from empathy_quiz.bank.check.rule import Scope
from empathy_quiz.bank.check.run import check_banks
from empathy_quiz.bank.model import Bank
from empathy_quiz.bank.write import write
from tests.bank.anything import BANKS
from tests.bank.check.examples import PLAIN, RECALL, SOURCES, WORKED, findings, head, report, swap


def test_the_worked_items_have_no_findings() -> None:
    """Two items written by the book, with all their fields, give no finding at all."""
    assert report(WORKED).findings == ()


def test_a_plain_bank_has_no_findings() -> None:
    """A small bank without sources, with three explained options, gives no finding at all."""
    assert report(PLAIN).findings == ()


def test_findings_come_in_the_order_of_the_files() -> None:
    """Findings are sorted by file, line and column."""
    short = swap(WORKED, ("level: apply", "level: easy"), ("  topic: problem-solving\n", ""))
    found = [(it.file, it.line, it.rule) for it in report(short, head() + RECALL).findings]
    assert found == sorted(found)
    assert {file for file, _, _ in found} >= {"bank-1.yaml"}


def test_a_bank_without_sources_is_told_less_and_more_mildly() -> None:
    """What is an error in a bank that declares sources is a warning elsewhere, and its warnings are left out."""
    long_key = "Thanks for waiting all these ten minutes, and for your patience with us today"
    plain = swap(PLAIN, ("Thanks for waiting", long_key))
    assert [it.severity for it in findings([plain], "EQ201")] == ["warning"]
    strict = swap(plain, ("title: Plain\n", "title: Plain\nsources: [heart]\n"))
    assert [it.severity for it in findings([strict], "EQ201")] == ["error"]
    assert [it.severity for it in findings([strict], "EQ205")] == ["warning"]
    assert findings([plain], "EQ205") == []


def test_a_bank_without_sources_is_not_judged_with_others() -> None:
    """The bots play together what declares sources; every other bank is played alone."""
    assert [run.bank for run in report(WORKED, PLAIN, WORKED).bots] == ["bank-1", "bank-3", None, "bank-2"]


def test_one_bank_is_played_once() -> None:
    """Where there is one bank, there is no pool."""
    assert [run.bank for run in report(WORKED).bots] == ["example"]


def test_what_concerns_all_banks_stands_in_the_sources() -> None:
    """A finding about several banks together is told at the file of the sources."""
    assert {it.file for it in findings([WORKED, head() + RECALL], "EQ402", whole=True)} == {"sources.yaml"}


def test_checking_is_the_same_each_time() -> None:
    """Two runs over the same banks give the same report."""
    assert report(WORKED, head() + RECALL, PLAIN) == report(WORKED, head() + RECALL, PLAIN)


@settings(max_examples=60)
@given(st.lists(BANKS, min_size=1, max_size=3), st.booleans())
def test_any_bank_can_be_checked(banks: list[Bank], whole: bool) -> None:
    """Whatever banks can have been read, checking them gives findings of known rules within their files."""
    texts = [write(bank) for bank in banks]
    sheets = tuple(Sheet(bank, places_in(text)) for bank, text in zip(banks, texts, strict=True))
    found = check_banks(Scope(sheets, SOURCES, "sources.yaml", whole=whole)).findings
    longest = max(text.count("\n") for text in texts) + 1
    assert {it.rule for it in found} <= RULES.keys()
    assert all(1 <= it.line <= longest and it.column >= 1 for it in found)
