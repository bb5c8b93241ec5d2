"""Rules explained."""

from __future__ import annotations

from tests.cli.world import World


def test_a_rule_of_the_linter_is_explained(world: World) -> None:
    """`--explain` prints the page of a rule, whatever the case of its code, and checks nothing."""
    ran = world.run("bank", "check", "--explain", "eq103")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("EQ103: the options\n\nHow many options there are")
    assert "\nWhat it does\n" in ran.out


def test_a_rule_of_the_reader_is_explained_in_a_line(world: World) -> None:
    """A rule of the reader has one line."""
    assert world.run("bank", "check", "--explain", "R203").out == "R203: no field is missing.\n"


def test_an_unknown_rule_is_a_usage_error(world: World) -> None:
    """A code that does not exist ends with 2, and the hint lists those that do."""
    ran = world.run("bank", "check", "--explain", "EQ212")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", "There is no rule EQ212.")
    assert "EQ211, EQ213" in ran.err


def test_a_page_can_be_kept(world: World) -> None:
    """`-o` writes the page into a file."""
    world.run("bank", "check", "--explain", "EQ103", "-o", "page.txt")
    assert (world.folder / "page.txt").read_text(encoding="utf-8").startswith("EQ103: the options\n")
