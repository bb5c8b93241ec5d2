"""The table of rules."""

from __future__ import annotations

import re

from empathy_quiz.bank.rules import RULES
from tests.source import modules_of_package


def test_the_table_holds_the_rules_that_are_used() -> None:
    """Every code in the room stands in the table, and every code of the table is used."""
    used = {
        code
        for it in modules_of_package()
        if it.room == "bank" and it.path.name != "rules.py"
        for code in re.findall(r'"(R[12]\d\d)"', it.text)
    }
    assert used == set(RULES)


def test_every_rule_says_what_it_asks_for() -> None:
    """Each rule has a meaning of its own, in words."""
    assert (len(set(RULES.values())), min(map(len, RULES.values())) >= 10) == (len(RULES), True)
