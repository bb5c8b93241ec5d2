"""Bytes from a terminal -> names of keys, as a pure state machine.

A key is a string: a printable character is itself ("a", "?", "7", "é"), all else has a name of two characters or
more ("enter", "space", "up", "ctrl-d", "alt-x", "shift-left", "backtab", "f1" …). What is pasted is one event, so
that a paste cannot answer questions. Whatever makes no sense is one "unknown" for each sequence or broken byte, never
an exception. How the bytes were split over reads makes no difference, except that `flush` tells a lone Esc from
the start of a sequence.
"""

from __future__ import annotations

from typing import TypeAlias

from empathy_quiz.play import sequences
from empathy_quiz.play.sequences import UNKNOWN
from empathy_quiz.values import replace, value

__all__ = ["PASTE_LIMIT", "UNKNOWN", "Decoder", "Key", "Paste", "feed", "flush", "forget"]

PASTE_LIMIT = 4096
"""How many bytes of a paste are kept; the rest is read and dropped."""


@value
class Paste:
    """What was pasted, as text; control characters are still in it, and it is cut at `PASTE_LIMIT` bytes."""

    text: str


Key: TypeAlias = str | Paste


@value
class Decoder:
    """What has arrived of a key that is not complete.

    `pending` holds its bytes; `pasted` is None outside a paste, else the paste so far; with `stale` the key or
    paste that has begun is to be dropped once it is complete.
    """

    pending: bytes = b""
    pasted: bytes | None = None
    stale: bool = False

    @property
    def waiting(self) -> bool:
        """Whether a short silence would complete a key (see `flush`)."""
        return bool(self.pending) and self.pasted is None


def feed(state: Decoder, data: bytes) -> tuple[Decoder, tuple[Key, ...]]:
    """The state after `data`, and the keys it completed, in order."""
    keys: list[Key] = []
    data, at, pasted = state.pending + data, 0, state.pasted
    while at < len(data):
        if pasted is not None:
            pasted, at, done = _paste(pasted, data, at)
            if not done:
                break
            keys.append(Paste(pasted.decode("utf-8", "replace")))
            pasted = None
            continue
        key, end = sequences.key(data, at)
        if key is None:
            break
        at = end
        if key == sequences.PASTE_BEGINS:
            pasted = b""
        else:
            keys.append(key)
    fresh = Decoder(_shortened(data[at:], pasted), pasted)
    if not state.stale:
        return fresh, tuple(keys)
    return (fresh, tuple(keys[1:])) if keys else (replace(fresh, stale=True), ())


def flush(state: Decoder) -> tuple[Decoder, tuple[Key, ...]]:
    """What `state` means when nothing follows: Esc alone is "escape", any other beginning "unknown".

    A paste stays open, since its end always comes.
    """
    if not state.waiting:
        return state, ()
    key = "escape" if state.pending == b"\x1b" else UNKNOWN
    return Decoder(), () if state.stale else (key,)


def forget(state: Decoder) -> Decoder:
    """The state in which the key or paste that has begun will be dropped when it is complete."""
    return replace(state, stale=bool(state.pending) or state.pasted is not None)


_PASTE_END = b"\x1b[201~"


def _paste(pasted: bytes, data: bytes, at: int) -> tuple[bytes, int, bool]:
    """The paste with what `data` adds, where to read on, and whether it is complete."""
    end = data.find(_PASTE_END, at)
    stop = end if end >= 0 else len(data) - _overlap(data, at)
    if len(pasted) < PASTE_LIMIT:
        pasted = (pasted + data[at : min(stop, at + PASTE_LIMIT)])[:PASTE_LIMIT]
    return (pasted, end + len(_PASTE_END), True) if end >= 0 else (pasted, stop, False)


def _overlap(data: bytes, at: int) -> int:
    """How many of the last bytes may be the beginning of the end of a paste."""
    sizes = range(min(len(_PASTE_END) - 1, len(data) - at), 0, -1)
    return next((size for size in sizes if data.endswith(_PASTE_END[:size])), 0)


def _shortened(pending: bytes, pasted: bytes | None) -> bytes:
    """`pending` without what a long sequence need not remember, so that it never grows beyond a bound."""
    if pasted is not None or len(pending) <= 2:
        return pending
    if pending[1] in sequences.STRINGS:
        return pending[:2] + (b"\x1b" if pending.endswith(b"\x1b") else b"")
    return b"\x1b[?" + b"?" * sequences.SEQUENCE_LIMIT if len(pending) > sequences.SEQUENCE_LIMIT else pending
