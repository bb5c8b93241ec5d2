"""The standard streams while a command runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from empathy_quiz.environment import Environment


@contextmanager
def streams(environment: Environment | None) -> Iterator[None]:
    """Let `sys.stdout` and `sys.stderr` be those of the environment, because Typer writes there.

    The real ones are made to replace what they cannot encode, and to exist: a shell can close them (`>&-`).
    """
    before = sys.stdout, sys.stderr
    if environment is not None:
        sys.stdout, sys.stderr = environment.stdout, environment.stderr
    for name in ("stdout", "stderr"):
        _soften(name)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _soften(name: str) -> None:
    stream = getattr(sys, name)
    if stream is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # lives as long as the process
    elif hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


def let_go() -> None:
    """Nobody reads stdout any more: send what is left in it, and the interpreter's last flush, nowhere."""
    try:
        target = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, target)
    os.close(nowhere)
