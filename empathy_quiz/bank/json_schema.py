"""The form of a bank as a JSON Schema, for editors: made of the tables that the reader reads by.

It is of draft 2020-12 (https://json-schema.org/draft/2020-12) and keeps to what older editors understand too: `if` and
`then`, `contains`, `$ref` with nothing beside it. What is wrong in a question is told about its kind. Texts may look
like numbers or `true`, for the reader takes what was written. `errorMessage` is no word of the standard: editors that
know it show it in place of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from empathy_quiz.bank.schema.about import ABOUT
from empathy_quiz.bank.schema.dialogue import REPLIES
from empathy_quiz.bank.schema.fields import Field, Table
from empathy_quiz.bank.schema.header import HEADER
from empathy_quiz.bank.schema.kinds import FIELDS, KINDS
from empathy_quiz.bank.schema.parts import RUBRIC, Part, digits, option
from empathy_quiz.bank.schema.question import QUESTION, Kind, ratings
from empathy_quiz.bank.schema.values import (
    MAX_ID,
    MAX_SECONDS,
    MAX_TEXT,
    Convert,
    Items,
    Label,
    Many,
    Whole,
    flag,
    identifier,
    reference,
    seconds,
    text,
)

Schema: TypeAlias = dict[str, object]

NAME = "bank.schema.json"
"""The file beside the banks that holds the schema."""

MODELINE = f"# yaml-language-server: $schema={NAME}"
"""The first line of a bank, by which editors find the schema beside it."""

_ID = f"[a-z0-9][a-z0-9-]{{0,{MAX_ID - 1}}}"
_KEYED: Schema = {"properties": {"key": {"const": True}}, "required": ["key"]}
_RATED: Schema = {"required": ["effectiveness"]}
_RANKED: Schema = {"required": ["rank"]}

_SIMPLE: Mapping[object, Schema] = {
    text: {"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": MAX_TEXT, "pattern": r"\S"},
    identifier: {"type": ["string", "integer"], "pattern": f"^{_ID}$", "minimum": 0},
    reference: {"type": "string", "pattern": f"^{_ID}/{_ID}$"},
    flag: {"type": "boolean"},
    seconds: {"type": "number", "exclusiveMinimum": 0, "maximum": MAX_SECONDS},
    digits: {
        "type": "array",
        "items": {"type": "integer", "minimum": 0, "maximum": 2},
        "minItems": RUBRIC,
        "maxItems": RUBRIC,
    },
    ratings: {"type": "array", "items": {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 3}}},
}
"""What the converters that are plain functions take."""

_OF_SINGLE = {"errorMessage": "A single question has `key: true` on one option, or `effectiveness` on every option."}
_OF_MULTIPLE = {"errorMessage": "A multiple question has `key: true` on some of its options, and not on all."}
_OF_ORDER = {"errorMessage": "An order question has `rank` on every option or on none."}

_KEYS: Mapping[str, Schema] = {
    "single": {
        "anyOf": [
            {"contains": _KEYED, "minContains": 1, "maxContains": 1, "not": {"contains": _RATED}, **_OF_SINGLE},
            {"items": _RATED, "not": {"contains": _KEYED}, **_OF_SINGLE},
        ],
        **_OF_SINGLE,
    },
    "multiple": {
        "allOf": [{"contains": _KEYED, **_OF_MULTIPLE}, {"contains": {"not": _KEYED}, **_OF_MULTIPLE}],
    },
    "best-worst": {"items": _RATED},
    "dialogue": {
        "items": {
            "properties": {
                "options": {
                    "minItems": REPLIES[0],
                    "maxItems": REPLIES[1],
                    "items": {"required": ["effectiveness", "then"]},
                },
            },
        },
    },
    "order": {"anyOf": [{"items": _RANKED}, {"not": {"contains": _RANKED}, **_OF_ORDER}], **_OF_ORDER},
}
"""What the key of a kind asks of its options, as far as a schema can say it; the words stand wherever editors may look
for them."""


def bank_schema() -> Schema:
    """The schema of a bank."""
    shared = {name: QUESTION[name] for name in QUESTION if all(name in fields for fields in FIELDS.values())}
    header = _mapping(HEADER, "the bank", ("title", "questions"))
    questions = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/question"}}
    header["properties"] = {**_properties(HEADER, "the bank"), "questions": _told(questions, "the bank", "questions")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A question bank for empathy-quiz",
        **header,
        "$defs": {
            **_properties(shared, "a question"),
            "kind": _told({"enum": list(KINDS)}, "a question", "kind"),
            "question": _question(),
            **{f"{name}-question": _kind(name, kind) for name, kind in KINDS.items()},
        },
    }


def _question() -> Schema:
    """A question by its kind: what is wrong with it is said by the schema of that kind alone."""
    cases = [
        {
            "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
            "then": {"$ref": f"#/$defs/{name}-question"},
        }
        for name in KINDS
    ]
    needed = ("id", "kind", "ask")
    properties = {name: {"$ref": f"#/$defs/{name}"} for name in needed}
    return {"type": "object", "required": list(needed), "properties": properties, "allOf": cases}


def _kind(name: str, kind: Kind) -> Schema:
    own = {field: _own(name, kind, field) for field in kind.own}
    fields = {field: own.get(field, {"$ref": f"#/$defs/{field}"}) for field in QUESTION if field in FIELDS[name]}
    return {
        "title": f"a question of kind {name}",
        "description": (kind.make.__doc__ or "").strip(),
        "type": "object",
        "properties": fields,
        "required": list(kind.needed),
        "additionalProperties": False,
    }


def _own(name: str, kind: Kind, field: str) -> Schema:
    schema = _shape(QUESTION[field].convert, kind)
    if field == kind.own[0]:
        if kind.size is not None:
            schema |= {"minItems": kind.size[0], "maxItems": kind.size[1]}
        if name in _KEYS:
            schema["allOf"] = [_KEYS[name]]
    return _told(schema, "a question", field)


def _shape(convert: Convert, kind: Kind | None = None) -> Schema:
    """What a converter takes. Raises KeyError for one that is not known here."""
    match convert:
        case Label(known):
            return {"enum": list(known)}
        case Whole(least, most):
            return {"type": "integer", "minimum": least, "maximum": most}
        case Items(each) | Many(each):
            return {"type": "array", "items": _shape(each, kind)}
        case Part():
            own = kind.option if kind is not None and convert is option else ()
            table = {name: field for name, field in convert.table.items() if not own or name in own}
            return _mapping(table, convert.what, convert.needed, kind)
    return dict(_SIMPLE[convert])


def _mapping(table: Table, what: str, needed: tuple[str, ...], kind: Kind | None = None) -> Schema:
    return {
        "type": "object",
        "properties": _properties(table, what, kind),
        "required": list(needed),
        "additionalProperties": False,
    }


def _properties(table: Mapping[str, Field], what: str, kind: Kind | None = None) -> Schema:
    return {name: _told(_shape(field.convert, kind), what, name) for name, field in table.items()}


def _told(schema: Schema, what: str, name: str) -> Schema:
    return {"description": ABOUT[what][name], **schema}
