"""From a path or bytes to text that can be parsed."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.bank import source
from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.source import load, usable_text


def judged(text: bytes | str) -> tuple[bytes | str | None, list[str]]:
    """The usable text, and the findings as `line:column severity rule`."""
    findings = Findings("x.yaml", "start somehow")
    usable = usable_text(text, findings)
    return usable, [f"{it.line}:{it.column} {it.severity} {it.rule}" for it in findings.diagnostics()]


def loaded(path: Path) -> tuple[bytes | None, list[str]]:
    """The bytes of a file, and the messages of the findings."""
    findings = Findings(str(path), "start somehow")
    data = load(path, findings)
    return data, [it.message for it in findings.diagnostics()]


@pytest.mark.parametrize(
    ("text", "usable", "found"),
    [
        (b"a: b", b"a: b", []),
        ("a: é", "a: é", []),
        (b"\xef\xbb\xbfa: b", b"a: b", ["1:1 warning R104"]),
        ("\ufeffa: b", "a: b", ["1:1 warning R104"]),
        (b"", None, ["1:1 error R105"]),
        (" \n\t\n", None, ["1:1 error R105"]),
        ("a: b".encode("utf-16"), None, ["1:1 error R103"]),
        ("a: b".encode("utf-32"), None, ["1:1 error R103"]),
        ("a: é\nb: é".encode("latin-1"), None, ["1:4 error R103"]),
        ("é: é\r\nb: é".encode() + b"\xff", None, ["2:5 error R103"]),
        ("a: b\nc: \ud800", None, ["2:4 error R118"]),
    ],
)
def test_text_is_judged(text: bytes | str, usable: bytes | str | None, found: list[str]) -> None:
    """Text is handed on without its byte order mark, or refused with the place of what cannot be read."""
    assert judged(text) == (usable, found)


def test_a_large_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is refused before it is decoded."""
    monkeypatch.setattr(source, "MAX_BYTES", 10)
    assert (judged(b"a: 4567890"), judged(b"a: 45678901")) == ((b"a: 4567890", []), (None, ["1:1 error R102"]))


def test_a_file_is_loaded(tmp_path: Path) -> None:
    """The bytes of a file come as they are."""
    (tmp_path / "a.yaml").write_bytes(b"a: b\r\n")
    assert loaded(tmp_path / "a.yaml") == (b"a: b\r\n", [])


def test_no_more_is_loaded_than_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a file beyond the limit no more is read than shows that it is."""
    monkeypatch.setattr(source, "MAX_BYTES", 3)
    (tmp_path / "a.yaml").write_bytes(b"a: b and so on")
    assert loaded(tmp_path / "a.yaml") == (b"a: b", [])


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.yaml", "there is no such file"),
        (".", "this is a folder, not a bank"),
        ("a\0.yaml", "there is no such file"),
    ],
)
def test_what_is_no_file_is_said(tmp_path: Path, name: str, message: str) -> None:
    """A missing file and a folder are findings."""
    assert loaded(tmp_path / name) == (None, [message])


def test_a_file_without_permission_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is a finding with the system's reason."""

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yaml").write_bytes(b"a: b")
    monkeypatch.setattr(Path, "open", refuse)
    assert loaded(tmp_path / "a.yaml") == (None, ["the file cannot be read: permission denied"])
