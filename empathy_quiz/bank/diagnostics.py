"""What is wrong with a bank, and where."""

from __future__ import annotations

from typing import Literal

from empathy_quiz.values import value

Severity = Literal["error", "warning"]


@value
class Diagnostic:
    """One finding. `line` and `column` count from 1; `rule` is a stable code such as `R203`.

    `message` says what is wrong in words for the author, `hint` (optional) how to mend it.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str
    hint: str | None = None
    severity: Severity = "error"
