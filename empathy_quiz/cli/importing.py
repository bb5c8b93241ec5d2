"""Files merged into the log, one after the other, and what came of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from empathy_quiz.cli.phrases import counted
from empathy_quiz.cli.render import Printer
from empathy_quiz.environment import Environment
from empathy_quiz.errors import UnreadableInput
from empathy_quiz.scores.intake import Incoming, Problem, read_file
from empathy_quiz.scores.records import AnswerRecord, Merged
from empathy_quiz.scores.store import Store
from empathy_quiz.values import value

STDIN = "-"
PATIENCE = 1.0
"""Seconds between two signs of life."""


@value
class Imported:
    """What came of one file: what the log took from it, and what was wrong with it, in words."""

    file: str
    merged: Merged
    unreadable: tuple[Problem, ...]

    @property
    def lost(self) -> int:
        """How many lines, or entries of a log, could not be read; one line may have several problems."""
        return len({problem.line or problem for problem in self.unreadable})

    @property
    def problems(self) -> tuple[str, ...]:
        """All that should be looked at: lines that could not be read, answers that contradict the log."""
        lines = (_told(problem) for problem in self.unreadable)
        conflicts = (f"{self.file}: {one.answer_id} was left out: {one.reason}" for one in self.merged.conflicts)
        return (*lines, *conflicts)


def import_files(
    store: Store, files: tuple[str, ...], environment: Environment, printer: Printer
) -> tuple[Imported, ...]:
    """Merge each file in a transaction of its own. Raises UnreadableInput for a single file that is none of ours;
    among several it is a problem like others."""
    return tuple(_import(store, file, environment, printer, alone=len(files) == 1) for file in dict.fromkeys(files))


def _import(store: Store, file: str, environment: Environment, printer: Printer, *, alone: bool) -> Imported:
    if environment.stderr_is_terminal:
        printer.note(f"reading {file} …")
    try:
        incoming = _read_stdin(environment) if file == STDIN else read_file(environment.working_dir / file)
    except UnreadableInput as error:
        if alone:
            raise
        return Imported(file, Merged(), (Problem(file, None, error.message),))
    answers = _with_progress(incoming.answers, file, environment, printer)
    problems = tuple(Problem(file, problem.line, problem.message) for problem in incoming.problems)
    return Imported(file, store.merge(answers), problems)


def _read_stdin(environment: Environment) -> Incoming:
    """What comes in through stdin is kept in a file while it is read, because a score log can only be read so."""
    from shutil import copyfileobj
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "stdin"
        source = getattr(environment.stdin, "buffer", None)
        with path.open("wb") as file:
            if source is None:
                file.write(environment.stdin.read().encode("utf-8", "surrogateescape"))
            else:
                copyfileobj(source, file)
        return read_file(path)


def _with_progress(
    answers: tuple[AnswerRecord, ...], file: str, environment: Environment, printer: Printer
) -> Iterator[AnswerRecord]:
    """Pass answers on and, where a person waits at a terminal, say now and then how far it got."""
    said = environment.monotonic()
    for number, answer in enumerate(answers):
        if number % 1000 == 0 and environment.monotonic() - said > PATIENCE and environment.stderr_is_terminal:
            said = environment.monotonic()
            printer.note(f"{file}: {number:,} of {len(answers):,}")
        yield answer


def _told(problem: Problem) -> str:
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    return problem.message if problem.file in problem.message else f"{place}: {problem.message}"


def outcome_lines(imported: Iterable[Imported]) -> tuple[str, ...]:
    """Say in one line for each file what came of it."""
    return tuple(f"{one.file}: {_outcome(one)}" for one in imported)


def _outcome(one: Imported) -> str:
    merged = one.merged
    numbers = (
        (merged.known, "known already"),
        (merged.voided, "taken back"),
        (merged.forgotten, "of forgotten players left out"),
        (len(merged.conflicts), "in conflict"),
        (one.lost, "unreadable"),
    )
    return "; ".join((f"{counted(merged.added, 'answer')} added", *(f"{n:,} {what}" for n, what in numbers if n)))


def outcome_document(imported: Iterable[Imported]) -> dict[str, object]:
    """Return what came of the files as fields of a JSON document."""
    return {"files": [_fields(one) for one in imported]}


def _fields(one: Imported) -> dict[str, object]:
    merged = one.merged
    return {
        "file": one.file,
        "added": merged.added,
        "known": merged.known,
        "voided": merged.voided,
        "forgotten": merged.forgotten,
        "conflicts": [{"answer_id": each.answer_id, "reason": each.reason} for each in merged.conflicts],
        "unreadable": [{"line": each.line, "message": each.message} for each in one.unreadable],
    }
