"""The documents that banks draw on, what they claim, and the themes that group the topics."""

from __future__ import annotations

from pathlib import Path

from empathy_quiz.bank.diagnostics import Diagnostic
from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.source import load, usable_text
from empathy_quiz.values import value

# What needs PyYAML is imported in the functions: the values of this module are used without reading anything.

_OPENING = "sources start with `documents:`, `claims:` and `themes:`"


@value
class Document:
    """A source document."""

    id: str
    title: str
    about: str = ""


@value
class Claim:
    """What a document says, in our words. `status` None: nothing special; `note` says why, `teach` how to ask."""

    id: str
    document: str
    section: str
    topic: str
    claim: str
    status: str | None = None
    note: str | None = None
    teach: str | None = None


@value
class Theme:
    """A group of topics under which figures are shown."""

    id: str
    title: str
    topics: tuple[str, ...]


@value
class Sources:
    """All that `sources.yaml` holds."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    themes: tuple[Theme, ...] = ()

    def theme_of(self, topic: str | None) -> Theme | None:
        """The theme that `topic` belongs to, or None."""
        return next((theme for theme in self.themes if topic in theme.topics), None)

    def claim(self, claim_id: str) -> Claim | None:
        """The claim with this id, or None."""
        return next((claim for claim in self.claims if claim.id == claim_id), None)

    def document_of(self, claim_id: str) -> Document | None:
        """The document that makes the claim, or None."""
        claim = self.claim(claim_id)
        return next((it for it in self.documents if claim is not None and it.id == claim.document), None)


@value
class SourcesReading:
    """What came of reading a file of sources: the sources, unless it has errors, and all diagnostics."""

    sources: Sources | None
    diagnostics: tuple[Diagnostic, ...]


def read_sources(path: Path) -> SourcesReading:
    """The sources in the file at `path`."""
    findings = Findings(str(path), _OPENING)
    data = load(path, findings)
    return SourcesReading(None, findings.diagnostics()) if data is None else _read(data, findings)


def read_sources_text(text: bytes | str, file: str) -> SourcesReading:
    """The sources that `text` holds; `file` is the name that diagnostics carry."""
    return _read(text, Findings(file, _OPENING))


def _read(text: bytes | str, findings: Findings) -> SourcesReading:
    source = usable_text(text, findings)
    if source is None:
        return SourcesReading(None, findings.diagnostics())
    from empathy_quiz.bank.events import read_document
    from empathy_quiz.bank.schema.source_list import read_list

    found = read_document(source, findings, read_list)
    return SourcesReading(None if findings.errors else found, findings.diagnostics())
