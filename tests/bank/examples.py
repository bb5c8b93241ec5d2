"""Banks as texts, and what the reader says about them in a line each."""

from __future__ import annotations

from empathy_quiz.bank.model import Bank, Question
from empathy_quiz.bank.read import Reading, read_text

HEAD = "title: Example\nquestions:\n"
SINGLE = HEAD + (
    "- id: first\n"
    "  kind: single\n"
    "  ask: Which one helps?\n"
    "  options:\n"
    "  - text: This one\n"
    "    key: true\n"
    "  - text: That one\n"
)
BEST_WORST = HEAD + (
    "- id: first\n"
    "  kind: best-worst\n"
    "  ask: Which reply helps most, and which least?\n"
    "  options:\n"
    "  - {text: One, effectiveness: 1}\n"
    "  - {text: Two, effectiveness: 3}\n"
    "  - {text: Three, effectiveness: 0}\n"
    "  - {text: Four, effectiveness: 2}\n"
)
ORDER = HEAD + (
    "- id: first\n"
    "  kind: order\n"
    "  ask: What comes first?\n"
    "  options:\n"
    "  - {text: Hear, rank: 1}\n"
    "  - {text: Ask, rank: 2}\n"
    "  - {text: Mend, rank: 2}\n"
)
MATCH = HEAD + (
    "- id: first\n"
    "  kind: match\n"
    "  ask: What belongs together?\n"
    "  pairs:\n"
    "  - {left: Speed, right: A quick answer}\n"
    "  - {left: Care, right: A kind answer}\n"
    "  spare: {right: No answer}\n"
)


def swap(text: str, old: str, new: str) -> str:
    """`text` with its one `old` replaced by `new`."""
    assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
    return text.replace(old, new)


def field(line: str, text: str = SINGLE) -> str:
    """The bank with a line added to its question."""
    return swap(text, "  kind:", f"  {line}\n  kind:")


def read(text: str | bytes) -> Reading:
    """What comes of reading a text as the bank `example`."""
    return read_text(text, "example.yaml", "example")


def bank(text: str | bytes) -> Bank:
    """The bank that a text holds without any finding."""
    reading = read(text)
    assert reading.bank is not None, reading.diagnostics
    assert reading.diagnostics == ()
    return reading.bank


def question(text: str) -> Question:
    """The one question of a bank without findings."""
    (only,) = bank(text).questions
    return only


def found(text: str | bytes) -> list[str]:
    """The findings in a text, each as `line:column severity rule`."""
    return [f"{it.line}:{it.column} {it.severity} {it.rule}" for it in read(text).diagnostics]
