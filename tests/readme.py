"""The README as values: its fenced blocks, its examples, its two set-up commands.

`python -m tests.readme` prints the command that passes the tests, for the check script to run as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.source import ROOT

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: what language it names, what it holds, the line it begins on."""

    language: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Example:
    """A command, and what it shows (`...` stands for anything); nothing shown: anything goes."""

    command: str
    shown: str
    line: int


def readme() -> str:
    """The README's text."""
    return (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> tuple[Block, ...]:
    """The fenced blocks of a language, in order."""
    return tuple(
        Block(found[1], found[2], text.count("\n", 0, found.start(2)) + 1)
        for found in FENCE.finditer(text)
        if found[1] == language
    )


def examples(text: str) -> tuple[Example, ...]:
    """The commands of all `console` blocks, in order."""
    return tuple(example for block in blocks(text, "console") for example in _examples(block))


def banks(text: str) -> dict[str, str]:
    """The `yaml` blocks by file name; a comment in the first line gives it."""
    named = ((block, re.match(r"# (\S+\.yaml)\n", block.text)) for block in blocks(text, "yaml"))
    return {name[1]: block.text for block, name in named if name}


def setup(text: str, last: str) -> str:
    """The set-up command that ends with `last`. Raises LookupError where there is none."""
    for block in blocks(text, "sh"):
        if block.text.rstrip().endswith(last):
            return block.text.rstrip()
    raise LookupError(f"the README holds no command that ends with {last}")


def _examples(block: Block) -> Iterator[Example]:
    parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
    line = block.line + parts[0].count("\n")
    for part in parts[1:]:
        command, _, shown = part.replace("\\\n", "\\\0").partition("\n")
        yield Example(command.replace("\\\0", "\\\n"), shown.replace("\\\0", "\\\n"), line)
        line += part.count("\n")


if __name__ == "__main__":
    print(setup(readme(), "-m pytest"))  # noqa: T201 - a script's one line of output
