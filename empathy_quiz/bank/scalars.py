"""Texts and numbers as YAML writes them: plain where that is safe, folded where they are long, quoted where they must.

What other programs would take for something else (`no`, `12:30`, `3.10`, `~`) is quoted, though our own reader keeps
every text as it stands.
"""

from __future__ import annotations

import re

WIDTH = 112
"""Folded lines are not longer than this, unless a single word is."""

_LONG = 90
_RESERVED = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_IN_BRACKETS = re.compile(r"[A-Za-z][A-Za-z0-9 _./+-]*(?<! )")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def after_name(text: str, indent: int) -> str:
    """A text as it follows `name:` where the name is indented by `indent`; it may have several lines."""
    inner = "\n" + " " * (indent + 2)
    if len(text) > _LONG and _can_be_folded(text):
        return ">-" + inner + inner.join(_folded(text, WIDTH - indent - 2))
    if "\n" in text and _can_be_literal(text):
        lines = text.removesuffix("\n").split("\n")
        return ("|" if text.endswith("\n") else "|-") + "".join(inner + line if line else "\n" for line in lines)
    return text if _can_be_plain(text) else quote(text)


def in_brackets(text: str) -> str:
    """A text as it stands within [ ] or { }."""
    plain = _IN_BRACKETS.fullmatch(text) and text.lower() not in _RESERVED
    return text if plain else quote(text)


def number(value: float) -> str:
    """A number in digits, without an exponent; a whole one without a fraction."""
    from decimal import Decimal

    return f"{Decimal(repr(value)):f}".removesuffix(".0")


def quote(text: str) -> str:
    """A text in quotation marks, with escapes for whatever a screen would not show."""
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _can_be_plain(text: str) -> bool:
    return (
        text.isprintable()
        and text[:1].isalpha()
        and text[-1:] not in (" ", ":")
        and ": " not in text
        and " #" not in text
        and text.lower() not in _RESERVED
    )


def _can_be_folded(text: str) -> bool:
    return text.isprintable() and "  " not in text and text.strip(" ") == text


def _can_be_literal(text: str) -> bool:
    """Each line shows what it holds, the first is not blank, and at most one break ends the text."""
    lines = text.removesuffix("\n").split("\n")
    tidy = all(line.isprintable() and not line.endswith(" ") for line in lines)
    return tidy and bool(lines[0] and lines[-1]) and not lines[0].startswith(" ")


def _folded(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
