"""The commands of the program."""

from __future__ import annotations

import inspect

import pytest
import typer
from typer.core import TyperGroup

from empathy_quiz.cli.app import PROGRAM
from empathy_quiz.cli.call import Call
from empathy_quiz.cli.program import COMMANDS
from tests.cli.world import World

GROUPS = {
    "bank": ["list", "show", "check", "new", "coverage", "schema"],
    "scores": ["list", "show", "export", "import", "backup", "forget"],
    "settings": ["set", "unset"],
}
PAGES = [(), *((name,) for name in COMMANDS), *((group, name) for group, names in GROUPS.items() for name in names)]


def test_the_program_has_its_commands() -> None:
    """The commands stand in the order of a person's way through the program."""
    assert list(COMMANDS) == ["play", "resume", "bank", "scores", "settings"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_summary_is_the_first_sentence_of_the_help(name: str) -> None:
    """What the program's page says of a command is how the command's own help begins."""
    summary, build = COMMANDS[name]
    command = typer.main.get_command(build())
    assert command.get_short_help_str(1000) == summary


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_its_commands(name: str) -> None:
    """Each group holds the commands it should."""
    command = typer.main.get_command(COMMANDS[name][1]())
    assert isinstance(command, TyperGroup)
    assert list(command.commands) == GROUPS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_are_quick_to_build(name: str) -> None:
    """No command has an annotation that Typer must evaluate first, which would take most of its time."""
    command = typer.main.get_command(COMMANDS[name][1]())
    below = command.commands.values() if isinstance(command, TyperGroup) else ()
    functions = [inspect.unwrap(one.callback) for one in (command, *below) if one.callback]
    assert functions
    assert [kind for function in functions for kind in function.__annotations__.values() if isinstance(kind, str)] == []


@pytest.mark.parametrize("words", PAGES)
def test_every_command_has_help_with_examples(world: World, words: tuple[str, ...]) -> None:
    """`-h` and `--help` show the same page on stdout, and it ends with commands to try."""
    short, long = world.run(*words, "-h"), world.run(*words, "--help")
    assert (short.code, short.err, short.out) == (0, "", long.out)
    examples = short.out.partition("Examples:\n")[2].splitlines()
    assert examples
    assert all(" ".join((PROGRAM, *words)) in line for line in examples)


@pytest.mark.parametrize("words", PAGES)
@pytest.mark.parametrize("columns", [80, 40])
def test_help_fits_the_window(
    world: World, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: int
) -> None:
    """No line of help is wider than the window, but for examples, which are to be copied whole."""
    monkeypatch.setenv("COLUMNS", str(columns))
    page = world.run(*words, "--help").out.partition("Examples:")[0]
    assert [line for line in page.splitlines() if len(line) > columns] == []


@pytest.mark.parametrize("name", ["bank", "scores"])
def test_a_group_alone_shows_its_help(world: World, name: str) -> None:
    """A group without a command shows its page on stdout and ends with 0."""
    ran = world.run(name)
    assert (ran.code, ran.out) == (0, world.run(name, "--help").out)


def test_the_world_is_looked_at_late(world: World) -> None:
    """A call hands on the environment it was given, and makes the real one only when asked."""
    environment = world.environment()
    assert Call(environment).environment is environment
    call = Call()
    assert call.environment is call.environment
