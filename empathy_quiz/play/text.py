"""Text for a terminal: what is safe to show, how wide it is, how it breaks into lines, what can be encoded.

Text of banks, names and files passes `safe` first, then `encodable` (which may change its width), then `wrap`.
"""

from __future__ import annotations

import re
from itertools import pairwise

_WIDE_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_BLANKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029 ]+")

_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u0481"
    "\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2193\u2500-\u259f\u2713\u2717]*"
)
"""Characters known to take one cell, so that the tables of Rich are loaded only where others are met."""


_JOINERS = "\u200c\u200d"
"""Between letters of Persian, Hindi and others, and in emoji of several signs, they are spelling."""


def safe(text: str, *, one_line: bool = False) -> str:
    r"""`text` with everything that could act on a terminal, or hide in it, shown as visible text.

    Control characters, escape sequences, bidi controls, other format characters (joiners within words stand),
    surrogates, private and unassigned code points become `\x1b` or `<U+202E>`. Tabs become spaces. Line ends become
    `\n`, or with `one_line` every run of blanks one space.
    """
    if one_line:
        text = _BLANKS.sub(" ", text).strip(" ")
    elif not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\t", "    ")
    if text.isprintable():
        return text
    return "".join(c if _stands(text, place, c) else _shown(c) for place, c in enumerate(text))


def _stands(text: str, place: int, character: str) -> bool:
    """Whether a character can do nothing but be seen: a joiner too, where it joins letters or signs beyond ASCII."""
    if character in _JOINERS:
        around = text[place - 1 : place] + text[place + 1 : place + 2]
        return place > 0 and len(around) == 2 and all(c > "\x7f" and c not in _JOINERS for c in around)
    return character.isprintable() or character == "\n" or character in _WIDE_SPACES


def _shown(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x80 else f"<U+{code:04X}>"


def cell_width(text: str) -> int:
    """How many cells `text` takes in a line: none for combining marks, two for wide characters."""
    if _PLAIN.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, width: int) -> tuple[str, ...]:
    """The lines of `text`, at most `width` cells each, broken at spaces; a word that is longer is cut.

    Newlines are kept, runs of spaces within a line are not. An empty text is one empty line. Where `width` is
    too narrow for a wide character, the character gets a line of its own.
    """
    return tuple(line for paragraph in text.split("\n") for line in _lines(paragraph, max(1, width)))


def _lines(paragraph: str, width: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for word in filter(None, paragraph.split(" ")):
        size = cell_width(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width) if size > width else (word,)
        lines += full
        used = cell_width(line)
    return [*lines, line]


def _pieces(word: str, width: int) -> list[str]:
    """`word` cut into pieces of at most `width` cells; a combining mark stays with what it combines with."""
    starts = [at for at, character in enumerate(word) if at == 0 or cell_width(character)]
    pieces, begin, used = [], 0, 0
    for start, end in pairwise([*starts, len(word)]):
        size = cell_width(word[start:end])
        if used and used + size > width:
            pieces.append(word[begin:start])
            begin, used = start, 0
        used += size
    return [*pieces, word[begin:]]


_SUBSTITUTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u254c", "-"),
    "\u2501": "=",
    **dict.fromkeys("\u2588\u2593\u2587\u2589\u258a\u258b\u25a0\u25b0\u25fc", "#"),
    **dict.fromkeys("\u2591\u2592\u258c\u258d\u258e\u258f\u25a1\u25b1\u00b7", "."),
    **dict.fromkeys("\u2502\u2503\u2506", "|"),
    **dict.fromkeys("\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c\u256d\u256e\u256f\u2570", "+"),
    **dict.fromkeys("\u2022\u25cf\u25c6\u2605\u25c9\u25cf", "*"),
    **dict.fromkeys("\u25cb\u25ef\u25c7", "o"),
    **dict.fromkeys("\u2713\u2714\u2611", "v"),
    **dict.fromkeys("\u2717\u2718\u2612\u00d7", "x"),
    **dict.fromkeys("\u25b6\u25b8\u203a\u276f\u2192", ">"),
    **dict.fromkeys("\u25c0\u25c2\u2039\u276e\u2190", "<"),
    **dict.fromkeys(_WIDE_SPACES, " "),
    "\u2191": "^",
    "\u2193": "v",
    "\u2026": "...",
    "\u2044": "/",
    "\u20ac": "EUR",
    "\u2264": "<=",
    "\u2265": ">=",
}


def encodable(text: str, encoding: str) -> str:
    """`text` with ASCII forms for what `encoding` cannot say: quotes, dashes, bars and ticks by their likeness,
    letters without their accents, anything else as `?`. An encoding nobody knows counts as ASCII.
    """
    try:
        text.encode(encoding)
    except LookupError:
        return encodable(text, "ascii")
    except UnicodeEncodeError:
        return "".join(_substitute(character, encoding) for character in text)
    return text


def _substitute(character: str, encoding: str) -> str:
    if _can_say(encoding, character):
        return character
    if character in _SUBSTITUTES:
        return _SUBSTITUTES[character]
    from unicodedata import combining, normalize

    bare = "".join(_SUBSTITUTES.get(part, part) for part in normalize("NFKD", character) if not combining(part))
    return bare if _can_say(encoding, bare) else "?"


def _can_say(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
