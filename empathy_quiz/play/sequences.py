"""The grammar of keys: where the key that begins at a place of a byte string ends, and what it is called.

ECMA-48 control sequences as xterm, the Linux console, rxvt and their kin send them. Names are those of `keys`.
"""

from __future__ import annotations

import codecs
import re

UNKNOWN = "unknown"

PASTE_BEGINS = "paste"
"""The name of the sequence after which everything is pasted until the closing one."""

SEQUENCE_LIMIT = 64
"""A control sequence longer than this many bytes is no key; it is read to its end and dropped."""

_CONTROLS = {"\r": "enter", "\n": "enter", "\t": "tab", " ": "space", "\x7f": "backspace", "\b": "backspace"}
_CONTROLS |= {"\x00": "ctrl-space", "\x1c": "ctrl-\\", "\x1d": "ctrl-]", "\x1e": "ctrl-^", "\x1f": "ctrl-_"}

_LETTERS = {"A": "up", "B": "down", "C": "right", "D": "left", "H": "home", "F": "end"}
_LETTERS |= {"P": "f1", "Q": "f2", "R": "f3", "S": "f4"}

_NUMBERS = {"1": "home", "2": "insert", "3": "delete", "4": "end", "5": "pageup", "6": "pagedown"}
_NUMBERS |= {"7": "home", "8": "end"}
_NUMBERS |= {str(11 + i): f"f{1 + i}" for i in range(5)} | {str(17 + i): f"f{6 + i}" for i in range(5)}
_NUMBERS |= {"23": "f11", "24": "f12", "25": "f13", "26": "f14", "28": "f15", "29": "f16"}
_NUMBERS |= {str(31 + i): f"f{17 + i}" for i in range(4)}

_KEYPAD = {chr(ord("p") + digit): str(digit) for digit in range(10)}
_KEYPAD |= {
    "M": "enter",
    " ": "space",
    "I": "tab",
    "X": "=",
    "j": "*",
    "k": "+",
    "l": ",",
    "m": "-",
    "n": ".",
    "o": "/",
}

_CONSOLE = {"A": "f1", "B": "f2", "C": "f3", "D": "f4", "E": "f5"}
"""The Linux console's function keys: ESC [ [ and a letter."""

_CSI_BODY = re.compile(rb"[\x20-\x3f]*")
_STRING_BODY = re.compile(rb"[^\x07\x18\x1a\x1b]*")
_KEY_PARAMETERS = re.compile(r"(?:(\d{0,3})(?:;(\d{1,2}))?)?")

STRINGS = b"]P_^X"
"""What follows ESC at the start of an answer of the terminal (OSC, DCS, APC, PM, SOS)."""


def key(data: bytes, at: int) -> tuple[str | None, int]:
    """The key that begins at `at` and where it ends, or None where its end has not arrived."""
    if data[at] == 0x1B:
        return _escape(data, at)
    return _character(data, at)


def _character(data: bytes, at: int) -> tuple[str | None, int]:
    size = _utf8_length(data[at])
    try:
        text, _ = codecs.utf_8_decode(data[at : at + size], "strict", False)
    except UnicodeDecodeError as broken:
        return UNKNOWN, at + broken.end - broken.start
    return (name(text), at + size) if text else (None, at)


def _utf8_length(lead: int) -> int:
    return 1 if lead < 0xC2 or lead > 0xF4 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4


def name(character: str) -> str:
    """The name of the key that sends `character`."""
    if character in _CONTROLS:
        return _CONTROLS[character]
    if "\x01" <= character <= "\x1a":
        return f"ctrl-{chr(ord(character) + 0x60)}"
    return character if character.isprintable() else UNKNOWN


def _escape(data: bytes, at: int) -> tuple[str | None, int]:
    if at + 1 == len(data):
        return None, at
    following = data[at + 1]
    if following == 0x1B:
        return "escape", at + 1
    if following == ord("["):
        return _csi(data, at)
    if following == ord("O"):
        return _ss3(data, at)
    if following in STRINGS:
        return _string(data, at)
    key, end = _character(data, at + 1)
    return (key if key in (None, UNKNOWN) else f"alt-{key}"), end


def _csi(data: bytes, at: int) -> tuple[str | None, int]:
    """ESC [ parameters final. A byte that cannot belong to it ends it and is read again."""
    end = _end(_CSI_BODY, data, at + 2)
    if end == len(data):
        return None, at
    final = data[end]
    if not 0x40 <= final <= 0x7E:
        return UNKNOWN, end
    if end == at + 2 and final in b"[M":
        return _old_form(data, at, final)
    if end - at >= SEQUENCE_LIMIT:
        return UNKNOWN, end + 1
    return _csi_name(data[at + 2 : end].decode("ascii"), chr(final)), end + 1


def _end(pattern: re.Pattern[bytes], data: bytes, at: int) -> int:
    matched = pattern.match(data, at)
    return matched.end() if matched else at


def _old_form(data: bytes, at: int, final: int) -> tuple[str | None, int]:
    """The forms that go on after their final byte: function keys of the Linux console, and the X10 mouse."""
    end = at + (4 if final == ord("[") else 6)
    if len(data) < end:
        return None, at
    return (_CONSOLE.get(chr(data[at + 3]), UNKNOWN) if final == ord("[") else UNKNOWN), end


def _csi_name(body: str, final: str) -> str:
    if final == "Z":
        return "backtab"
    parameters = _KEY_PARAMETERS.fullmatch(body)
    if parameters is None:
        return UNKNOWN
    number, modifier = parameters[1] or "", int(parameters[2] or 1)
    if final == "~":
        return PASTE_BEGINS if body == "200" else _modified(_NUMBERS.get(number), modifier)
    return _modified(_LETTERS.get(final), modifier) if number in ("", "1") else UNKNOWN


def _ss3(data: bytes, at: int) -> tuple[str | None, int]:
    """ESC O final, where an old xterm puts a digit for the modifiers before the final."""
    end = at + 2
    while end < len(data) and data[end] in b"0123456789" and end < at + 4:
        end += 1
    if end == len(data):
        return None, at
    final = chr(data[end])
    if not " " <= final <= "~":
        return UNKNOWN, end
    if end == at + 2 and final in _KEYPAD:
        return _KEYPAD[final], end + 1
    return _modified(_LETTERS.get(final), int(data[at + 2 : end] or b"1")), end + 1


def _modified(name: str | None, modifier: int) -> str:
    """`name` with its modifiers in front; 1 is none, and each of shift, alt and ctrl adds its bit."""
    if name is None or not 1 <= modifier <= 8:
        return UNKNOWN
    held = [word for bit, word in ((4, "ctrl-"), (2, "alt-"), (1, "shift-")) if (modifier - 1) & bit]
    return "".join(held) + name


def _string(data: bytes, at: int) -> tuple[str | None, int]:
    """An answer of the terminal, which ends at BEL, ST or a cancel; any other ESC ends it and is read again."""
    end = _end(_STRING_BODY, data, at + 2)
    if end == len(data):
        return None, at
    if data[end] != 0x1B:
        return UNKNOWN, end + 1
    if end + 1 == len(data):
        return None, at
    return UNKNOWN, end + 2 if data[end + 1] == ord("\\") else end
