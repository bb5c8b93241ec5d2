"""Rules explained."""

from __future__ import annotations

from empathy_quiz.errors import UsageError, echoed


def explained(code: str) -> str:
    """Return the page of the rule called so. Raises UsageError where there is none."""
    from empathy_quiz.bank.check.registry import RULES, explanation
    from empathy_quiz.bank.rules import RULES as READER_RULES

    wanted = code.upper()
    page = explanation(wanted)
    if page is not None:
        return f"{wanted}: {RULES[wanted]}\n\n{page}\n"
    if wanted in READER_RULES:
        return f"{wanted}: {READER_RULES[wanted]}.\n"
    raise UsageError(f"There is no rule {echoed(code)}.", f"the rules are {', '.join(RULES)}")
