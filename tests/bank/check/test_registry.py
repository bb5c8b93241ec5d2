"""All rules by their codes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from empathy_quiz.bank.check import rules
from empathy_quiz.bank.check.registry import BOT_RULES, ITEM_RULES, PAGES, RULES, SCOPE_RULES, explanation

PARTS = ("What it does\n", "Why\n", "Example\n", "Instead\n")


def test_every_rule_file_is_registered() -> None:
    """Each file of the folder is a rule of the registry, under the code that its name begins with."""
    files = {path.stem for path in Path(rules.__path__[0]).glob("eq*.py")}
    assert {module.__name__.rpartition(".")[2] for code, module in PAGES.items() if code != "EQ001"} == files
    assert all(module.RULE.code == code for code, module in PAGES.items() if code != "EQ001")


def test_codes_are_their_own() -> None:
    """No two rules share a code, and every code has a title."""
    codes = [rule.code for group in (ITEM_RULES, SCOPE_RULES, BOT_RULES) for rule in group]
    assert len(codes) == len({*codes})
    assert [*RULES] == [*PAGES] == ["EQ001", *codes]


@pytest.mark.parametrize("code", sorted(PAGES))
def test_every_rule_explains_itself(code: str) -> None:
    """Each page says in one line what it is about, then what it does, why, with an example and what to do instead."""
    page = explanation(code) or ""
    assert [page.find(f"\n{part}") > 0 for part in PARTS] == [True] * 4, code
    assert [page.find(part) for part in PARTS] == sorted(page.find(part) for part in PARTS)
    assert re.match(r"[A-Z][^\n]*\.\n\n", page)


def test_explanations_are_found_in_any_case() -> None:
    """A code may be written small; a code that nobody knows has no page."""
    assert explanation("eq103") == explanation("EQ103")
    assert (explanation("EQ212"), explanation("")) == (None, None)
