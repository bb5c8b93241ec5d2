"""The names of what replies do: usual slips, and usual keys."""

from __future__ import annotations

SLIPS = (
    *("fix-first", "fast-unchecked", "stock-line", "over-apology", "pity", "self-disclosure", "early-comfort"),
    *("silver-lining", "over-promise", "policy-shield", "lost-hand-off", "questionnaire", "mind-reading", "jargon"),
    *("no-next-step", "voucher", "siding", "long-talk"),
)
"""What distractors do."""

KEYS = ("check-first", "name-and-act", "brisk-fix", "kind-no", "whole-hand-off", "room")
"""What keys do; now and then one of them is the wrong thing, and a slip the right one."""

ARCHETYPES = (*SLIPS, *KEYS)
