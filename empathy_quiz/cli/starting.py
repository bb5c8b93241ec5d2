"""The first bank of one's own: where it may lie, what is written beside it, and what to type next."""

from __future__ import annotations

from pathlib import Path

from empathy_quiz.bank.json_schema import NAME, bank_schema
from empathy_quiz.bank.shelf import SOURCES, SUFFIXES
from empathy_quiz.bank.starter import KINDS
from empathy_quiz.cli.files import write_whole
from empathy_quiz.cli.phrases import close_to, command
from empathy_quiz.errors import UnwritableOutput, UsageError, echoed

USUAL = "my-bank.yaml"
"""The name of a bank where a folder is named and no file."""


def schema_text() -> str:
    """Return the schema as the text of its file; plain ASCII, so that any stream can say it."""
    import json

    return json.dumps(bank_schema(), indent=2) + "\n"


def known_kind(kind: str | None) -> str | None:
    """Return the kind asked for. Raises UsageError for one that does not exist."""
    if kind is not None and kind not in KINDS:
        hint = close_to(kind, KINDS) or f"one of {', '.join(KINDS)}"
        raise UsageError(f"There is no kind {echoed(kind)}.", hint)
    return kind


def place_of(file: str, here: Path) -> Path:
    """Return the path of a new bank; `.yaml` may be left out, and a folder holds it under its usual name.

    Raises UsageError where the name could not be that of a bank.
    """
    from empathy_quiz.bank.schema.values import MAX_ID, is_id, suggest_id

    path = here / file
    if path.is_dir():
        path = path / USUAL
    elif path.suffix not in SUFFIXES:
        path = path.with_name(f"{path.name}.yaml")
    if not is_id(path.stem) or path.name == SOURCES:
        near = suggest_id(path.stem) if path.name != SOURCES else None
        better = path.with_name(f"{near}.yaml" if near else USUAL)
        raise UsageError(
            f"{echoed(path.name)} is no name for a bank: lower-case letters, digits and hyphens, at most {MAX_ID}.",
            f"for example: {command('bank', 'new', told(better, here))}",
        )
    return path


def told(path: Path, here: Path) -> str:
    """Return a path as a person standing `here` would type it."""
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def write_starter(place: Path, text: str, here: Path, *, force: bool) -> tuple[str, ...]:
    """Write the bank, and beside it the schema unless one is there; say what was written.

    Raises UnwritableOutput, with a free name, where the bank is already there (unless `force`).
    """
    if not force and place.exists():
        free = command("bank", "new", told(_free(place), here))
        raise UnwritableOutput(f"{told(place, here)} is already there.", f"take another name: {free}")
    write_whole(place, text, overwrite=force)
    return (f"{told(place, here)} is written: change what it asks into your own.", *_beside(place.parent, here))


def _free(place: Path) -> Path:
    number = 2
    while (free := place.with_name(f"{place.stem}-{number}{place.suffix}")).exists():
        number += 1
    return free


def _beside(folder: Path, here: Path) -> tuple[str, ...]:
    schema = folder / NAME
    name = told(schema, here)
    if not schema.exists():
        write_whole(schema, schema_text(), overwrite=False)
        return (f"{name} is written beside it: by that an editor completes and checks what you type.",)
    try:
        same = schema.read_text(encoding="utf-8") == schema_text()
    except (OSError, UnicodeDecodeError):
        same = False
    renew = command("bank", "schema", "-o", name, "--force")
    return () if same else (f"{name} is of another version; renew it: {renew}",)


def next_steps(place: Path, here: Path) -> tuple[str, ...]:
    """Return what to type next."""
    name = told(place, here)
    return (f"Check it: {command('bank', 'check', name)}", f"Play it:  {command('play', name)}")
