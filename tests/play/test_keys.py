"""Keys: decoding does not depend on how bytes were split, and never fails or grows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.play.keys import PASTE_LIMIT, UNKNOWN, Decoder, Key, Paste, feed, flush, forget

SNIPPETS = (
    b"1", b"a", b"\x1b", b"[", b"O", b"\x1b[A", b"\x1bOB", b"\x1b[200~", b"\x1b[201~", b"\x1b[1;5C", b"\xc3\xa9",
    b"\xf0\x9f\x98\x80", b"\xe2\x82", b"\xff", b"\x1b]11;rgb:0/0/0\x1b\\", b"\x1b]0;x\x07", b"\x1b[[A", b"\x1b[M",
    b"\r", b"\x7f", b"\x1b[" + b"9" * 70, b";", b"~", b"\x1b[20", b"\x18", b"\x1bP",
)  # fmt: skip
STREAMS = st.lists(st.sampled_from(SNIPPETS) | st.binary(max_size=8), max_size=12).map(b"".join)


def keys_of(*reads: bytes) -> tuple[Key, ...]:
    """The keys that come out of `reads`, followed by silence."""
    state = Decoder()
    keys: tuple[Key, ...] = ()
    for data in reads:
        state, more = feed(state, data)
        keys += more
    return keys + flush(state)[1]


@given(STREAMS, st.lists(st.integers(0, 200), max_size=6))
def test_splits_make_no_difference(stream: bytes, cuts: list[int]) -> None:
    """The same bytes give the same keys, however they were split over reads."""
    places = sorted({0, len(stream), *(min(cut, len(stream)) for cut in cuts)})
    reads = [stream[start:end] for start, end in pairwise(places)]
    assert keys_of(*reads) == keys_of(stream)


@given(STREAMS)
def test_single_bytes_make_no_difference(stream: bytes) -> None:
    """Bytes that come one by one give the same keys and leave the same state behind."""
    state = Decoder()
    for byte in stream:
        state, _ = feed(state, bytes([byte]))
    assert (state, keys_of(*(bytes([byte]) for byte in stream))) == (feed(Decoder(), stream)[0], keys_of(stream))


@given(st.binary(max_size=200))
def test_every_key_has_a_name(data: bytes) -> None:
    """Whatever bytes come, each key is one printable character, a name of several ASCII characters, or a paste."""
    for key in keys_of(data):
        assert isinstance(key, Paste) or (len(key) == 1 and key.isprintable()) or len(key) > 1


@given(st.text(st.characters(exclude_categories=("C", "Z", "Cs")), max_size=20))
def test_printable_characters_are_themselves(text: str) -> None:
    """Typed text comes out as its characters."""
    assert keys_of(text.encode()) == tuple(text)


@given(st.binary(max_size=300).filter(lambda body: b"\x1b[201~" not in body + b"\x1b[201"))
def test_a_paste_is_one_event(body: bytes) -> None:
    """What stands between the brackets is one paste, even where it holds keys and sequences."""
    assert keys_of(b"1\x1b[200~" + body + b"\x1b[201~2") == ("1", Paste(body.decode("utf-8", "replace")), "2")


def test_a_split_bracket_ends_a_paste() -> None:
    """The closing bracket of a paste is found although it came in six reads."""
    assert keys_of(b"\x1b[200~x", b"\x1b", b"[", b"2", b"0", b"1", b"~y") == (Paste("x"), "y")


def test_an_endless_paste_keeps_its_beginning_only() -> None:
    """Ten megabytes of a paste that does not end leave a state of a few kilobytes; the closing bracket still counts."""
    state, keys = feed(Decoder(), b"\x1b[200~")
    for _ in range(2500):
        state, more = feed(state, b"1" * 4096)
        keys += more
    assert (keys, len(state.pasted or b""), state.pending) == ((), PASTE_LIMIT, b"")
    assert feed(state, b"\x1b[201~2")[1] == (Paste("1" * PASTE_LIMIT), "2")


@pytest.mark.parametrize("opening", [b"\x1b[", b"\x1b]", b"\x1bP", b"\x1b[1;"])
def test_an_endless_sequence_keeps_nothing(opening: bytes) -> None:
    """A sequence that does not end stays small, and is one unknown key when it does."""
    state, keys = feed(Decoder(), opening)
    for _ in range(500):
        state, more = feed(state, b"1" * 4096)
        keys += more
    assert (keys, len(state.pending) < 80) == ((), True)
    assert feed(state, b"~\x07")[1][0] == UNKNOWN


def test_silence_makes_escape_a_key() -> None:
    """Esc alone is a key once nothing follows it, and only then."""
    state, keys = feed(Decoder(), b"\x1b")
    assert (state.waiting, keys, flush(state)) == (True, (), (Decoder(), ("escape",)))


@pytest.mark.parametrize("beginning", [b"\x1b[", b"\x1bO", b"\x1b[1;5", b"\xe2\x82", b"\x1b]0;title", b"\x1b[M1"])
def test_silence_makes_a_beginning_unknown(beginning: bytes) -> None:
    """A sequence or a character that never goes on is one unknown key."""
    assert keys_of(beginning) == (UNKNOWN,)


def test_silence_does_not_end_a_paste() -> None:
    """A paste that pauses stays a paste, so that its rest cannot answer."""
    state, _ = feed(Decoder(), b"\x1b[200~12")
    assert (state.waiting, flush(state)) == (False, (state, ()))
    assert feed(flush(state)[0], b"34\x1b[201~")[1] == (Paste("1234"),)


@pytest.mark.parametrize(
    ("begun", "rest"),
    [(b"\x1b[", b"A"), (b"\x1b[200~12", b"34\x1b[201~"), (b"\xc3", b"\xa9"), (b"\x1b[200~\x1b[20", b"1~")],
)
def test_what_was_forgotten_ends_silently(begun: bytes, rest: bytes) -> None:
    """A key or paste that had begun when it was to be forgotten is dropped to its end, and no further."""
    state, keys = feed(forget(feed(Decoder(), begun)[0]), rest + b"7")
    assert (state, keys) == (Decoder(), ("7",))


def test_what_was_forgotten_stays_so_over_reads() -> None:
    """A forgotten sequence is dropped although it goes on in several reads."""
    state = forget(feed(Decoder(), b"\x1b")[0])
    state, first = feed(state, b"[1;")
    assert (first, feed(state, b"5A8")[1]) == ((), ("8",))


def test_a_forgotten_escape_is_no_key() -> None:
    """Esc pressed before it was to be forgotten is dropped by the silence after it."""
    assert flush(forget(feed(Decoder(), b"\x1b")[0])) == (Decoder(), ())


def test_forgetting_nothing_changes_nothing() -> None:
    """Where no key has begun, the next one counts."""
    assert feed(forget(Decoder()), b"1")[1] == ("1",)
