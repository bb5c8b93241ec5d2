"""The house rules as functions over source modules: each returns what breaks it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from tests.source import PACKAGE, Module, dotted, functions, modules_of_package, room_of

ROOMS: Mapping[str, tuple[str, ...]] = {
    "values": (),
    "errors": (),
    "environment": ("values",),
    "bank": ("values", "errors"),
    "session": ("values", "errors", "bank"),
    "scores": ("values", "errors"),
    "play": ("values", "errors", "bank", "session", "environment"),
    "cli": ("values", "errors", "bank", "session", "scores", "play", "environment", PACKAGE),
    "__main__": ("cli",),
    PACKAGE: (),
}
"""Who may import whom, besides itself."""

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "typer": ("cli/",),
    "rich": ("cli/", "play/text.py"),
    "tomlkit": ("cli/",),
    "tomllib": ("cli/",),
    "yaml": ("bank/",),
    "platformdirs": ("environment.py",),
    "sqlite3": ("scores/",),
    "termios": ("play/terminal", "play/console_"),
    "tty": ("play/terminal", "play/console_"),
    "msvcrt": ("play/terminal", "play/console_"),
    "fcntl": ("play/terminal", "play/console_"),
    "selectors": ("play/terminal", "play/console_"),
}
"""Where a library may be imported: a file, or the beginning of its path. Third-party ones must be listed."""

WORLD = (
    *("os.environ", "os.environb", "os.getenv", "os.urandom", "os.getrandom"),
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("uuid.uuid1", "uuid.uuid4"),
)
CLOCKS_AND_DICE = ("time", "random", "secrets")
"""Names, and modules with all they hold, that read the clock, chance or the environment's variables."""

WAITING = {
    ("scores/connection.py", "time.sleep"),
    ("scores/connection.py", "os.urandom"),
    ("play/console_windows.py", "time.sleep"),
}
"""Writers of the log wait their turn, not all equally long, and the Windows console is polled; all can be handed in."""

PRINTERS = ("cli/render.py",)
LONGEST_FUNCTION = 60
LONGEST_FILE = 300

NAMES = frozenset(module.name for module in modules_of_package())


def wrong_rooms(modules: Iterable[Module]) -> list[str]:
    """Imports of ours that the table does not allow."""
    return [
        f"{it.path}:{found.line} imports {found.target}"
        for it in modules
        for found in it.imports
        if found.target.split(".")[0] == PACKAGE and _room(found.target) not in (it.room, *ROOMS.get(it.room, ()))
    ]


def wrong_libraries(modules: Iterable[Module]) -> list[str]:
    """Libraries imported where they may not be."""
    found = []
    for it in modules:
        for entry in it.imports:
            library = entry.target.split(".")[0]
            places = LIBRARIES.get(library, ("",) if library in {PACKAGE, *sys.stdlib_module_names} else ())
            if not str(it.path).startswith(places):
                found.append(f"{it.path}:{entry.line} imports {library}")
    return found


def reads_of_the_world(modules: Iterable[Module]) -> list[str]:
    """Places that read the clock, chance or the environment's variables."""
    return [
        f"{it.path}:{line} reads {name}"
        for it in modules
        for name, line in dotted(it.tree)
        if _worldly(name) and (str(it.path), name) not in WAITING
    ]


def _worldly(name: str) -> bool:
    return name.split(".")[0] in CLOCKS_AND_DICE or f".{name}".endswith(tuple(f".{world}" for world in WORLD))


def cycle(modules: Iterable[Module]) -> list[str]:
    """A circle of modules that import each other as they load, or nothing."""
    known = {it.name: it for it in modules}
    graph = {
        name: {_module(entry.target, known) for entry in it.imports if not entry.lazy} - {name, ""}
        for name, it in known.items()
    }
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        return [str(name) for name in error.args[1]]
    return []


def undocumented(modules: Iterable[Module]) -> list[str]:
    """Modules, public classes and public functions without a docstring."""
    return [
        f"{it.path}:{getattr(node, 'lineno', 1)} {getattr(node, 'name', 'module')}"
        for it in modules
        for node in _public(it.tree)
        if not ast.get_docstring(node) and not _is_overload(node)
    ]


def _is_overload(node: ast.AST) -> bool:
    """One of several signatures; the function itself, which follows, is documented."""
    return any(ast.unparse(it) == "overload" for it in getattr(node, "decorator_list", ()))


def unclaimed(modules: Iterable[Module]) -> list[str]:
    """Tests whose docstring is not one sentence."""
    return [
        f"tests/{it.path}:{node.lineno} {node.name}"
        for it in modules
        for node in functions(it.tree)
        if node.name.startswith("test_") and not _one_sentence(ast.get_docstring(node) or "")
    ]


def long_functions(modules: Iterable[Module]) -> list[str]:
    """Functions longer than the house allows."""
    return [
        f"{it.path}:{node.lineno} {node.name} has {size} lines"
        for it in modules
        for node in functions(it.tree)
        if (size := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]


def prints(modules: Iterable[Module]) -> list[str]:
    """Calls of `print`."""
    return [
        f"{it.path}:{node.lineno}"
        for it in modules
        for node in ast.walk(it.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]


def _room(target: str) -> str:
    """The room of an imported name; a name that the package itself holds (its version) belongs to the package."""
    return room_of(_module(target, NAMES) or target)


def _module(target: str, known: Iterable[str]) -> str:
    """The module that an imported dotted name stands in, or nothing."""
    candidates = [target, target.rpartition(".")[0]]
    return next((name for name in candidates if name in known), "")


def _public(tree: ast.Module) -> Iterable[ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    yield tree
    holders: list[ast.Module | ast.ClassDef] = [tree]
    while holders:
        for node in holders.pop().body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_":
                yield node
                if isinstance(node, ast.ClassDef):
                    holders.append(node)


def _one_sentence(text: str) -> bool:
    return text.endswith(".") and not re.search(r"\w{3}[.!?]\s+[A-Z]", text)
