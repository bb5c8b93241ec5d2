"""`empathy-quiz play`: a timed quiz."""

from typing import Annotated

import typer

from empathy_quiz.cli.call import world
from empathy_quiz.cli.completion import bank_names, kinds, levels, paces, themes
from empathy_quiz.cli.options import Banks, Json, Scores

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BANK]...", help="Banks by name or path; without one, a mix of all.", autocompletion=bank_names
    ),
]


Count = Annotated[int | None, typer.Option("-n", "--count", metavar="N", min=1, help="How many questions (5).")]
Seed = Annotated[
    str | None,
    typer.Option(
        "--seed", metavar="TEXT", help="The same questions and order for the same seed, whatever came before."
    ),
]
Theme = Annotated[
    str | None, typer.Option("--theme", metavar="NAME", help="Only this theme or topic.", autocompletion=themes)
]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="Only this kind: single, multiple, best-worst …", autocompletion=kinds),
]
Level = Annotated[
    str | None,
    typer.Option("--level", metavar="LEVEL", help="Only this level: recall, apply, judge.", autocompletion=levels),
]
Pace = Annotated[
    str | None,
    typer.Option(
        "--pace", metavar="1|1.25|1.5|2|off", help="More time, or no limit; remembered.", autocompletion=paces
    ),
]
Limit = Annotated[str | None, typer.Option("--limit", metavar="TIME", help="For the whole sitting, as 5m or 1m30s.")]
Confidence = Annotated[
    bool | None, typer.Option("--confidence/--no-confidence", help="Ask how sure you are before the verdict.")
]


def play(
    context: typer.Context,
    banks: Names = None,
    count: Count = None,
    seed: Seed = None,
    theme: Theme = None,
    kind: Kind = None,
    level: Level = None,
    pace: Pace = None,
    limit: Limit = None,
    confidence: Confidence = None,
    exam: Annotated[bool, typer.Option("--exam", help="All feedback at the end.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Lines instead of a screen: pipes, screen readers.")] = False,
    player: Annotated[str | None, typer.Option("--player", metavar="NAME", help="Who answers.")] = None,
    scores: Scores = None,
    folders: Banks = None,
    json: Json = False,
) -> None:
    """Play a timed quiz: five questions, those you met least recently first.

    One key answers; every answer is explained and kept.
    """
    from empathy_quiz.cli.config import remember_if_possible
    from empathy_quiz.cli.playing import Wish, place_of, play_new
    from empathy_quiz.cli.render import Printer
    from empathy_quiz.cli.settings import load

    environment = world(context)
    settings = load(
        environment, player=player, pace=pace, confidence=confidence, banks=folders, scores=scores,
        plain=plain or None, count=count,
    )  # fmt: skip
    if pace is not None:
        remember_if_possible(environment, "pace", pace)
        Printer(environment).note(f"Pace {pace} is remembered; to take that back: empathy-quiz settings unset pace")
    wish = Wish(
        banks=tuple(banks or ()), seed=seed, theme=theme, kind=kind, level=level, limit=limit, exam=exam, json=json
    )
    play_new(environment, settings, wish, place_of(player, scores, folders))
