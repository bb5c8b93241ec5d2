"""The package's source as values, for the tests that hold the design against it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parent.parent
PACKAGE = "empathy_quiz"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Import:
    """One name that a module imports. `lazy`: only inside a function, or only for the type checker."""

    target: str
    line: int
    lazy: bool


@dataclass(frozen=True)
class Module:
    """One source file. `path` is relative to its package (`bank/read.py`)."""

    path: PurePosixPath
    text: str
    package: str = PACKAGE

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text, str(self.path))

    @property
    def name(self) -> str:
        """Its dotted name."""
        parts = self.path.with_suffix("").parts
        return ".".join((self.package, *(parts[:-1] if parts[-1] == "__init__" else parts)))

    @property
    def room(self) -> str:
        """The room it lies in: the folder, or the file's own name at the top."""
        return room_of(self.name)

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """Whatever it imports, wherever in the file."""
        return tuple(_imports(self.tree, self.name, lazy=False))


def room_of(name: str) -> str:
    """The room of a dotted name: `empathy_quiz.bank.read` lies in `bank`; the package itself is its own room."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else parts[0]


def modules_of_package() -> tuple[Module, ...]:
    """Every module of the package."""
    return _modules(ROOT / PACKAGE, PACKAGE)


def modules_of_tests() -> tuple[Module, ...]:
    """Every module of the tests."""
    return _modules(ROOT / "tests", "tests")


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones included."""
    return (node for node in ast.walk(tree) if isinstance(node, FUNCTIONS))


def dotted(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every dotted name that is read (`os.environ`), or imported from a module or under another name, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield ast.unparse(node), node.lineno
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.asname)


def _modules(folder: Path, name: str) -> tuple[Module, ...]:
    return tuple(
        Module(PurePosixPath(path.relative_to(folder)), path.read_text(encoding="utf-8"), name)
        for path in sorted(folder.rglob("*.py"))
    )


def _imports(node: ast.AST, name: str, *, lazy: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, lazy) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            origin = ".".join([*name.split(".")[: -child.level], child.module or ""]) if child.level else child.module
            yield from (Import(f"{origin}.{alias.name}", child.lineno, lazy) for alias in child.names)
        else:
            inner = lazy or isinstance(child, FUNCTIONS) or _for_types_only(child)
            yield from _imports(child, name, lazy=inner)


def _for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
