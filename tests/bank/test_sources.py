"""Documents, claims and themes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from empathy_quiz.bank.read import read_file
from empathy_quiz.bank.shelf import SOURCES, Found, Shelf, shipped_folder
from empathy_quiz.bank.sources import Claim, Document, Sources, Theme, read_sources, read_sources_text
from tests.bank.examples import swap

TEXT = """\
documents:
- id: one
  title: The first
claims:
- id: one-speed
  document: one
  section: start
  topic: speed
  claim: Quick is fine.
  status: mixed
  note: It depends.
  teach: Attribute it.
themes:
- id: pace
  title: Pace
  topics: [speed, haste]
"""


def found(text: str) -> list[str]:
    """The findings in a text, each as `line:column rule message`."""
    diagnostics = read_sources_text(text, "sources.yaml").diagnostics
    return [f"{it.line}:{it.column} {it.rule} {it.message}" for it in diagnostics]


def shipped() -> Sources:
    """The sources that come with the program."""
    sources = read_sources(shipped_folder() / SOURCES).sources
    assert sources is not None
    return sources


def test_sources_are_read() -> None:
    """Documents, claims and themes become values."""
    assert read_sources_text(TEXT, "sources.yaml").sources == Sources(
        (Document("one", "The first"),),
        (Claim("one-speed", "one", "start", "speed", "Quick is fine.", "mixed", "It depends.", "Attribute it."),),
        (Theme("pace", "Pace", ("speed", "haste")),),
    )


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("document: one", "document: on", "6:3 R231 there is no document 'on'"),
        ("speed, haste", "haste", "8:3 R232 the topic 'speed' stands in no theme"),
        ("speed, haste", "speed, speed", "16:3 R232 the topic 'speed' stands in the theme pace already"),
        ("status: mixed", "status: mixt", "10:11 R211 `status` is 'mixt', which is not known"),
        ("  section: start\n", "", "5:3 R203 `section` is missing in a claim"),
        ("themes:\n", "theme:\n", "1:1 R203 `themes` is missing in the sources"),
        ("  title: Pace\n", "  title: Pace\n  colour: red\n", "16:3 R202 the field 'colour' is not known in a theme"),
        ("- id: pace", "- id: Pace", "14:7 R207 'Pace' is no id: lower-case letters, digits and hyphens, at most 80"),
    ],
)
def test_mistakes_have_their_place(old: str, new: str, finding: str) -> None:
    """Each mistake in the sources is named at its place."""
    assert finding in found(swap(TEXT, old, new))


def test_ids_are_unique() -> None:
    """A claim under an id that is taken is an error."""
    again = "- id: one-speed\n  document: one\n  section: end\n  topic: haste\n  claim: Slow is fine.\n"
    assert found(swap(TEXT, "themes:", again + "themes:")) == ["13:3 R208 the id 'one-speed' is taken in line 5"]


@pytest.mark.parametrize("text", ["", "- a\n", "claims: [\n", "\x07"])
def test_what_is_no_list_of_sources_gives_none(text: str) -> None:
    """A file that holds nothing usable gives findings and no sources."""
    reading = read_sources_text(text, "sources.yaml")
    assert (reading.sources, reading.diagnostics != ()) == (None, True)


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    """A file that is not there is said to be missing."""
    (only,) = read_sources(tmp_path / SOURCES).diagnostics
    assert (only.rule, only.message) == ("R101", "there is no such file")


def test_what_belongs_together_is_found() -> None:
    """A topic leads to its theme, a claim to itself and its document; what is not known leads nowhere."""
    sources = read_sources_text(TEXT, "sources.yaml").sources
    assert sources is not None
    assert (sources.theme_of("haste"), sources.document_of("one-speed"), sources.claim("one-speed")) == (
        sources.themes[0],
        sources.documents[0],
        sources.claims[0],
    )
    assert (sources.theme_of("x"), sources.theme_of(None), sources.document_of("x"), sources.claim("x")) == (None,) * 4


def test_the_shipped_sources_are_whole() -> None:
    """The shipped sources hold five documents, 156 claims and twelve themes, without a finding."""
    reading = read_sources(shipped_folder() / SOURCES)
    assert reading.diagnostics == ()
    assert reading.sources is not None
    sizes = (len(reading.sources.documents), len(reading.sources.claims), len(reading.sources.themes))
    assert sizes == (5, 156, 12)


def test_every_shipped_topic_is_in_one_theme() -> None:
    """Each topic of a shipped claim stands in exactly one theme, and themes hold no other topics."""
    sources = shipped()
    themed = Counter(topic for theme in sources.themes for topic in theme.topics)
    assert themed == Counter({claim.topic for claim in sources.claims})


def test_weak_claims_say_why_and_how() -> None:
    """Every claim with a status has a note and a way to teach it, and no other has either."""
    odd = [it.id for it in shipped().claims if {it.status is None, it.note is None, it.teach is None} == {True, False}]
    assert odd == []


@pytest.mark.parametrize("bank_file", Shelf((shipped_folder(),)).all(), ids=lambda found: str(found.id))
def test_shipped_banks_draw_on_shipped_claims(bank_file: Found) -> None:
    """Every claim that a shipped question names is in the sources."""
    known = {claim.id for claim in shipped().claims}
    bank = read_file(bank_file.path).bank
    assert bank is not None
    assert [claim for it in bank.questions for claim in it.claims if claim not in known] == []
