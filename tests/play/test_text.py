"""Text for a terminal: nothing acts on it, lines fit, and what it cannot show has a likeness."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from empathy_quiz.play.text import cell_width, encodable, safe, wrap

CHARACTERS = st.characters() | st.sampled_from(
    "\x1b\x9b\x07\u202e\u2066\u200b\u200d\ufeff\u00ad\t\n\r \u0301日é\ufe0f❤\x7f"
)
TEXTS = st.text(CHARACTERS, max_size=40)
PRINTABLE = st.text(st.sampled_from("ab é日e\u0301語-—😀\n "), max_size=60)
HARMLESS = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(TEXTS)
def test_nothing_that_acts_is_left(text: str) -> None:
    """After `safe` no control, format, surrogate, private or unassigned character is left but the newline."""
    assert {unicodedata.category(c) for c in safe(text) if c != "\n"} & HARMLESS == set()


@given(TEXTS)
def test_one_line_is_one_line(text: str) -> None:
    """With `one_line` nothing is left that would begin a line."""
    assert len(safe(text, one_line=True).splitlines()) <= 1


@given(TEXTS)
def test_what_is_safe_stays(text: str) -> None:
    """Making a safe text safe changes nothing."""
    assert (safe(safe(text)), safe(safe(text, one_line=True), one_line=True)) == (safe(text), safe(text, one_line=True))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text” é 日本 \u00a0", "plain – “text” é 日本 \u00a0"),
        ("\x1b[31mred\x1b]0;title\x07", "\\x1b[31mred\\x1b]0;title\\x07"),
        ("\x9b31m\x85", "<U+009B>31m<U+0085>"),
        ("a\u202eb\u2066c\u2069\u200e\u200f\u061c", "a<U+202E>b<U+2066>c<U+2069><U+200E><U+200F><U+061C>"),
        ("a\u200bb\u200dc\ufeff\u00ad\u2060", "a<U+200B>b<U+200D>c<U+FEFF><U+00AD><U+2060>"),
        ("\udc80\ue000\U000e0041", "<U+DC80><U+E000><U+E0041>"),
        ("a\tb\r\nc\rd\x00\x7f", "a    b\nc\\x0dd\\x00\\x7f"),
        ("\u2028\u2029", "<U+2028><U+2029>"),
        ("[bold]markup[/] stays text", "[bold]markup[/] stays text"),
    ],
)
def test_what_acts_is_shown(text: str, shown: str) -> None:
    """What could act on a terminal, or hide in it, is spelt out."""
    assert safe(text) == shown


def test_one_line_folds_blanks() -> None:
    """With `one_line` every run of blanks is one space, and none stands at either end."""
    assert safe(" a\t\tb\r\n\n c\u2028d \x1b ", one_line=True) == "a b c d \\x1b"


@given(PRINTABLE.map(lambda text: text.replace("\n", "")))
def test_width_is_what_rich_counts(text: str) -> None:
    """The short cut for common characters agrees with the tables of Rich."""
    assert cell_width(text) == cell_len(text)


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("“é” – ✓█", 8), ("日本", 4), ("e\u0301", 1), ("😀", 2)]
)
def test_width_counts_cells(text: str, width: int) -> None:
    """Wide characters take two cells, combining marks none, and all others one."""
    assert cell_width(text) == width


def test_common_text_needs_no_tables() -> None:
    """Wrapping typographic text, bars and ticks loads nothing of Rich: it is in the way of the first question."""
    code = (
        "import sys; from empathy_quiz.play.text import wrap, safe, encodable; "
        "wrap(safe('“It’s – …” é ½ × ↑↓ █░ ✓✗ │ €5'), 5); encodable('abc “', 'utf-8'); "
        "print([m for m in sys.modules if m.split('.')[0] in ('rich', 'unicodedata')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@given(PRINTABLE, st.integers(2, 30))
def test_lines_fit(text: str, width: int) -> None:
    """No line is wider than it may be."""
    assert [line for line in wrap(text, width) if cell_width(line) > width] == []


@given(PRINTABLE, st.integers(1, 30))
def test_wrapping_loses_only_spaces(text: str, width: int) -> None:
    """The lines hold all of the text in its order, except spaces and line ends."""
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@given(PRINTABLE, st.integers(1, 30))
def test_no_line_begins_with_a_mark(text: str, width: int) -> None:
    """A combining mark is never cut from what it combines with."""
    bare = " ".join(word.lstrip("\u0301") for word in text.split(" "))
    bare = "\n".join(" ".join(word.lstrip("\u0301") for word in line.split(" ")) for line in bare.split("\n"))
    assert [line for line in wrap(bare, width) if line.startswith("\u0301")] == []


@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), max_size=20), st.integers(9, 30))
def test_lines_are_full(words: list[str], width: int) -> None:
    """A line ends only where the next word would not fit."""
    lines = wrap(" ".join(words), width)
    ends = pairwise(lines)
    assert [line for line, following in ends if len(line) + 1 + len(following.split(" ")[0]) <= width] == []


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, ("",)),
        ("a\n\nb", 5, ("a", "", "b")),
        ("one two three", 7, ("one two", "three")),
        ("  runs   of spaces ", 20, ("runs of spaces",)),
        ("incomprehensible", 6, ("incomp", "rehens", "ible")),
        ("an incomprehensible", 6, ("an", "incomp", "rehens", "ible")),
        ("日本語", 4, ("日本", "語")),
        ("日本語", 5, ("日本", "語")),
        ("日a", 1, ("日", "a")),
        ("e\u0301e\u0301e\u0301", 2, ("e\u0301e\u0301", "e\u0301")),
        ("10\u00a0% off", 6, ("10\u00a0%", "off")),
        ("ab", 0, ("a", "b")),
    ],
)
def test_wrapping(text: str, width: int, lines: tuple[str, ...]) -> None:
    """Lines break at spaces and newlines; a word that is longer than a line is cut."""
    assert wrap(text, width) == lines


def test_wrapping_a_huge_word_is_quick() -> None:
    """A word of 100,000 characters comes out in lines of the width."""
    assert {len(line) for line in wrap("x" * 100_000, 40)} == {40}


@given(TEXTS.map(safe), st.sampled_from(["ascii", "cp1252", "cp437", "latin-1", "utf-8"]))
def test_what_was_made_encodable_encodes(text: str, encoding: str) -> None:
    """Whatever the text, the result can be encoded."""
    assert encodable(text, encoding).encode(encoding) is not None


@given(st.text(st.characters(max_codepoint=126)))
def test_ascii_is_never_touched(text: str) -> None:
    """ASCII text stays as it is in every encoding."""
    assert (encodable(text, "ascii"), encodable(text, "cp1252")) == (text, text)


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("“It’s” – —…", "ascii", '"It\'s" - -...'),
        ("“It’s” – —…", "cp1252", "“It’s” – —…"),
        ("█▓░│─┌ ✓✗ ↑↓ ▸ ●○", "cp1252", "##.|-+ vx ^v > *o"),
        ("█░│ ✓", "cp437", "█░│ v"),
        ("naïve café cafe\u0301 Ž ﬁ ½", "ascii", "naive cafe cafe Z fi 1/2"),
        ("5\u00a0€ ≤ 日", "ascii", "5 EUR <= ?"),
        ("日", "cp1252", "?"),
        ("日 “x”", "utf-8", "日 “x”"),
        ("“x”", "no-such-encoding", '"x"'),
        ("\ud800", "utf-8", "?"),
    ],
)
def test_likenesses(text: str, encoding: str, shown: str) -> None:
    """What an encoding cannot say is replaced by its likeness in ASCII, else by a question mark."""
    assert encodable(text, encoding) == shown


@pytest.mark.parametrize("text", ["نگار\u200cها", "\U0001f469\u200d\U0001f467"])
def test_joiners_within_words_stand(text: str) -> None:
    """Where they join letters beyond ASCII, or signs, the two joiners are spelling."""
    assert safe(text) == text


@pytest.mark.parametrize("text", ["a\u200db", "\u200dب", "ب\u200c", "ب\u200c\u200cب"])
def test_joiners_elsewhere_are_shown(text: str) -> None:
    """At an end, between ASCII letters, or in a row, a joiner could only hide: one of them is spelled out."""
    assert "<U+200" in safe(text)
