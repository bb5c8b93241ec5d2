"""The banks of a shelf as a list."""

from __future__ import annotations

from empathy_quiz.bank.shelf import Shelf, shipped_folder
from empathy_quiz.cli.bank_entries import entries, list_blocks
from empathy_quiz.cli.blocks import Words
from tests.cli.world import BANK, BROKEN, World


def test_each_bank_has_its_origin(world: World) -> None:
    """A bank is `shipped`, `yours`, or from a folder that is named by its path."""
    world.file("team/a.yaml", BANK)
    world.file("mine/b.yaml", BANK)
    found = entries(Shelf((world.folder / "team", world.folder / "mine", shipped_folder())))
    origins = {entry.id: entry.origin for entry in found}
    assert (origins["a"], origins["b"], origins["empathy-versus-speed"]) == (
        str(world.folder / "team"),
        "yours",
        "shipped",
    )


def test_a_bank_that_hides_another_names_it(world: World) -> None:
    """Of two banks of one name the first counts, and knows the other."""
    first, second = world.file("team/a.yaml", BANK), world.file("mine/a.yaml", BROKEN)
    (entry,) = entries(Shelf((world.folder / "team", world.folder / "mine")))
    assert (entry.path, entry.shadows, entry.questions, entry.errors) == (first, (second,), 2, 0)


def test_a_broken_bank_has_no_title_and_errors(world: World) -> None:
    """A bank that cannot be played is an entry all the same."""
    world.file("mine/a.yaml", BROKEN)
    (entry,) = entries(Shelf((world.folder / "team", world.folder / "mine")))
    assert (entry.title, entry.kinds, entry.errors) == (None, (), 1)


def test_no_banks_at_all_is_said() -> None:
    """An empty shelf says how to fill it."""
    assert list_blocks(()) == (Words("There is no bank. Point at a folder with --banks DIR."),)
