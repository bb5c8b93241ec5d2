"""The schema for editors, held against the reader: what one finds, the other finds too."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, ValidationError

from empathy_quiz.bank.json_schema import MODELINE, NAME, bank_schema
from empathy_quiz.bank.read import read_text
from empathy_quiz.bank.schema.kinds import FIELDS, KINDS
from empathy_quiz.bank.shelf import Shelf, shipped_folder
from empathy_quiz.bank.starter import starter
from tests.bank.examples import BEST_WORST, HEAD, MATCH, ORDER, SINGLE, field, read, swap

VALIDATOR = Draft202012Validator(bank_schema())
SHIPPED = Shelf((shipped_folder(),)).all()
MULTIPLE = swap(swap(SINGLE, "kind: single", "kind: multiple"), "  - text: That", "  - text: Third\n  - text: That")


class Core(yaml.SafeLoader):
    """YAML as editors read it: the core schema of YAML 1.2, in which `yes` is a text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it


for tag, pattern, first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def errors(text: str) -> list[ValidationError]:
    """What an editor finds in a bank."""
    return list(VALIDATOR.iter_errors(yaml.load(text, Core)))


def told(text: str) -> list[str]:
    """Each finding of an editor: where it is, and what it is about, in our own words where the schema has some."""
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {_hint(error) or error.message}"
        for error in sorted(errors(text), key=lambda it: list(map(str, it.absolute_path)))
    ]


def _hint(error: ValidationError) -> str | None:
    schema = error.schema
    return schema.get("errorMessage") if isinstance(schema, dict) else None


def test_it_is_a_schema() -> None:
    """The schema is one of draft 2020-12."""
    Draft202012Validator.check_schema(bank_schema())


@pytest.mark.parametrize("path", [found.path for found in SHIPPED], ids=[found.id for found in SHIPPED])
def test_every_shipped_bank_is_valid(path: Path) -> None:
    """An editor has nothing against a shipped bank."""
    assert told(path.read_text(encoding="utf-8")) == []


def test_the_file_beside_the_banks_is_the_schema() -> None:
    """The schema that lies beside the shipped banks is the one that the reader's tables make."""
    assert json.loads((shipped_folder() / NAME).read_text(encoding="utf-8")) == bank_schema()


@pytest.mark.parametrize("path", [found.path for found in SHIPPED], ids=[found.id for found in SHIPPED])
def test_every_shipped_bank_names_its_schema(path: Path) -> None:
    """The first line of a shipped bank leads an editor to the schema beside it."""
    assert path.read_text(encoding="utf-8").splitlines()[0] == MODELINE


@pytest.mark.parametrize(
    "text",
    [
        starter(),
        SINGLE,
        BEST_WORST,
        ORDER,
        MATCH,
        MULTIPLE,
        swap(SINGLE, "This one", "42"),
        swap(SINGLE, "This one", "yes"),
        swap(SINGLE, "That one", "false"),
        swap(SINGLE, "id: first", "id: 1st"),
        swap(SINGLE, "id: first", "id: 2024"),
        field("seconds: 12.5"),
        field("was: old-bank/old-id"),
        field("persona: {name: Omar, channel: phone, difficult: false}"),
        field("allow: [{rule: EQ201, because: it is a quotation}]"),
    ],
)
def test_what_the_reader_takes_is_valid(text: str) -> None:
    """A bank without findings has none in an editor either, texts that look like numbers included."""
    assert (read(text).diagnostics, told(text)) == ((), [])


OF_SINGLE = "A single question has `key: true` on one option, or `effectiveness` on every option."
OPTIONS = "questions/0/options"


@pytest.mark.parametrize(
    ("text", "rule", "says"),
    [
        (swap(SINGLE, "title:", "titel:"), "R202", ": Additional properties are not allowed ('titel' was unexpected)"),
        (HEAD.replace("questions:", "questions: []"), "R224", "questions: [] should be non-empty"),
        (swap(SINGLE, "kind: single", "kind: singel"), "R209", "questions/0/kind: 'singel' is not one of ["),
        (swap(SINGLE, "  kind: single\n", ""), "R203", "questions/0: 'kind' is a required property"),
        (swap(SINGLE, "id: first", "id: First one"), "R207", "questions/0/id: 'First one' does not match"),
        (swap(SINGLE, "  ask: Which one helps?\n", "  ask:\n"), "R203", "questions/0/ask: None is not of type"),
        (swap(SINGLE, "    key: true\n", ""), "R217", f"{OPTIONS}: {OF_SINGLE}"),
        (swap(SINGLE, "That one", "That one\n    key: true"), "R217", f"{OPTIONS}: {OF_SINGLE}"),
        (swap(SINGLE, "That one", "That one\n    effectiveness: 1"), "R218", f"{OPTIONS}: {OF_SINGLE}"),
        (swap(SINGLE, "key: true", "key: yes"), "R214", f"{OPTIONS}/0/key: 'yes' is not of type 'boolean'"),
        (swap(SINGLE, "  - text: That one\n", ""), "R215", f"{OPTIONS}: [{{"),
        (
            swap(SINGLE, "    key: true\n", "    key: true\n    rank: 1\n"),
            "R210",
            f"{OPTIONS}/0: Additional properties are not allowed ('rank' was unexpected)",
        ),
        (field("level: easy"), "R211", "questions/0/level: 'easy' is not one of ['recall', 'apply', 'judge']"),
        (field("seconds: 2 minutes"), "R212", "questions/0/seconds: '2 minutes' is not of type 'number'"),
        (field("was: first"), "R222", "questions/0/was: 'first' does not match"),
        (field("claims: heart-speed"), "R204", "questions/0/claims: 'heart-speed' is not of type 'array'"),
        (
            swap(BEST_WORST, ", effectiveness: 3", ""),
            "R218",
            f"{OPTIONS}/1: 'effectiveness' is a required property",
        ),
        (swap(BEST_WORST, "effectiveness: 3", "effectiveness: 4"), "R213", f"{OPTIONS}/1/effectiveness: 4 is greater"),
        (swap(ORDER, ", rank: 1", ""), "R220", f"{OPTIONS}: An order question has `rank` on every option or on none."),
        (
            swap(MULTIPLE, "    key: true\n", ""),
            "R217",
            f"{OPTIONS}: A multiple question has `key: true` on some of its options, and not on all.",
        ),
        (swap(MATCH, ", right: A quick answer", ""), "R203", "questions/0/pairs/0: 'right' is a required property"),
        (
            field("spare: {right: No answer}"),
            "R210",
            "questions/0: Additional properties are not allowed ('spare' was unexpected)",
        ),
        (swap(MATCH, "kind: match", "kind: order"), "R203", "questions/0: 'options' is a required property"),
    ],
)
def test_what_the_reader_finds_is_not_valid(text: str, rule: str, says: str) -> None:
    """A typical mistake is found by the reader and by an editor, at its place, in words about its kind."""
    assert rule in {finding.rule for finding in read(text).diagnostics}
    assert any(line.startswith(says) for line in told(text)), told(text)


def test_a_mistake_is_told_about_its_kind_alone() -> None:
    """An unknown kind is one finding: the schemas of the kinds keep silent about the rest of the question."""
    assert len(errors(swap(MATCH, "kind: match", "kind: pairs"))) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_the_fields_that_the_reader_takes(kind: str) -> None:
    """The schema of a kind knows the fields that mean something in it, no other, and says what each is for."""
    definitions: Any = bank_schema()["$defs"]
    fields = definitions[f"{kind}-question"]["properties"]
    assert fields.keys() == FIELDS[kind]
    assert all("description" in definitions.get(name, it) | it for name, it in fields.items())


def test_a_bank_that_is_none_is_not_valid() -> None:
    """A list or a text is no bank for an editor, and none for the reader."""
    assert [error.validator for error in VALIDATOR.iter_errors([])] == ["type"]
    assert read_text("[]", "example.yaml", "example").bank is None
