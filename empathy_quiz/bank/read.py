"""A file's bytes -> a bank and all that is wrong with it, at once.

A bad bank is data, not an exception: whatever the file holds, the result is a `Reading`. With an error there is no
bank; warnings leave it playable.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import Bank
from empathy_quiz.bank.source import load, usable_text
from empathy_quiz.values import value

_OPENING = "a bank starts with `title:` and `questions:`"


@value
class Reading:
    """What came of reading a file: the bank, unless it has errors, and all diagnostics in the order of the file."""

    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]


def read_file(path: Path) -> Reading:
    """The bank in the file at `path`, under the file's name without its ending."""
    findings = Findings(str(path), _OPENING)
    source = load(path, findings)
    return Reading(None, findings.diagnostics()) if source is None else _read(source, path.stem, findings)


def read_text(text: bytes | str, file: str, bank_id: str) -> Reading:
    """The bank that `text` holds; `file` is the name that diagnostics carry and the bank's `path`."""
    return _read(text, bank_id, Findings(file, _OPENING))


def _read(text: bytes | str, bank_id: str, findings: Findings) -> Reading:
    source = usable_text(text, findings)
    if source is None:
        return Reading(None, findings.diagnostics())
    # Imported here, for PyYAML takes a good part of the time in which a command has to start.
    from empathy_quiz.bank.events import read_document
    from empathy_quiz.bank.schema.header import read_bank

    with _without_collecting():
        bank = read_document(source, findings, lambda start, events: read_bank(start, bank_id, events))
    return Reading(None if findings.errors else bank, findings.diagnostics())


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No garbage collection: the values are many and have no cycles, and looking for some takes a third of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
