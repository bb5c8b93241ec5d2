"""Banks kept from an earlier reading: the same bank, and never an old one."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given

from empathy_quiz.bank.cache import SETTLED, Cache, decode_bank, encode_bank
from empathy_quiz.bank.model import Bank
from empathy_quiz.bank.read import read_file
from tests.bank.anything import BANKS

TEXT = """\
title: Waiting
sources: [heart]
raters: [{who: Ana, kind: person}]
waived: [{claim: heart-cure-all, because: it is none}]
questions:
- id: first
  kind: single
  ask: Which?
  claims: [heart-cure-all]
  persona: {name: Ida, channel: phone}
  options:
  - {text: one, key: true}
  - {text: two, rubric: [0, 1, 2, 1, 0]}
- id: second
  kind: match
  ask: What goes with what?
  pairs: [{left: a, right: b}, {left: c, right: d}, {left: e, right: f}]
  spare: {right: g}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A bank file."""
    path = tmp_path / "waiting.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def later(path: Path) -> int:
    """A time at which the file is known to be settled."""
    return path.stat().st_ctime_ns + SETTLED + 1


def cache(path: Path) -> Cache:
    """The cache beside a file, some time after it was written."""
    return Cache(path.parent / "cache", lambda: later(path))


def filled(path: Path) -> Cache:
    """A cache that holds the bank of the file."""
    one = cache(path)
    one.read(path)
    one.keep()
    return one


def kept(path: Path) -> Path:
    """The one file of the cache."""
    (found,) = (path.parent / "cache").iterdir()
    return found


@given(BANKS)
def test_decoding_undoes_encoding(bank: Bank) -> None:
    """Any bank comes back from JSON as it was."""
    assert decode_bank(json.loads(json.dumps(encode_bank(bank)))) == bank


def test_the_kept_bank_is_the_bank(file: Path) -> None:
    """What comes from the cache equals what comes from the file, without reading the file's text."""
    expected = read_file(file).bank
    filled(file)
    content = json.loads(kept(file).read_text())
    content[2][1] = "from the cache"
    kept(file).write_text(json.dumps(content))
    found = cache(file).read(file).bank
    assert found is not None
    assert expected is not None
    assert found.title == "from the cache"
    assert found.questions == expected.questions


def test_an_edited_file_is_read_again(file: Path) -> None:
    """When the file changes, even to a text of the same length, the new text counts."""
    filled(file)
    before = file.stat()
    file.write_text(TEXT.replace("Waiting", "Hurried"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    bank = cache(file).read(file).bank
    assert bank is not None
    assert bank.title == "Hurried"


def test_a_file_just_written_is_not_kept(file: Path) -> None:
    """A file changed a moment ago may change again within one tick of its clock: it is not kept yet."""
    hasty = Cache(file.parent / "cache", lambda: file.stat().st_ctime_ns + 1)
    hasty.read(file)
    hasty.keep()
    assert not (file.parent / "cache").exists()


def test_a_bank_with_errors_is_not_kept(file: Path) -> None:
    """What is wrong with a bank is told each time."""
    file.write_text(TEXT.replace("key: true", "key: perhaps"), encoding="utf-8")
    filled(file)
    assert not (file.parent / "cache").exists()
    assert cache(file).read(file).bank is None


@pytest.mark.parametrize(
    "content", ["", "no JSON", "[]", "[1, 2, 3]", "[[], [], []]", "null", "\x00\xff", '{"a": 1}'], ids=repr
)
def test_anything_odd_is_read_again(file: Path, content: str) -> None:
    """A cache file that was cut, edited or made by another version is passed over, and then replaced."""
    expected = read_file(file).bank
    filled(file)
    kept(file).write_text(content, encoding="latin-1")
    assert cache(file).read(file).bank == expected
    filled(file)
    assert cache(file).read(file).bank == expected


@pytest.mark.parametrize("place", range(1, 4))
def test_a_bank_of_another_shape_is_read_again(file: Path, place: int) -> None:
    """Where the kept bank lacks something, the file is read."""
    expected = read_file(file).bank
    filled(file)
    content = json.loads(kept(file).read_text())
    content[2][3] = content[2][3][:place] if place < 3 else [["no-such-kind"]]
    content[2] = content[2][:-place]
    kept(file).write_text(json.dumps(content))
    assert cache(file).read(file).bank == expected


def test_a_folder_that_cannot_be_written_does_not_matter(file: Path) -> None:
    """Where nothing can be kept, banks are read each time."""
    blocked = file.parent / "cache"
    blocked.write_text("a file is in the way")
    one = Cache(blocked, lambda: later(file))
    assert one.read(file).bank == read_file(file).bank
    one.keep()
    assert blocked.read_text() == "a file is in the way"


def test_a_missing_file_is_told(file: Path) -> None:
    """A file that is not there gives the reader's finding."""
    file.unlink()
    assert cache(file).read(file).diagnostics == read_file(file).diagnostics
