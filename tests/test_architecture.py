"""The plan of the house, held against the code."""

from __future__ import annotations

import re
import tomllib
from pathlib import PurePosixPath

import pytest

from tests.laws import (
    LONGEST_FILE,
    PRINTERS,
    ROOMS,
    cycle,
    long_functions,
    prints,
    reads_of_the_world,
    unclaimed,
    undocumented,
    wrong_libraries,
    wrong_rooms,
)
from tests.source import ROOT, Module, modules_of_package, modules_of_tests

MODULES = modules_of_package()


def module(text: str, path: str = "bank/read.py") -> Module:
    """A module of the package that is not there."""
    return Module(PurePosixPath(path), text)


def test_every_room_stands_in_the_table() -> None:
    """The table of rooms names exactly the rooms there are."""
    assert {it.room for it in MODULES} == set(ROOMS)


def test_rooms_import_only_what_the_table_allows() -> None:
    """No module imports from a room that its own room may not know, not even inside a function."""
    assert wrong_rooms(MODULES) == []


def test_libraries_stay_in_their_rooms() -> None:
    """Each library is imported only where the house keeps it, and no third-party one besides those listed."""
    assert wrong_libraries(MODULES) == []


def test_every_dependency_is_used() -> None:
    """Each run-time dependency of the project is imported somewhere in the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[^\w-]", requirement, maxsplit=1)[0] for requirement in project["dependencies"]]
    imported = {entry.target.split(".")[0] for it in MODULES for entry in it.imports}
    assert [name for name in names if name.replace("pyyaml", "yaml") not in imported] == []


def test_only_the_environment_reads_the_world() -> None:
    """The clock, chance and the environment's variables are read in `environment.py` and nowhere else."""
    assert reads_of_the_world(it for it in MODULES if it.room != "environment") == []


def test_no_modules_import_in_a_circle() -> None:
    """No modules import each other, directly or in a round, as they load."""
    assert cycle(MODULES) == []


def test_what_is_public_is_documented() -> None:
    """Every module, public class and public function of the package has a docstring."""
    assert undocumented(MODULES) == []


def test_every_test_states_its_claim() -> None:
    """Every test says in one sentence what it claims."""
    assert unclaimed(modules_of_tests()) == []


def test_functions_and_files_are_short() -> None:
    """No function of the package is longer than 60 lines, and no file longer than 300."""
    long_files = [str(it.path) for it in MODULES if it.text.count("\n") > LONGEST_FILE]
    assert (long_functions(MODULES), long_files) == ([], [])


def test_only_the_printer_prints() -> None:
    """Nothing but the one printer of results calls `print`."""
    assert prints(it for it in MODULES if str(it.path) not in PRINTERS) == []


@pytest.mark.parametrize(
    "line",
    [
        "from empathy_quiz.cli import main",
        "from empathy_quiz import cli",
        "import empathy_quiz.cli.main",
        "from .. import cli",
    ],
)
def test_a_forbidden_room_is_found(line: str) -> None:
    """An import of a forbidden room is found in whatever form and place it is written."""
    found = wrong_rooms([module(f"def read():\n    {line}\n")])
    assert [text.split(" ")[0] for text in found] == ["bank/read.py:2"]


def test_a_stray_library_is_found() -> None:
    """A library outside its rooms is found, and so is one that nobody listed."""
    found = wrong_libraries([module("import os, sqlite3\nfrom pydantic import BaseModel\n")])
    assert found == ["bank/read.py:1 imports sqlite3", "bank/read.py:2 imports pydantic"]


@pytest.mark.parametrize(
    "line",
    [
        "import time; start = time.monotonic()",
        "import time as clock",
        "from random import choice",
        "home = os.environ['HOME']",
        "from os import getenv",
        "at = datetime.datetime.now()",
        "key = uuid.uuid4()",
    ],
)
def test_a_look_at_the_world_is_found(line: str) -> None:
    """Reading clock, chance or variables is found in whatever form it is written."""
    assert [text.split(" ")[0] for text in reads_of_the_world([module(line)])] == ["bank/read.py:1"]


def test_an_injected_clock_is_no_look_at_the_world() -> None:
    """Asking the environment that was handed in is allowed."""
    assert reads_of_the_world([module("at = env.now()\nleft = env.monotonic()\nhome = env.environ['HOME']\n")]) == []


def test_a_circle_is_found_unless_it_is_lazy() -> None:
    """Two modules that import each other are found, unless one does so inside a function or for types only."""
    one = module("from empathy_quiz.bank.two import x\n", "bank/one.py")
    eager = module("import empathy_quiz.bank.one\n", "bank/two.py")
    lazy = module(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from empathy_quiz.bank import one\n"
        "def f():\n    from empathy_quiz.bank.one import y\n",
        "bank/two.py",
    )
    assert (sorted(set(cycle([one, eager]))), cycle([one, lazy])) == (
        ["empathy_quiz.bank.one", "empathy_quiz.bank.two"],
        [],
    )


@pytest.mark.parametrize(
    ("docstring", "good"),
    [
        ("A claim, e.g. this one.", True),
        ("No full stop", False),
        ("", False),
        ("One claim. Another claim.", False),
    ],
)
def test_a_claim_is_one_sentence(docstring: str, good: bool) -> None:
    """A claim is one sentence with its full stop."""
    assert (unclaimed([module(f'def test_it():\n    """{docstring}"""\n', "test_it.py")]) == []) is good


def test_a_missing_docstring_is_found() -> None:
    """A public method without a docstring is found, a private one is not asked for any."""
    text = '"""Doc."""\n\nclass A:\n    """Doc."""\n\n    def b(self): ...\n    def _c(self): ...\n'
    assert undocumented([module(text)]) == ["bank/read.py:6 b"]


def test_a_long_function_is_found() -> None:
    """A function of 61 lines is found, wherever it is nested."""
    nested = "def outer():\n    def inner():\n" + "        x = 1\n" * 60
    assert long_functions([module(nested)]) == [
        "bank/read.py:1 outer has 62 lines",
        "bank/read.py:2 inner has 61 lines",
    ]


def test_a_print_is_found() -> None:
    """A call of `print` is found; writing to a stream is none."""
    assert prints([module("def f(env):\n    print('x')\n    env.stdout.write('x')\n")]) == ["bank/read.py:2"]
