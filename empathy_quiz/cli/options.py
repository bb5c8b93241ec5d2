"""Options that several commands share.

Files with commands do without `from __future__ import annotations`: Typer would evaluate each annotation twice, and
building a command would take three times as long.
"""

from typing import Annotated

import typer


def _outlet(file: str | None) -> str | None:
    from empathy_quiz.cli.files import outlet

    return None if file is None else outlet(file)


Json = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
Plain = Annotated[bool, typer.Option("--plain", help="Plain lines, without columns or colour.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No messages but errors.")]
Scores = Annotated[str | None, typer.Option("--scores", metavar="PATH", help="The score log to use.")]
Banks = Annotated[list[str] | None, typer.Option("--banks", metavar="DIR", help="A folder with more banks.")]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to a file; - is stdout.", callback=_outlet),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the file if it is there.")]
Player = Annotated[str | None, typer.Option("--player", metavar="NAME", help="Only this player.")]
