"""No file of the project speaks of the machine it was written on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source import ROOT

PLACES = ("empathy_quiz", "questions", "tests", ".ci", "pyproject.toml", "README.md", ".gitignore")
LEFT_BEHIND = {
    "a path of somebody's machine": r"(?<![\w.~}\])'\"-])/(?:home|root|tmp|Users|work|mnt|media)/\w|[A-Z]:\\Users\\",
    "an address packages were fetched from": r"(?i)(?:registry|index|resolved|links)[\w-]*\W{1,6}(?:https?|file)://",
    "a number in somebody's list of tasks": r"(?i)\b(?:issues?|pull request) #?\d",
}


def left_behind(text: str) -> list[str]:
    """What in `text` belongs to a workplace and not to the project."""
    return [what for what, pattern in LEFT_BEHIND.items() if re.search(pattern, text)]


def files() -> Iterator[Path]:
    """Every text file of the project."""
    for place in PLACES:
        path = ROOT / place
        inside = path.rglob("*") if path.is_dir() else [path]
        yield from (it for it in inside if it.is_file() and "__pycache__" not in it.parts)


def test_no_file_speaks_of_a_workplace() -> None:
    """No file names a path of a machine, an address packages came from, or a number in a list of tasks."""
    found = {
        f"{path.relative_to(ROOT)}:{number} holds {what}"
        for path in files()
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        for what in left_behind(line)
        if path != Path(__file__)
    }
    assert found == set()


def test_every_guide_that_a_text_names_is_there() -> None:
    """Whoever is sent to a Markdown file finds it in the project."""
    named = {
        f"{path.relative_to(ROOT)} names {guide}"
        for path in files()
        for guide in re.findall(r"\b[A-Z][\w-]*\.md\b", path.read_bytes().decode("utf-8", "replace"))
        if not (ROOT / guide).exists()
    }
    assert named == set()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("see /home/ada/quiz.yaml", ["a path of somebody's machine"]),
        ("index-url = https://packages.example/simple", ["an address packages were fetched from"]),
        ("as said in issue 12", ["a number in somebody's list of tasks"]),
        ("~/.local/share/empathy-quiz and https://example.org/home/page", []),
    ],
)
def test_what_is_left_behind_is_found(line: str, found: list[str]) -> None:
    """Each kind of left-over is told from ordinary text."""
    assert left_behind(line) == found
