"""What bots earned, told."""

from __future__ import annotations

from empathy_quiz.bank.check.bots.score import Bar, Score
from empathy_quiz.bank.check.report import Run
from empathy_quiz.cli.blocks import GAP, Heading, Table, Words
from empathy_quiz.cli.bots_told import bots_blocks, bots_document
from tests.cli.world import GOOD, World, keys

LONGEST = Score("EQ501", "longest", "best", 240, 0.3125, 0.25, 2.24, 0.0251, 0.8, "warning")
SPREAD = Score("EQ502", "rank by length", "best", 240, p=0.5, adjusted=1.0)


def test_a_bank_is_a_table() -> None:
    """A run is told as its heading, a table of its scores, and whether it meets the bar."""
    heading, table, bar = bots_blocks((Run("waiting", 240, (LONGEST, SPREAD), Bar(0, 1, 0)),))
    assert heading == Heading("waiting: 240 units")
    assert isinstance(table, Table)
    assert table.rows == (
        ("EQ501", "longest", "best", "240", "0.31", "0.25", "0.06", "2.24", "0.025", "0.800", "warning"),
        ("EQ502", "rank by length", "best", "240", "–", "–", "–", "–", "0.500", "1.000", ""),
    )
    assert bar == Words(
        "The bar is met: 0 significant after Holm, 1 outside chance ± .05 (3 at most), 0 outside ± .08 (none)."
    )


def test_banks_stand_apart_and_may_be_too_small_for_the_bar() -> None:
    """Between runs there is a gap; all banks together have no name; a small bank is told why it has no bar."""
    blocks = list(bots_blocks((Run("one", 9, (), None), Run(None, 240, (), Bar(1, 0, 0)))))
    assert blocks[2:5] == [
        Words("Fewer than 60 units stray by luck: look at the z, not at the gap."),
        GAP,
        Heading("All banks together: 240 units"),
    ]
    assert isinstance(blocks[-1], Words)
    assert blocks[-1].text.startswith("The bar is missed: 1 significant")


def test_without_banks_there_is_a_sentence() -> None:
    """Where nothing was played, that is said."""
    assert list(bots_blocks(())) == [Words("There is no bank for the bots to play.")]


def test_scores_for_programs() -> None:
    """The document has every figure unrounded."""
    (run,) = bots_document((Run("waiting", 240, (LONGEST,), Bar(0, 1, 0)),))
    assert (run["bank"], run["units"], run["bar_met"]) == ("waiting", 240, True)
    assert run["scores"] == [
        {
            "rule": "EQ501",
            "bot": "longest",
            "aim": "best",
            "n": 240,
            "rate": 0.3125,
            "chance": 0.25,
            "gap": 0.0625,
            "z": 2.24,
            "p": 0.0251,
            "p_adjusted": 0.8,
            "verdict": "warning",
        }
    ]


def test_the_table_is_shown(world: World) -> None:
    """`bank check --bots` shows the table in place of the findings, which are counted on stderr."""
    world.file("waiting.yaml", GOOD)
    ran = world.run("bank", "check", "waiting.yaml", "--bots")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "waiting: 1 unit")
    assert "EQ501  longest, in characters" in ran.out
    assert ran.err == "1 file checked: fine\n"


def test_the_document_has_the_bots(world: World) -> None:
    """With `--json` the document has the scores, whether `--bots` was given or not."""
    world.file("waiting.yaml", GOOD)
    (run,) = world.run("bank", "check", "waiting.yaml", "--json").document["bots"]
    assert keys(run) == ["bank", "units", "bar_met", "scores"]
    assert (run["bank"], run["units"], run["bar_met"]) == ("waiting", 1, None)
