"""Banks that mean harm and are too large for a folder, each with its findings as `line:column rule`."""

from __future__ import annotations

from collections.abc import Callable

from empathy_quiz.bank.source import MAX_BYTES

_QUESTIONS = b"title: x\nquestions:\n"

HOSTILE: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "a hundred thousand open brackets": (
        lambda: _QUESTIONS + b" " + b"[" * 100_000,
        ["3:3 R204", "3:19 R114"],
    ),
    "a hundred thousand open braces": (
        lambda: b"a: " + b"{" * 100_000,
        ["1:1 R202", "1:20 R114"],
    ),
    "a hundred thousand nested lists in block style": (
        lambda: b"a:\n " + b"- " * 100_000,
        ["1:1 R202", "2:34 R114"],
    ),
    "a hundred thousand question marks": (
        lambda: b"a:\n " + b"? " * 100_000,
        ["1:1 R202", "2:34 R114"],
    ),
    "a text of ten million characters": (
        lambda: b"title: " + b"x" * 10_000_000 + b"\nquestions: []\n",
        ["1:8 R206", "2:1 R224"],
    ),
    "a name of a million characters": (
        lambda: b'? "' + b"x" * 1_000_000 + b'"\n: y\nquestions: []\n',
        ["1:1 R203", "1:3 R202", "3:1 R224"],
    ),
    "a file larger than any bank": (
        lambda: b"#" * (MAX_BYTES + 1),
        ["1:1 R102"],
    ),
    "a million blank lines": (
        lambda: b"\n" * 1_000_000,
        ["1:1 R105"],
    ),
}
