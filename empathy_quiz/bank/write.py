"""A bank -> YAML text that reads back as the same bank, laid out for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from empathy_quiz.bank.model import Bank, BaseQuestion, Waiver
from empathy_quiz.bank.scalars import after_name, in_brackets, number
from empathy_quiz.values import fields

Tree: TypeAlias = "str | int | float | Sequence[Tree] | Mapping[str, Tree]"

_ORDER = (
    *("id", "kind", "topic", "level", "claims", "evidence", "scenario", "was", "persona", "seconds", "hint", "ask"),
    *("options", "pairs", "spare", "turns", "model", "stock", "reasons", "why", "takeaway", "ratings", "allow"),
)
_WIDTH = 100


def write(bank: Bank) -> str:
    """The bank as the text of a file.

    Reading the text under the bank's id and path gives the bank again, for every bank that could have been read.
    """
    given = {name: _tree(getattr(bank, name) or "") for name in ("title", "about", "sources", "key_basis", "raters")}
    given["waived"] = _waivers(bank.waived, "claim")
    given["allow"] = _waivers(bank.allow, "rule")
    tree: dict[str, Tree] = {name: value for name, value in given.items() if value}
    tree["questions"] = [_question(question) for question in bank.questions]
    return "\n".join(_mapping(tree, 0)) + "\n"


def _question(question: BaseQuestion) -> Mapping[str, Tree]:
    found = {"kind": question.kind, **_given(question)}
    if question.allow:
        found["allow"] = _waivers(question.allow, "rule")
    return {name: found[name] for name in _ORDER if name in found}


def _waivers(waivers: Sequence[Waiver], subject: str) -> list[Tree]:
    return [{subject: waiver.subject, "because": waiver.because} for waiver in waivers]


def _given(it: object) -> dict[str, Tree]:
    """The fields of a value that say something, the explanation last, for it is long."""
    found = {name: getattr(it, name) for name in sorted(fields(it), key="why".__eq__)}
    return {name: _tree(item) for name, item in found.items() if item not in (None, (), "") and item is not False}


def _tree(value: object) -> Tree:
    if isinstance(value, tuple):
        return [_tree(item) for item in value]
    return value if isinstance(value, str | int | float) else _given(value)


def _mapping(tree: Mapping[str, Tree], indent: int) -> Iterator[str]:
    """The lines of a mapping, each indented."""
    for name, value in tree.items():
        start = " " * indent + name + ":"
        line = _line(value)
        if line is not None and len(start) + len(line) < _WIDTH:
            yield f"{start} {line}"
        elif isinstance(value, str):
            yield f"{start} {after_name(value, indent)}"
        elif isinstance(value, Mapping):
            yield start
            yield from _mapping(value, indent + 2)
        elif isinstance(value, Sequence):
            yield start
            yield from _list(value, indent)


def _list(items: Sequence[Tree], indent: int) -> Iterator[str]:
    """The lines of a list, its hyphens at `indent`."""
    for item in items:
        if isinstance(item, Mapping):
            first, *rest = _mapping(item, indent + 2)
            yield " " * indent + "- " + first.lstrip(" ")
            yield from rest
        else:
            yield " " * indent + "- " + (after_name(item, indent) if isinstance(item, str) else _line(item) or "[]")


def _line(value: Tree) -> str | None:
    """A number, or a list or mapping of short texts and numbers, in one line; None for whatever else."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, str):
        return None
    inner = list(value.values()) if isinstance(value, Mapping) else list(value)
    if any(isinstance(item, Mapping) for item in inner):
        return None
    found = [in_brackets(item) if isinstance(item, str) else _line(item) for item in inner]
    if None in found:
        return None
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {item}" for name, item in zip(value, found, strict=True)) + "}"
    return "[" + ", ".join(map(str, found)) + "]"
