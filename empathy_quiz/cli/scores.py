"""`empathy-quiz scores`: the score log, read, carried elsewhere and back."""

import typer

from empathy_quiz.cli.help import Command, bare, examples, group
from empathy_quiz.cli.scores_backup import scores_backup
from empathy_quiz.cli.scores_export import scores_export
from empathy_quiz.cli.scores_forget import scores_forget
from empathy_quiz.cli.scores_import import scores_import
from empathy_quiz.cli.scores_list import scores_list
from empathy_quiz.cli.scores_show import scores_show


def scores(context: typer.Context) -> int:
    """See, export, merge and back up what was answered."""
    return group(context)


def scores_commands() -> typer.Typer:
    """Return the group with its commands."""
    app = bare()
    app.callback(
        invoke_without_command=True,
        epilog=examples(
            "empathy-quiz scores list",
            "empathy-quiz scores show",
            "empathy-quiz scores export --format csv -o scores.csv",
        ),
    )(scores)
    for name, function, epilog in _COMMANDS:
        app.command(name, cls=Command, epilog=examples(*epilog))(function)
    return app


_COMMANDS = (
    ("list", scores_list, ("empathy-quiz scores list", "empathy-quiz scores list --player Ada -n 5")),
    ("show", scores_show, ("empathy-quiz scores show", "empathy-quiz scores show 3f2a --json")),
    (
        "export",
        scores_export,
        ("empathy-quiz scores export > scores.jsonl", "empathy-quiz scores export --format csv -o scores.csv"),
    ),
    (
        "import",
        scores_import,
        ("empathy-quiz scores import scores.jsonl", "cat *.jsonl | empathy-quiz scores import -"),
    ),
    ("backup", scores_backup, ("empathy-quiz scores backup", "empathy-quiz scores backup ~/scores-backup.db")),
    ("forget", scores_forget, ("empathy-quiz scores forget --player Ada",)),
)
