"""`empathy-quiz bank show`."""

from __future__ import annotations

import pytest

from tests.cli.world import BANK, BROKEN, World, keys

WITHOUT_KEY = """\
Waiting
On waiting lines.
waiting, 2 questions

first-word · single · apply · waiting
A caller waited ten minutes. Which first word serves best?
  a  Thanks for waiting
  b  Your number please
hint: think of the ten minutes

steps · order
What comes first?
  -  Act
  -  Listen
"""

WITH_KEY = """\
Waiting
On waiting lines.
waiting, 2 questions

first-word · single · apply · waiting
A caller waited ten minutes. Which first word serves best?
  a  Thanks for waiting [key; name-and-act]
     It names the wait.
  b  Your number please
     It skips the wait.
hint: think of the ten minutes

steps · order
What comes first?
  a  Listen
  b  Act
"""


def test_a_bank_can_be_read(world: World) -> None:
    """Without the key nothing tells the right answers: no reasons, no marks, no right order."""
    world.file("waiting.yaml", BANK)
    ran = world.run("bank", "show", "waiting.yaml")
    assert (ran.code, ran.out, ran.err) == (0, WITHOUT_KEY, "")


def test_the_key_is_shown_on_demand(world: World) -> None:
    """With `--key` the key, the archetypes and the reasons are there."""
    world.file("waiting.yaml", BANK)
    assert world.run("bank", "show", "waiting.yaml", "--key").out == WITH_KEY


@pytest.mark.parametrize("name", ["steps", "waiting/steps"])
def test_one_question_can_be_read(world: World, name: str) -> None:
    """A question is named by its id, with or without its bank's."""
    world.file("waiting.yaml", BANK)
    out = world.run("bank", "show", "waiting.yaml", name).out
    assert (out.count("first-word"), out.count("steps")) == (0, 1)


@pytest.mark.parametrize(
    ("name", "hint"), [("step", "did you mean steps?"), ("zzz", "see them all: empathy-quiz bank show waiting")]
)
def test_a_question_that_is_none_is_told(world: World, name: str, hint: str) -> None:
    """An id that the bank does not have ends with 2 and the ones close to it."""
    world.file("waiting.yaml", BANK)
    ran = world.run("bank", "show", "waiting.yaml", name)
    assert (ran.code, ran.err) == (2, f"The bank waiting has no question called {name}.\nHint: {hint}\n")


def test_a_bank_that_is_none_is_told(world: World) -> None:
    """A name that is no bank's ends with 2 and the one probably meant."""
    ran = world.run("bank", "show", "empathy-versus-sped")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "There is no bank called empathy-versus-sped.")
    assert "did you mean empathy-versus-speed" in ran.err


def test_a_broken_bank_is_not_shown(world: World) -> None:
    """A bank with errors ends with 2, its first errors and the command that shows all."""
    path = world.file("broken.yaml", BROKEN)
    ran = world.run("bank", "show", "broken.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1] == f"Hint: see every finding: empathy-quiz bank check {path}"


def test_the_document_keeps_the_key_to_itself(world: World) -> None:
    """The JSON document holds the key and the reasons only with `--key`."""
    world.file("waiting.yaml", BANK)
    bare = world.run("bank", "show", "waiting.yaml", "--json").document
    full = world.run("bank", "show", "waiting.yaml", "--json", "--key").document
    common = ["id", "kind", "level", "topic", "ask", "hint", "options"]
    assert keys(bare) == ["version", "id", "title", "about", "path", "sources", "questions"]
    assert [keys(one) for one in bare["questions"]] == [common, common]
    assert bare["questions"][1]["options"] == ["Act", "Listen"]
    assert keys(full["questions"][0]) == [*common, "claims", "why", "takeaway", "reasons", "key", "effectiveness"]
    assert (full["questions"][0]["key"], full["questions"][1]["options"]) == (["a"], ["Listen", "Act"])


@pytest.mark.parametrize("columns", ["40", "80"])
def test_every_shipped_question_fits_the_window(world: World, columns: str) -> None:
    """Whatever a shipped bank holds, its preview is no wider than the window."""
    world.variables["COLUMNS"] = columns
    names = [bank["id"] for bank in world.run("bank", "list", "--json").document["banks"]]
    pages = [world.run("bank", "show", name, "--key") for name in names]
    assert {page.code for page in pages} == {0}
    assert [line for page in pages for line in page.out.splitlines() if len(line) > int(columns)] == []


def test_a_bank_that_hides_another_says_so(world: World) -> None:
    """Where the bank shown hides another of its name, stderr says so, unless it should be quiet."""
    world.file("config/banks/empathy-versus-speed.yaml", BANK)
    assert "which hides" in world.run("bank", "show", "empathy-versus-speed").err
    assert world.run("bank", "show", "empathy-versus-speed", "-q").err == ""
