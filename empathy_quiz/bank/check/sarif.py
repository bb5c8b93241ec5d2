"""Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (an OASIS standard)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TypeAlias

from empathy_quiz.bank.check.registry import PAGES, RULES
from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.rules import RULES as READER_RULES

Json: TypeAlias = "dict[str, object]"

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(findings: Sequence[Diagnostic], version: str) -> Json:
    """The findings as one SARIF document; `version` is that of the program."""
    codes = sorted({finding.rule for finding in findings})
    driver = {"name": "empathy-quiz", "version": version, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.rule)) for finding in findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> Json:
    rule: Json = {"id": code, "shortDescription": {"text": title(code)}}
    page = PAGES.get(code)
    if page is not None:
        rule["help"] = {"text": (page.__doc__ or "").strip()}
    return rule


def title(code: str) -> str:
    """What a rule of the reader or of the linter is about, in a few words."""
    return RULES.get(code) or READER_RULES.get(code) or code


def _result(finding: Diagnostic, index: int) -> Json:
    text = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    place = {
        "artifactLocation": {"uri": _uri(finding.file)},
        "region": {"startLine": finding.line, "startColumn": finding.column},
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }


def _uri(file: str) -> str:
    from urllib.parse import quote

    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
