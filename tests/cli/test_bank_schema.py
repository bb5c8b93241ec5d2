"""`empathy-quiz bank schema`."""

from __future__ import annotations

import json

from empathy_quiz.bank.json_schema import bank_schema
from tests.cli.world import World


def test_the_schema_is_told(world: World) -> None:
    """Without a file the schema stands on stdout, and nothing else."""
    ran = world.run("bank", "schema")
    assert (ran.code, json.loads(ran.out), ran.err) == (0, bank_schema(), "")


def test_the_schema_is_written(world: World) -> None:
    """`-o` writes it into a file, and the message holds the line by which a bank beside it names it."""
    ran = world.run("bank", "schema", "-o", "team/form.json")
    text = (world.folder / "team" / "form.json").read_text(encoding="utf-8")
    assert (ran.code, ran.out, text) == (0, "", world.run("bank", "schema").out)
    assert ran.err == (
        "Written to team/form.json. A bank beside it names it in its first line:"
        " # yaml-language-server: $schema=form.json\n"
    )


def test_a_schema_is_never_overwritten_unasked(world: World) -> None:
    """A file that is there stays, unless `--force` says otherwise."""
    path = world.file("bank.schema.json", "mine")
    refused = world.run("bank", "schema", "-o", "bank.schema.json")
    assert (refused.code, path.read_text(encoding="utf-8")) == (2, "mine")
    assert world.run("bank", "schema", "-o", "bank.schema.json", "--force", "-q").err == ""
    assert json.loads(path.read_text(encoding="utf-8")) == bank_schema()
