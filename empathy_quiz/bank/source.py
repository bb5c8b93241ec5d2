"""A path or bytes -> text that the parser can be given."""

from __future__ import annotations

import codecs
from pathlib import Path

from empathy_quiz.bank.findings import START, Findings, place_of

MAX_BYTES = 32 * 1024 * 1024
"""The largest file that is read; 10,000 full questions have 18 MB."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def load(path: Path, findings: Findings) -> bytes | None:
    """The bytes of a file, or None where it cannot be read; why is noted."""
    hint = "see the banks there are: empathy-quiz bank list"
    try:
        # A pipe or a device could make us wait for ever.
        if not path.is_file():
            findings.error(START, "R101", _why_no_file(path), hint)
            return None
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "its name is not possible"
        findings.error(START, "R101", f"the file cannot be read: {reason.lower()}", hint)
        return None


def _why_no_file(path: Path) -> str:
    if path.is_dir():
        return "this is a folder, not a bank"
    return "this is no ordinary file" if path.exists() else "there is no such file"


def usable_text(text: bytes | str, findings: Findings) -> bytes | str | None:
    """`text` if the parser can be given it, without its byte order mark, or None; what is wrong is noted."""
    if len(text) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        findings.error(START, "R102", f"the file is larger than {limit} MB", "split it into several banks")
        return None
    usable = _decodable(text, findings) if isinstance(text, bytes) else _encodable(text, findings)
    if usable is not None and not usable.strip():
        findings.error(START, "R105", "the file is empty", findings.opening)
        return None
    return usable


def _decodable(data: bytes, findings: Findings) -> bytes | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            findings.error(START, "R103", f"the file is written in {name}", "save it as UTF-8")
            return None
    if data.startswith(codecs.BOM_UTF8):
        _note_mark(findings)
        data = data[len(codecs.BOM_UTF8) :]
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        _note_byte(data, problem.start, findings)
        return None
    return data


def _encodable(text: str, findings: Findings) -> str | None:
    if text.startswith("\ufeff"):
        _note_mark(findings)
        text = text[1:]
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as problem:
        message = f"half a character, U+{ord(text[problem.start]):04X}, stands here"
        findings.error(place_of(text, problem.start), "R118", message, "write the character itself")
        return None
    return text


def _note_mark(findings: Findings) -> None:
    findings.warn(START, "R104", "the file starts with a byte order mark", "save it as UTF-8 without BOM")


def _note_byte(data: bytes, index: int, findings: Findings) -> None:
    place = place_of(data[:index].decode("utf-8"))
    message = f"the byte 0x{data[index]:02X} is not UTF-8"
    findings.error(place, "R103", message, "the file may be in Latin-1 or Windows-1252; save it as UTF-8")
