"""Banks for the checker, and what it says about them in a line each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.check.places import places_in
from empathy_quiz.bank.check.report import Report
from empathy_quiz.bank.check.rule import Scope
from empathy_quiz.bank.check.run import check_banks
from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.read import read_text
from empathy_quiz.bank.sources import Claim, Document, Sources

WORKED = (Path(__file__).parent / "worked.yaml").read_text(encoding="utf-8")
"""Two items as they should be, with every field that a course needs."""

PLAIN = """\
title: Plain
questions:
- id: first-word
  kind: single
  ask: A caller waited ten minutes for you. Which first word serves best?
  options:
  - text: Thanks for waiting
    key: true
    why: It names what the caller has just been through.
  - text: Good day to you
    why: It would do after a short wait.
  - text: Your number please
    why: It skips the ten minutes.
"""
"""A bank without sources, as somebody might write it who leads a team."""

RECALL = """\
- id: grants
  kind: single
  topic: speed
  level: recall
  claims: [heart-speed-matters]
  evidence: opinion
  ask: What does the essay grant about speed?
  options:
  - text: It matters in its own right
    key: true
    why: >-
      The essay says so before it objects, and goes on to weigh pace against what a customer takes away from
      the talk.
  - text: It matters less than price
    why: >-
      Price is a thought of other texts. The essay sets pace against being understood, and leaves what things
      cost aside.
  - text: It matters to new customers
    why: >-
      The essay speaks of customers at large. Who has been one for how long makes no difference to what it
      grants.
  takeaway: The essay grants that pace matters, and holds that something else matters more.
"""
"""A question of knowledge, to be put into a bank."""


def _claim(own: str, document: str, topic: str, status: str | None = None) -> Claim:
    return Claim(own, document, "section", topic, "What the document says.", status)


SOURCES = Sources(
    documents=(Document("heart", "The Heart of Service"), Document("stories", "Stories from the Desk")),
    claims=(
        _claim("heart-many-options-wrong-issue", "heart", "problem-solving"),
        _claim("vital-root-cause", "heart", "problem-solving"),
        _claim("heart-speed-matters", "heart", "speed"),
        _claim("stories-no-uniform-method", "stories", "personalisation", "mixed"),
        _claim("heart-outranks", "heart", "importance", "contested"),
        _claim("stories-lonely-caller", "stories", "real-life-cases", "anecdote"),
    ),
)
"""Documents and claims that the examples draw on."""


def head(title: str = "Example") -> str:
    """The beginning of a bank that declares sources."""
    return f"title: {title}\nsources: [heart]\nkey_basis: rubric\nraters: [{{who: a}}, {{who: b}}]\nquestions:\n"


def swap(text: str, *changes: tuple[str, str]) -> str:
    """`text` with each old piece, which stands there once, replaced by the new one."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    return text


def sheet(text: str, name: str = "example") -> Sheet:
    """The bank that `text` holds, on the desk of the checker."""
    reading = read_text(text, f"{name}.yaml", name)
    assert reading.bank is not None, reading.diagnostics
    return Sheet(reading.bank, places_in(text))


def scope(*texts: str, whole: bool = False) -> Scope:
    """Banks that are judged together, called `bank-1`, `bank-2`, or `example` where it is one."""
    sheets = [sheet(text, f"bank-{number}") for number, text in enumerate(texts, 1)] if texts[1:] else [sheet(texts[0])]
    return Scope(tuple(sheets), SOURCES, "sources.yaml", whole=whole)


def report(*texts: str, whole: bool = False) -> Report:
    """What comes of checking banks."""
    return check_banks(scope(*texts, whole=whole))


def findings(texts: Iterable[str], rule: str, whole: bool = False) -> list[Diagnostic]:
    """The findings of one rule."""
    return [found for found in report(*texts, whole=whole).findings if found.rule == rule]


def found(text: str, rule: str) -> list[str]:
    """The findings of one rule in one bank, each as `line:column severity`."""
    return [f"{it.line}:{it.column} {it.severity}" for it in findings([text], rule)]


def messages(text: str, rule: str) -> list[str]:
    """What one rule says about a bank."""
    return [it.message for it in findings([text], rule)]
