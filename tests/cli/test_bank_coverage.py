"""`empathy-quiz bank coverage`."""

from __future__ import annotations

import pytest

from tests.cli.world import BROKEN, GOOD, World, keys

COLLECTION = """\
documents:
- {id: heart, title: The Heart}
- {id: vital, title: The Vital Role}
claims:
- {id: heart-a, document: heart, section: opening, topic: waiting, claim: Waiting weighs on callers.}
- {id: heart-b, document: heart, section: opening, topic: waiting, claim: Callers count the minutes.}
- {id: vital-a, document: vital, section: opening, topic: waiting, claim: Patience is a gift.}
themes:
- {id: time, title: Time, topics: [waiting]}
"""
WAITING = GOOD.replace("questions:", "waived: [{claim: heart-b, because: said by heart-a}]\nquestions:").replace(
    "  kind: single\n", "  kind: single\n  level: apply\n  claims: [heart-a]\n"
)


@pytest.fixture
def team(world: World) -> World:
    """A world with a collection of one bank: of three claims one is covered, one waived, one uncovered."""
    world.file("team/sources.yaml", COLLECTION)
    world.file("team/waiting.yaml", WAITING)
    return world


def test_the_shipped_banks(world: World) -> None:
    """Without a bank the shipped ones are looked at, with their 156 claims in five documents."""
    ran = world.run("bank", "coverage", "--json")
    assert (ran.code, ran.err, ran.document["claims"]["all"]) == (0, "", 156)
    assert [it["id"] for it in ran.document["documents"]] == ["heart", "vital", "stories", "compassion", "skill"]


def test_a_table_to_look_at(team: World) -> None:
    """Claims with their questions come document by document, then the numbers, then all in a line."""
    team.variables["COLUMNS"] = "80"
    ran = team.run("bank", "coverage", "team")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "The Heart (heart)",
        "Claim    Questions",
        "heart-a  waiting first-word (single, apply)",
        "heart-b  waived in waiting: said by heart-a",
        "",
        "The Vital Role (vital)",
        "Claim    Questions",
        "vital-a  uncovered: Patience is a gift.",
        "",
        "Claims by document",
        "Document  Claims  Covered  Waived  Uncovered  Questions",
        "heart          2        1       1          0          1",
        "vital          1        0       0          1          0",
        "all            3        1       1          1          1",
        "",
        "Claims by kind and level of the questions that ask for them",
        "Kind        recall  apply  judge",
        "single           0      1      0",
        "multiple         0      0      0",
        "best-worst       0      0      0",
        "order            0      0      0",
        "match            0      0      0",
        "dialogue         0      0      0",
        "write            0      0      0",
        "",
        "3 claims: 1 covered, 1 waived, 1 uncovered.",
    ]


def test_rows_are_told_one_below_the_other(team: World) -> None:
    """In plain lines, and in a narrow window, each claim is told by itself."""
    plain = team.run("bank", "coverage", "team", "--plain", "--document", "heart").out
    team.variables["COLUMNS"] = "40"
    narrow = team.run("bank", "coverage", "team", "--document", "heart").out
    told = "Claim: heart-a\nQuestions: waiting first-word (single, apply)\n\nClaim: heart-b\n"
    assert (told in plain, told.splitlines()[0] in narrow.splitlines()) == (True, True)
    assert max(map(len, narrow.splitlines())) <= 40


@pytest.mark.parametrize("columns", [80, 40])
def test_the_shipped_coverage_fits_the_window(world: World, columns: int) -> None:
    """No line about the shipped banks is wider than the window."""
    world.variables["COLUMNS"] = str(columns)
    lines = world.run("bank", "coverage").out.splitlines()
    assert [line for line in lines if len(line) > columns] == []


def test_what_is_uncovered(team: World) -> None:
    """With `--uncovered` only gaps are shown, and they end with 1."""
    ran = team.run("bank", "coverage", "team", "--uncovered")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "The Vital Role (vital)",
        "Claim    What it says",
        "vital-a  Patience is a gift.",
        "",
        "3 claims: 1 covered, 1 waived, 1 uncovered.",
    ]


def test_nothing_is_uncovered(team: World) -> None:
    """Where each claim is covered or waived, `--uncovered` has nothing to show and ends with 0."""
    ran = team.run("bank", "coverage", "team", "--uncovered", "--document", "heart")
    assert (ran.code, ran.out) == (0, "2 claims: 1 covered, 1 waived, 0 uncovered.\n")


def test_for_programs(team: World) -> None:
    """The JSON document holds every claim with its questions and waivers."""
    document = team.run("bank", "coverage", "team", "--json").document
    assert keys(document) == ["version", "sources", "claims", "spread", "documents"]
    assert document["claims"] == {"all": 3, "covered": 1, "waived": 1, "uncovered": 1}
    assert document["spread"] == [{"kind": "single", "level": "apply", "claims": 1}]
    heart = document["documents"][0]
    assert (keys(heart), heart["counts"]["waived"]) == (["id", "title", "counts", "claims"], 1)
    assert heart["claims"][1] == {
        "id": "heart-b",
        "section": "opening",
        "topic": "waiting",
        "status": None,
        "claim": "Callers count the minutes.",
        "state": "waived",
        "questions": [],
        "waived": [{"bank": "waiting", "because": "said by heart-a"}],
    }
    assert heart["claims"][0]["questions"] == [
        {"bank": "waiting", "id": "first-word", "kind": "single", "level": "apply"}
    ]


def test_gaps_for_programs(team: World) -> None:
    """With `--uncovered` the document lists the gaps alone, counts all claims, and ends with 1."""
    ran = team.run("bank", "coverage", "team", "--uncovered", "--json")
    claims = [it["id"] for chapter in ran.document["documents"] for it in chapter["claims"]]
    assert (ran.code, claims, ran.document["claims"]["all"]) == (1, ["vital-a"], 3)


def test_an_unknown_document(team: World) -> None:
    """A document that the list does not hold ends with 2 and those that it holds."""
    ran = team.run("bank", "coverage", "team", "--document", "hart")
    assert (ran.code, ran.err) == (2, "There is no document called hart.\nHint: did you mean heart?\n")


def test_a_broken_bank_is_left_out(team: World) -> None:
    """A bank with errors is named, also where it should be quiet, and the others are looked at."""
    team.file("team/broken.yaml", BROKEN)
    ran = team.run("bank", "coverage", "team", "--json", "-q")
    assert (ran.code, ran.document["claims"]["covered"]) == (0, 1)
    assert ran.err.startswith("broken is left out: it has errors. See them: empathy-quiz bank check ")


def test_a_broken_list_is_told(world: World) -> None:
    """A list of claims with errors ends with 2 and the command that shows them."""
    world.file("team/sources.yaml", "documents: 5\n")
    world.file("team/waiting.yaml", WAITING)
    ran = world.run("bank", "coverage", "team")
    assert (ran.code, "sources.yaml has errors." in ran.err, "bank check" in ran.err) == (2, True, True)


def test_banks_of_different_documents(team: World) -> None:
    """Banks that go by different lists are not thrown together."""
    ran = team.run("bank", "coverage", "team", "empathy-versus-speed")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "These banks draw on different documents.")


def test_a_bank_without_a_list_beside_it(world: World) -> None:
    """A bank alone goes by the first list on the shelf, which is the shipped one."""
    world.file("mine.yaml", GOOD)
    document = world.run("bank", "coverage", "mine.yaml", "--json").document
    assert document["claims"] == {"all": 156, "covered": 0, "waived": 0, "uncovered": 156}
