"""The grammar of keys: what terminals send, and what it is called."""

from __future__ import annotations

import pytest

from empathy_quiz.play.keys import Decoder, feed

NAMES = {
    # characters
    b"a": "a", b"A": "A", b"?": "?", b"7": "7", b"~": "~", "é".encode(): "é", "日".encode(): "日", "😀".encode(): "😀",
    b"\r": "enter", b"\n": "enter", b"\t": "tab", b" ": "space", b"\x7f": "backspace", b"\x08": "backspace",
    b"\x00": "ctrl-space", b"\x01": "ctrl-a", b"\x03": "ctrl-c", b"\x04": "ctrl-d", b"\x1a": "ctrl-z",
    b"\x1c": "ctrl-\\", b"\x1f": "ctrl-_",
    # cursor keys: normal and application mode, modifiers, old xterm
    b"\x1b[A": "up", b"\x1b[B": "down", b"\x1b[C": "right", b"\x1b[D": "left", b"\x1b[H": "home", b"\x1b[F": "end",
    b"\x1bOA": "up", b"\x1bOB": "down", b"\x1bOC": "right", b"\x1bOD": "left", b"\x1bOH": "home", b"\x1bOF": "end",
    b"\x1b[1;2A": "shift-up", b"\x1b[1;3B": "alt-down", b"\x1b[1;5C": "ctrl-right", b"\x1b[1;8D": "ctrl-alt-shift-left",
    b"\x1b[1;1A": "up", b"\x1bO5A": "ctrl-up", b"\x1b[Z": "backtab", b"\x1b[1;2Z": "backtab",
    # the editing pad, with modifiers
    b"\x1b[1~": "home", b"\x1b[2~": "insert", b"\x1b[3~": "delete", b"\x1b[4~": "end", b"\x1b[5~": "pageup",
    b"\x1b[6~": "pagedown", b"\x1b[7~": "home", b"\x1b[8~": "end", b"\x1b[3;5~": "ctrl-delete",
    # function keys: xterm, VT220, Linux console
    b"\x1bOP": "f1", b"\x1bOS": "f4", b"\x1b[11~": "f1", b"\x1b[15~": "f5", b"\x1b[17~": "f6", b"\x1b[21~": "f10",
    b"\x1b[24~": "f12", b"\x1b[34~": "f20", b"\x1b[1;2P": "shift-f1", b"\x1b[[A": "f1", b"\x1b[[E": "f5",
    # the keypad in application mode
    b"\x1bOp": "0", b"\x1bOq": "1", b"\x1bOy": "9", b"\x1bOM": "enter", b"\x1bOj": "*", b"\x1bOo": "/",
    # Alt
    b"\x1ba": "alt-a", b"\x1b1": "alt-1", b"\x1b\r": "alt-enter", "\x1bé".encode(): "alt-é",
}  # fmt: skip

UNKNOWN = (
    b"\x1b[99~", b"\x1b[G", b"\x1b[1;99A", b"\x1b[1;0A", b"\x1b[2A", b"\x1b[~", b"\x1b[?1;2c", b"\x1b[<0;1;1M",
    b"\x1b[I", b"\x1b[201~", b"\x1b[12;40R", b"\x1b[97;5u", b"\x1b[Mabc", b"\x1bOz", b"\x1b[[Z", b"\x1b]0;t\x07",
    b"\x1b]11;rgb:0/0/0\x1b\\", b"\x1bP1$r0m\x1b\\", b"\x1b_a\x18", b"\xff", b"\xc0", b"\x80", "\u202e".encode(),
    "\u200b".encode(), "\x9b".encode(), b"\x1b\xff", b"\x1bO55A", b"\x1b[" + b"1" * 64 + b"A",
)  # fmt: skip


@pytest.mark.parametrize("sent", NAMES, ids=repr)
def test_known_sequences_have_their_name(sent: bytes) -> None:
    """Each sequence is one key with its name."""
    assert feed(Decoder(), sent) == (Decoder(), (NAMES[sent],))


@pytest.mark.parametrize("sent", UNKNOWN, ids=repr)
def test_unknown_sequences_are_swallowed_whole(sent: bytes) -> None:
    """A sequence that means nothing here is one unknown key, and the key after it counts."""
    assert feed(Decoder(), sent + b"1") == (Decoder(), ("unknown", "1"))


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (b"\x1b\x1b[A", ("escape", "up")),
        (b"\x1b[\x1b[A", ("unknown", "up")),
        (b"\x1b[1\r", ("unknown", "enter")),
        (b"\x1bO\x041", ("unknown", "ctrl-d", "1")),
        (b"\x1b]x\x1b[A", ("unknown", "up")),
        (b"\xe2\x821", ("unknown", "1")),
        (b"\xe2\x82\x1b[A", ("unknown", "up")),
        (b"\xed\xa0\x80", ("unknown", "unknown", "unknown")),
        (b"\xf0\x9f1", ("unknown", "1")),
    ],
)
def test_a_broken_sequence_ends_where_another_key_begins(sent: bytes, keys: tuple[str, ...]) -> None:
    """What cannot belong to a sequence ends it and is read as a key of its own."""
    assert feed(Decoder(), sent) == (Decoder(), keys)
