"""How a command reaches the outside world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from empathy_quiz.errors import UsageError

if TYPE_CHECKING:
    import typer

    from empathy_quiz.environment import Environment


class Call:
    """One run of the program: it travels as the context's object to the command that was asked for.

    The real world is looked at only when a command asks for it, because help and version need none of it.
    """

    __slots__ = ("_environment",)

    def __init__(self, environment: Environment | None = None) -> None:
        self._environment = environment

    @property
    def environment(self) -> Environment:
        """The world that was handed in, else the real one."""
        if self._environment is None:
            from empathy_quiz.environment import system

            try:
                self._environment = system()
            except FileNotFoundError as error:
                raise UsageError("The folder you are in is gone.", "go to another one, for instance with cd") from error
        return self._environment


def world(context: typer.Context) -> Environment:
    """Return the outside world that the running command may touch."""
    call = context.find_object(Call)
    return (call or Call()).environment
