"""`empathy-quiz bank check`."""

from __future__ import annotations

import pytest

from tests.cli.world import BROKEN, GOOD, World, keys


def test_the_shipped_banks_can_be_read(world: World) -> None:
    """With `--shipped` all banks of the program are checked, and the reader has nothing against them."""
    ran = world.run("bank", "check", "--shipped", "--json")
    assert [it for it in ran.document["findings"] if it["rule"].startswith("R")] == []
    assert ran.document["files"] >= 5


def test_without_a_name_one_s_own_banks_are_checked(world: World) -> None:
    """The banks of the person's own folder and of `--banks` are checked, and no shipped one."""
    world.file("config/banks/mine.yaml", GOOD)
    world.file("team/broken.yaml", BROKEN)
    ran = world.run("bank", "check", "--banks", "team", "--json")
    assert (ran.code, ran.document["files"], {it["file"] for it in ran.document["findings"]}) == (
        1,
        2,
        {"team/broken.yaml"},
    )


def test_without_a_bank_of_one_s_own_the_ways_are_told(world: World) -> None:
    """Where nothing is one's own there is nothing to do, and the hint says what else can be checked."""
    ran = world.run("bank", "check")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines() == [
        "There is no bank of your own to check yet.",
        "Hint: give a file or a folder; the banks that come with the program: empathy-quiz bank check --shipped",
    ]


def test_an_empty_folder_has_no_bank(world: World) -> None:
    """A folder without banks is no success."""
    (world.folder / "team").mkdir()
    ran = world.run("bank", "check", "team")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (1, "", "There is no bank in team.")


def test_a_good_bank_says_nothing_on_stdout(world: World) -> None:
    """A bank without findings leaves stdout empty and a line on stderr."""
    world.file("waiting.yaml", GOOD)
    ran = world.run("bank", "check", "waiting.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 file checked: fine\n")


def test_quiet_says_nothing_at_all(world: World) -> None:
    """With `-q` only findings are told."""
    world.file("waiting.yaml", GOOD)
    assert world.run("bank", "check", "waiting.yaml", "-q").err == ""


def test_an_error_is_told_with_its_place(world: World) -> None:
    """A finding is `file:line:column: rule message`, the file named from where the person stands, and ends with 1."""
    world.file("broken.yaml", BROKEN)
    ran = world.run("bank", "check", "broken.yaml")
    (line,) = ran.out.splitlines()
    assert (ran.code, line.split(" ")[0], ran.err) == (1, "broken.yaml:6:3:", "1 file checked: 1 error, 0 warnings\n")


def test_a_warning_is_no_error(world: World) -> None:
    """A bank with warnings alone ends with 0, and its line says that it is a warning."""
    world.file("waiting.yaml", "\ufeff" + GOOD)
    ran = world.run("bank", "check", "waiting.yaml")
    assert (ran.code, ran.out.startswith("waiting.yaml:1:1: R104 warning: ")) == (0, True)
    assert ran.err == "1 file checked: 0 errors, 1 warning\n"


def test_a_folder_is_checked_whole(world: World) -> None:
    """A folder stands for all banks in it."""
    world.file("team/waiting.yaml", GOOD)
    world.file("team/broken.yaml", BROKEN)
    assert world.run("bank", "check", "team").err == "2 files checked: 1 error, 0 warnings\n"


def test_the_file_of_sources_is_checked_as_such(world: World) -> None:
    """`sources.yaml` is no bank, and is checked by its own rules."""
    world.file("team/sources.yaml", "documents: 5\n")
    ran = world.run("bank", "check", "team")
    assert (ran.code, ran.out.startswith("team/sources.yaml:1:")) == (1, True)


def test_what_is_not_there_is_told(world: World) -> None:
    """A path that does not exist ends with 2."""
    ran = world.run("bank", "check", "nosuch.yaml")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", "There is no file nosuch.yaml.")


@pytest.mark.parametrize("words", [("--json",), ("--format", "json")])
def test_findings_for_programs(world: World, words: tuple[str, ...]) -> None:
    """The JSON document counts and holds every finding."""
    world.file("broken.yaml", BROKEN)
    ran = world.run("bank", "check", "broken.yaml", *words)
    document = ran.document
    assert (ran.code, keys(document)) == (1, ["version", "files", "errors", "warnings", "findings", "bots"])
    assert (document["files"], document["errors"], document["warnings"]) == (1, 1, 0)
    assert keys(document["findings"][0]) == ["file", "line", "column", "rule", "message", "hint", "severity"]


def test_findings_as_annotations(world: World) -> None:
    """For GitHub each finding is one workflow command with its place."""
    world.file("a,b:c%.yaml", BROKEN)
    *_, line = world.run("bank", "check", "./a,b:c%.yaml", "--format", "github").out.splitlines()
    assert line.startswith("::error file=a%2Cb%3Ac%25.yaml,line=6,col=3,title=R")


def test_a_report_can_be_kept(world: World) -> None:
    """`-o` writes the findings into a file, and never over one that is there."""
    world.file("broken.yaml", BROKEN)
    first = world.run("bank", "check", "broken.yaml", "-o", "report.txt")
    again = world.run("bank", "check", "broken.yaml", "-o", "report.txt")
    report = (world.folder / "report.txt").read_text(encoding="utf-8")
    assert (first.code, first.out, report.startswith("broken.yaml:6:3: ")) == (1, "", True)
    assert (again.code, again.err.splitlines()[0]) == (2, f"{world.folder / 'report.txt'} is already there.")


def test_an_unknown_format_is_a_usage_error(world: World) -> None:
    """A format that does not exist ends with 2."""
    assert world.run("bank", "check", "--format", "xml").code == 2
