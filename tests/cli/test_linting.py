"""Banks put before the linter."""

from __future__ import annotations

from tests.cli.world import GOOD, World

SOURCES = """\
documents:
- {id: own, title: Our Handbook}
claims:
- {id: own-speed, document: own, section: one, topic: speed, claim: Speed matters.}
- {id: own-care, document: own, section: two, topic: care, claim: Care matters.}
themes:
- {id: all, title: All, topics: [speed, care]}
"""
COURSE = GOOD.replace("title: Waiting\n", "title: Waiting\nsources: [own]\n").replace(
    "  kind: single\n", "  kind: single\n  claims: [own-speed]\n"
)


def told(world: World, *words: str) -> set[str]:
    """Where which rules found something."""
    findings = world.run("bank", "check", *words, "--json").document["findings"]
    return {f"{it['file']}:{it['line']} {it['rule']}" for it in findings}


def test_the_sources_beside_a_bank_are_used(world: World) -> None:
    """A bank's claims are looked up in the `sources.yaml` of its folder."""
    world.file("course/sources.yaml", SOURCES)
    world.file("course/waiting.yaml", COURSE)
    assert {it for it in told(world, "course/waiting.yaml") if "EQ301" in it} == set()


def test_without_own_sources_the_shipped_ones_are_used(world: World) -> None:
    """A bank in a folder without `sources.yaml` draws on the shipped documents, which know nothing of it."""
    world.file("course/waiting.yaml", COURSE)
    assert "course/waiting.yaml:6 EQ301" in told(world, "course/waiting.yaml")


def test_coverage_is_judged_where_all_banks_are_checked(world: World) -> None:
    """With the whole folder at hand a claim without a question is found, where it stands; a single file is not to
    blame, even where it is the only one."""
    world.file("course/sources.yaml", SOURCES)
    world.file("course/waiting.yaml", COURSE)
    assert "course/sources.yaml:5 EQ401" in told(world, "course")
    assert "course/sources.yaml:5 EQ401" in told(world, "course/waiting.yaml", "course/sources.yaml")
    assert "course/sources.yaml:5 EQ401" not in told(world, "course/waiting.yaml")
    world.file("course/other.yaml", GOOD)
    assert "course/sources.yaml:5 EQ401" not in told(world, "course/waiting.yaml", "course/sources.yaml")


def test_each_folder_is_judged_by_its_own_sources(world: World) -> None:
    """Banks of two folders that have sources of their own are not judged together."""
    for folder in ("one", "two"):
        world.file(f"{folder}/sources.yaml", SOURCES)
        world.file(f"{folder}/waiting.yaml", COURSE)
    runs = world.run("bank", "check", "one", "two", "--json").document["bots"]
    assert [run["bank"] for run in runs] == ["waiting", "waiting"]


def test_findings_come_file_by_file(world: World) -> None:
    """Findings of reader and linter are told together, file by file in the order given, line by line."""
    world.file("b.yaml", GOOD.replace("  ask:", "  colour: red\n  ask:").replace("serves best?", "would you say?"))
    world.file("a.yaml", GOOD.replace("serves best?", "would you say?"))
    lines = world.run("bank", "check", "b.yaml", "a.yaml").out.splitlines()
    assert [line.split(" ")[0:2] for line in lines] == [
        ["b.yaml:5:3:", "R202"],
        ["b.yaml:6:3:", "EQ110"],
        ["a.yaml:5:3:", "EQ110"],
    ]


def test_a_warning_of_the_linter_is_no_error(world: World) -> None:
    """A small bank of one's own is told what would make it better, and the command ends with 0."""
    world.file("a.yaml", GOOD.replace("serves best?", "would you say?"))
    ran = world.run("bank", "check", "a.yaml")
    assert (ran.code, ran.err) == (0, "1 file checked: 0 errors, 1 warning\n")


def test_findings_as_sarif(world: World) -> None:
    """`--format sarif` writes one document with the findings of reader and linter."""
    world.file("a.yaml", GOOD.replace("serves best?", "would you say?"))
    document = world.run("bank", "check", "a.yaml", "--format", "sarif").document
    assert document["version"] == "2.1.0"
    assert [result["ruleId"] for result in document["runs"][0]["results"]] == ["EQ110"]
