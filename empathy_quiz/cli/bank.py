"""`empathy-quiz bank`: what there is to play, and whether it is in order."""

import typer

from empathy_quiz.cli.bank_check import bank_check
from empathy_quiz.cli.bank_coverage import bank_coverage
from empathy_quiz.cli.bank_list import bank_list
from empathy_quiz.cli.bank_new import bank_new
from empathy_quiz.cli.bank_schema import bank_schema
from empathy_quiz.cli.bank_show import bank_show
from empathy_quiz.cli.help import Command, bare, examples, group


def bank(context: typer.Context) -> int:
    """See, write and check question banks."""
    return group(context)


def bank_commands() -> typer.Typer:
    """Return the group with its commands."""
    app = bare()
    app.callback(
        invoke_without_command=True,
        epilog=examples("empathy-quiz bank list", "empathy-quiz bank check my-bank.yaml"),
    )(bank)
    app.command(
        "list", cls=Command, epilog=examples("empathy-quiz bank list", "empathy-quiz bank list --banks team --json")
    )(bank_list)
    app.command(
        "show",
        cls=Command,
        epilog=examples("empathy-quiz bank show listening-and-ownership", "empathy-quiz bank show my-bank.yaml --key"),
    )(bank_show)
    app.command(
        "check",
        cls=Command,
        epilog=examples(
            "empathy-quiz bank check my-bank.yaml",
            "empathy-quiz bank check --shipped --bots",
            "empathy-quiz bank check --explain EQ201",
        ),
    )(bank_check)
    app.command(
        "new",
        cls=Command,
        epilog=examples(
            "empathy-quiz bank new", "empathy-quiz bank new first-week.yaml", "empathy-quiz bank new --kind order"
        ),
    )(bank_new)
    app.command(
        "coverage",
        cls=Command,
        epilog=examples(
            "empathy-quiz bank coverage", "empathy-quiz bank coverage --uncovered", "empathy-quiz bank coverage team"
        ),
    )(bank_coverage)
    app.command(
        "schema",
        cls=Command,
        epilog=examples("empathy-quiz bank schema", "empathy-quiz bank schema -o bank.schema.json"),
    )(bank_schema)
    return app
