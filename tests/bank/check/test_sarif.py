"""Findings as SARIF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from empathy_quiz.bank.check.registry import RULES
from empathy_quiz.bank.check.sarif import sarif, title
from empathy_quiz.bank.diagnostics import Diagnostic

FINDINGS = (
    Diagnostic("my banks/a#1.yaml", 3, 5, "EQ201", "the key is long", "say less"),
    Diagnostic("my banks/a#1.yaml", 4, 1, "R202", "a field is not known", None, "warning"),
    Diagnostic("b.yaml", 9, 2, "EQ201", "the key is long", None, "warning"),
)


def run(*findings: Diagnostic) -> Any:  # noqa: ANN401 - whatever the document holds
    """The one run of the document, as a program reads it."""
    document = json.loads(json.dumps(sarif(findings, "1.2.3")))
    assert (document["version"], len(document["runs"])) == ("2.1.0", 1)
    assert document["$schema"].endswith("sarif-2.1.0.json")
    return document["runs"][0]


def test_the_tool_names_itself_and_its_rules() -> None:
    """The driver has name, version and the rules that found something, each with text and help."""
    driver = run(*FINDINGS)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("empathy-quiz", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["EQ201", "R202"]
    assert driver["rules"][0]["shortDescription"] == {"text": "long key"}
    assert driver["rules"][0]["help"]["text"].startswith("Keys that stand out by their length.")


def test_a_result_has_all_that_the_standard_requires() -> None:
    """Each result has its rule, level, message, and place in whole numbers from 1."""
    first, second, third = run(*FINDINGS)["results"]
    assert first == {
        "ruleId": "EQ201",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "the key is long (say less)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "my%20banks/a%231.yaml"},
                    "region": {"startLine": 3, "startColumn": 5},
                }
            }
        ],
    }
    assert (second["ruleId"], second["ruleIndex"], second["level"]) == ("R202", 1, "warning")
    assert (third["ruleIndex"], third["message"]) == (0, {"text": "the key is long"})


def test_columns_count_characters() -> None:
    """The document says that columns count characters, not units of UTF-16."""
    assert run(*FINDINGS)["columnKind"] == "unicodeCodePoints"


def test_no_findings_are_an_empty_list() -> None:
    """Without findings there are results, none."""
    assert (run()["results"], run()["tool"]["driver"]["rules"]) == ([], [])


def test_an_absolute_path_is_a_file_address() -> None:
    """A file named from the root has an address of its own."""
    finding = Diagnostic(str(Path("ä.yaml").absolute()), 1, 1, "EQ201", "x")
    place = run(finding)["results"][0]["locations"][0]["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    assert (uri.startswith("file:///"), uri.endswith("/%C3%A4.yaml")) == (True, True)


@pytest.mark.parametrize(("code", "text"), [("EQ201", "long key"), ("R203", "no field is missing"), ("X1", "X1")])
def test_titles(code: str, text: str) -> None:
    """Rules of linter and reader have their titles; an unknown code is its own."""
    assert title(code) == text
    assert RULES["EQ201"] == "long key"
