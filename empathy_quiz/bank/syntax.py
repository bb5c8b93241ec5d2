"""What is wrong with YAML that cannot be parsed, in our own words.

Both of PyYAML's parsers are understood; they word the same fault differently, so it is known by a fragment.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from empathy_quiz.bank.findings import START, Findings, Place, place_of

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_TOO_LARGE = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


class _Fault(NamedTuple):
    """One kind of mistake: found by `fragment` in the parser's words about what it was doing and what it met."""

    fragment: str
    message: str
    hint: str
    at_start: bool = False


_QUOTES = "a text in quotation marks never ends"
_LAYOUT = "the layout breaks here: this fits neither the lines above nor a new field"
_BRACKET = "a list in [ ] or a mapping in { } is not closed, or lacks a comma"
_ESCAPE = "this backslash escape is not known"
_NO_CHARACTER = _Fault(
    "Unicode character", "an escape in this text stands for no character", "write the character itself", True
)

_FAULTS = (
    _Fault("quoted scalar; found unexpected end", _QUOTES, "close the quotation mark that opens here", True),
    _Fault("quoted scalar; found unexpected doc", _QUOTES, "close the quotation mark that opens here", True),
    _NO_CHARACTER,
    _Fault("escape", _ESCAPE, "write a backslash twice in double quotes, or use single quotes", True),
    _Fault("quoted scalar", _ESCAPE, "write a backslash twice in double quotes, or use single quotes", True),
    _Fault(
        "mapping values are not",
        "a colon is not expected here",
        "quote a text that holds a colon, and check how far the line is indented",
    ),
    _Fault("sequence entries are not", "a list cannot start here", "start the list on a line of its own"),
    _Fault("mapping keys are not", "a question mark cannot start this text", "put the text in quotation marks"),
    _Fault("flow sequence", _BRACKET, "close the bracket, or quote a text that starts with ["),
    _Fault("flow mapping", _BRACKET, "close the bracket, or quote a text that starts with {"),
    _Fault("document start", "the text goes on after its end", "remove the line of dots, or what follows it"),
    _Fault("flow node", _BRACKET, "close the bracket, or quote a text that starts with one"),
    _Fault("tab", "a tab stands where spaces are needed", "indent with spaces"),
    _Fault(
        "simple key", "this line is no field: it has no colon", "write `name: value`, or indent a text that goes on"
    ),
    _Fault("block scalar", "only a comment may follow | or > on its line", "start the text on the next line"),
    _Fault("an alias", "a text cannot start with *", "put the text in quotation marks"),
    _Fault("an anchor", "a text cannot start with &", "put the text in quotation marks"),
    _Fault("tag", "this tag is not well-formed", "quote a text that starts with !"),
    _Fault("node content", "a value is expected here", "quote a text that starts with a comma or a bracket"),
    _Fault("block mapping", _LAYOUT, "align fields exactly, and close quotation marks only at a text's end"),
    _Fault("block collection", _LAYOUT, "align the hyphens of a list exactly"),
    _Fault("directive", "this line, starting with %, is no YAML", "quote a text that starts with %"),
    _Fault("incompatible", "this is no version of YAML that can be read", "leave out the line that starts with %"),
)
_START = {
    "\t": _Fault("", "a tab stands where spaces are needed", "indent with spaces"),
    "": _Fault("", "a text cannot start with this character", "put the text in quotation marks"),
}
_CLOSED = _Fault(
    "",
    "the text goes on behind its closing quotation mark or bracket",
    "put the whole text in quotation marks, of the kind that it does not hold",
)
_OTHER = _Fault("", "this is not well-formed YAML", "look at the line above as well")


def note(problem: YAMLError, source: bytes | str, findings: Findings) -> None:
    """Note the fault that made a parser give up; `source` is what it was reading."""
    text = source if isinstance(source, str) else source.decode("utf-8")
    if isinstance(problem, ReaderError):
        _note_character(text, findings)
        return
    fault, place = _diagnose(problem, text)
    findings.error(place, "R118" if fault is _NO_CHARACTER else "R106", fault.message, fault.hint)


def _note_character(text: str, findings: Findings) -> None:
    found = _FORBIDDEN.search(text)
    place = place_of(text, found.start()) if found else START
    code = f"U+{ord(found.group()):04X}" if found else "here"
    findings.error(place, "R116", f"the control character {code} may not stand in a bank", "remove it")


def _diagnose(problem: YAMLError, text: str) -> tuple[_Fault, Place]:
    if not isinstance(problem, MarkedYAMLError):
        found = _TOO_LARGE.search(text)
        return (_NO_CHARACTER, place_of(text, found.start())) if found else (_OTHER, START)
    place = problem.problem_mark or problem.context_mark or START
    words = f"{problem.context or ''}; {problem.problem or ''}"
    if "cannot start any token" in words:
        return _START["\t" if _character(text, place) == "\t" else ""], place
    fault = next((fault for fault in _FAULTS if fault.fragment in words), _OTHER)
    if fault.message == _LAYOUT and _before(text, place).rstrip().endswith(("'", '"', "]", "}")):
        fault = _CLOSED
    return fault, (problem.context_mark or place) if fault.at_start else place


def _character(text: str, place: Place) -> str:
    line = _line(text, place)
    return line[place.column : place.column + 1]


def _before(text: str, place: Place) -> str:
    return _line(text, place)[: place.column]


def _line(text: str, place: Place) -> str:
    # Not `splitlines`: that breaks lines at characters at which YAML does not.
    lines = _BREAK.split(text)
    return lines[place.line] if place.line < len(lines) else ""
