"""All rules by their codes."""

from __future__ import annotations

from types import ModuleType

from empathy_quiz.bank.check import allow
from empathy_quiz.bank.check.bots.rule import BotRule
from empathy_quiz.bank.check.rule import ItemRule, ScopeRule
from empathy_quiz.bank.check.rules import (
    eq101_fields,
    eq102_key,
    eq103_options,
    eq104_combined,
    eq105_position,
    eq106_spacing,
    eq107_rubric,
    eq108_contrast,
    eq110_lead_in,
    eq201_long_key,
    eq202_negative,
    eq203_focus,
    eq204_parallel,
    eq205_absolutes,
    eq206_frequency,
    eq207_repeated,
    eq208_convergence,
    eq209_oddity,
    eq210_straw_man,
    eq211_budget,
    eq213_certainty,
    eq214_myth,
    eq301_claims,
    eq302_evidence,
    eq303_attribution,
    eq304_feedback,
    eq305_archetypes,
    eq306_study,
    eq501_longest,
    eq502_length_rank,
    eq503_length_ratio,
    eq504_position,
    eq505_absolutes,
    eq506_hedges,
    eq507_stem_overlap,
    eq508_fits_in,
    eq509_clauses,
    eq510_kind_words,
    eq511_villains,
    eq512_asks,
    eq513_shapes,
    eq514_apology,
    eq515_blind_model,
    eq516_worst,
    eq517_order_match,
)

ITEM_RULES: tuple[ItemRule, ...] = (
    eq101_fields.RULE,
    eq102_key.RULE,
    eq103_options.RULE,
    eq104_combined.RULE,
    eq105_position.RULE,
    eq106_spacing.RULE,
    eq107_rubric.RULE,
    eq108_contrast.RULE,
    eq110_lead_in.RULE,
    eq201_long_key.RULE,
    eq202_negative.RULE,
    eq203_focus.RULE,
    eq204_parallel.RULE,
    eq205_absolutes.RULE,
    eq206_frequency.RULE,
    eq207_repeated.RULE,
    eq208_convergence.RULE,
    eq209_oddity.RULE,
    eq210_straw_man.RULE,
    eq211_budget.RULE,
    eq213_certainty.RULE,
    eq214_myth.RULE,
    eq301_claims.RULE,
    eq302_evidence.RULE,
    eq303_attribution.RULE,
    eq304_feedback.RULE,
    eq305_archetypes.RULE,
    eq306_study.RULE,
)
"""Rules that look at one question."""

SCOPE_RULES: tuple[ScopeRule, ...] = ()
"""Rules that look at banks together."""

BOT_RULES: tuple[BotRule, ...] = (
    eq501_longest.RULE,
    eq502_length_rank.RULE,
    eq503_length_ratio.RULE,
    eq504_position.RULE,
    eq505_absolutes.RULE,
    eq506_hedges.RULE,
    eq507_stem_overlap.RULE,
    eq508_fits_in.RULE,
    eq509_clauses.RULE,
    eq510_kind_words.RULE,
    eq511_villains.RULE,
    eq512_asks.RULE,
    eq513_shapes.RULE,
    eq514_apology.RULE,
    eq515_blind_model.RULE,
    eq516_worst.RULE,
    eq517_order_match.RULE,
)
"""Bots, and tests of how the key lies."""

_CODED: tuple[ItemRule | ScopeRule | BotRule, ...] = (*ITEM_RULES, *SCOPE_RULES, *BOT_RULES)

PAGES: dict[str, ModuleType] = {
    allow.CODE: allow,
    "EQ101": eq101_fields,
    "EQ102": eq102_key,
    "EQ103": eq103_options,
    "EQ104": eq104_combined,
    "EQ105": eq105_position,
    "EQ106": eq106_spacing,
    "EQ107": eq107_rubric,
    "EQ108": eq108_contrast,
    "EQ110": eq110_lead_in,
    "EQ201": eq201_long_key,
    "EQ202": eq202_negative,
    "EQ203": eq203_focus,
    "EQ204": eq204_parallel,
    "EQ205": eq205_absolutes,
    "EQ206": eq206_frequency,
    "EQ207": eq207_repeated,
    "EQ208": eq208_convergence,
    "EQ209": eq209_oddity,
    "EQ210": eq210_straw_man,
    "EQ211": eq211_budget,
    "EQ213": eq213_certainty,
    "EQ214": eq214_myth,
    "EQ301": eq301_claims,
    "EQ302": eq302_evidence,
    "EQ303": eq303_attribution,
    "EQ304": eq304_feedback,
    "EQ305": eq305_archetypes,
    "EQ306": eq306_study,
    "EQ501": eq501_longest,
    "EQ502": eq502_length_rank,
    "EQ503": eq503_length_ratio,
    "EQ504": eq504_position,
    "EQ505": eq505_absolutes,
    "EQ506": eq506_hedges,
    "EQ507": eq507_stem_overlap,
    "EQ508": eq508_fits_in,
    "EQ509": eq509_clauses,
    "EQ510": eq510_kind_words,
    "EQ511": eq511_villains,
    "EQ512": eq512_asks,
    "EQ513": eq513_shapes,
    "EQ514": eq514_apology,
    "EQ515": eq515_blind_model,
    "EQ516": eq516_worst,
    "EQ517": eq517_order_match,
}
"""The module of each rule; its docstring explains the rule."""

RULES: dict[str, str] = {
    allow.CODE: "allow that allows nothing",
    **{rule.code: rule.title for rule in _CODED},
}
"""What each rule is about, by its code."""


def explanation(code: str) -> str | None:
    """The page that explains a rule, or None where there is no such rule."""
    page = PAGES.get(code.upper())
    return None if page is None else (page.__doc__ or "").strip()
