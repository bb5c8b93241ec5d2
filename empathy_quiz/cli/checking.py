"""Banks checked, and the findings written down in one of several forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from empathy_quiz.bank.check.report import Run
from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.read import read_file
from empathy_quiz.bank.shelf import SOURCES, Shelf, shipped_folder
from empathy_quiz.bank.sources import read_sources
from empathy_quiz.cli.linting import lint
from empathy_quiz.cli.phrases import counted
from empathy_quiz.cli.render import as_json
from empathy_quiz.cli.shelves import everything, files_called
from empathy_quiz.errors import Refusal
from empathy_quiz.values import fields, replace, value


@value
class Checked:
    """What was looked at, all that was found, file by file, and what the bots earned."""

    files: int
    findings: tuple[Diagnostic, ...]
    bots: tuple[Run, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return Counter(finding.severity for finding in self.findings)["error"]

    @property
    def warnings(self) -> int:
        """How many do not."""
        return len(self.findings) - self.errors


def check(shelf: Shelf, names: tuple[str, ...], here: Path, *, shipped: bool = False) -> Checked:
    """Read the banks called so (names, files, folders) and with `shipped` those that come with the program, or where
    neither is asked for the person's own, and gather what is found.

    Files are named from `here` where they lie below it. Raises UnreadableInput for a name or a path that is not there,
    and Refusal where there is no bank.
    """
    paths = _asked(shelf, names, shipped=shipped)
    readings = {path: read_file(path) for path in paths if path.name != SOURCES}
    lists = [read_sources(path) for path in paths if path.name == SOURCES]
    banks = {path: it.bank for path, it in readings.items() if it.bank is not None}
    reports = tuple(lint(banks, shelf, together={path for path in paths if path.name == SOURCES}))
    findings = [finding for it in lists for finding in it.diagnostics]
    findings += [finding for it in readings.values() for finding in it.diagnostics]
    findings += [finding for report in reports for finding in report.findings]
    rank = {str(path): number for number, path in enumerate(paths)}
    findings.sort(key=lambda it: (rank.get(it.file, -1), it.line, it.column))
    told = tuple(replace(finding, file=_below(finding.file, here)) for finding in findings)
    return Checked(len(paths), told, tuple(run for report in reports for run in report.bots))


def _asked(shelf: Shelf, names: tuple[str, ...], *, shipped: bool) -> tuple[Path, ...]:
    paths = [path for name in names for path in files_called(shelf, name)]
    if shipped:
        paths += everything(Shelf((shipped_folder(),)))
    if not (names or shipped):
        own = tuple(folder for folder in shelf.folders if folder != shipped_folder())
        paths += everything(Shelf(own))
        if not paths:
            hint = "give a file or a folder; the banks that come with the program: empathy-quiz bank check --shipped"
            raise Refusal("There is no bank of your own to check yet.", hint)
    return tuple(dict.fromkeys(paths))


def _below(file: str, here: Path) -> str:
    path = Path(file)
    return str(path.relative_to(here)) if path.is_relative_to(here) else file


def summary(checked: Checked) -> str:
    """Say in one line what came of it."""
    found = (
        f"{counted(checked.errors, 'error')}, {counted(checked.warnings, 'warning')}" if checked.findings else "fine"
    )
    return f"{counted(checked.files, 'file')} checked: {found}"


def written(checked: Checked, form: str) -> str:
    """Write the findings down as `text`, `json`, `github` or `sarif`, in whole lines; a text without any is empty."""
    return WRITERS[form](checked)


def _text(checked: Checked) -> str:
    return "".join(f"{_line(finding)}\n" for finding in checked.findings)


def _line(finding: Diagnostic) -> str:
    from empathy_quiz.play.text import safe

    hint = f" ({finding.hint})" if finding.hint else ""
    kind = "" if finding.severity == "error" else "warning: "
    place = f"{finding.file}:{finding.line}:{finding.column}"
    return safe(f"{place}: {finding.rule} {kind}{finding.message}{hint}", one_line=True)


def _json(checked: Checked) -> str:
    from empathy_quiz.cli.bots_told import bots_document

    return as_json(
        {
            "files": checked.files,
            "errors": checked.errors,
            "warnings": checked.warnings,
            "findings": [{name: getattr(it, name) for name in fields(it)} for it in checked.findings],
            "bots": bots_document(checked.bots),
        }
    )


def _github(checked: Checked) -> str:
    return "".join(f"{_annotation(finding)}\n" for finding in checked.findings)


def _annotation(finding: Diagnostic) -> str:
    """One workflow command; https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""
    from empathy_quiz.play.text import safe

    hint = f"\n{finding.hint}" if finding.hint else ""
    names = {"file": finding.file, "line": finding.line, "col": finding.column, "title": finding.rule}
    properties = ",".join(f"{name}={_escaped(safe(str(value)), ':,')}" for name, value in names.items())
    return f"::{finding.severity} {properties}::{_escaped(safe(finding.message + hint))}"


def _escaped(text: str, more: str = "") -> str:
    """Percent-escape what would end a workflow command, or with `more` a property of it."""
    return "".join(f"%{ord(c):02X}" if c in f"%\r\n{more}" else c for c in text)


def _sarif(checked: Checked) -> str:
    import json

    from empathy_quiz import __version__
    from empathy_quiz.bank.check.sarif import sarif

    return json.dumps(sarif(checked.findings, __version__), indent=2).replace("\x7f", "\\u007f") + "\n"


WRITERS: Mapping[str, Callable[[Checked], str]] = {"text": _text, "json": _json, "github": _github, "sarif": _sarif}
