"""A fault of ours: its traceback goes into a file that can be sent on, a short message to the person."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from empathy_quiz import __version__
from empathy_quiz.cli.streams import let_go
from empathy_quiz.errors import QuizError, UnwritableOutput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from empathy_quiz.environment import Environment


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Fault(QuizError):
    """Something in this program is wrong."""

    exit_code = 3
    code = "fault"


def explained(error: Exception, words: Sequence[str], environment: Environment) -> QuizError:
    """Return what to tell about an exception that nobody expected: mostly a fault of ours, but a full disk is none."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM and error.filename is None:
        let_go()
        return UnwritableOutput("The output could not be written: there is no room left.", "make room, and try again")
    return record(error, words, environment)


def record(error: Exception, words: Sequence[str], environment: Environment) -> Fault:
    """Write the traceback to a new file in the log folder and return what to tell."""
    what = f"A fault in empathy-quiz stopped this command: {type(error).__name__}: {error}"
    try:
        path = _write(environment.log_dir, _report(error, words, environment), f"{environment.now():%Y%m%d-%H%M%S}")
    except OSError as trouble:
        return Fault(what, f"its log could not be written in {environment.log_dir}: {trouble.strerror}")
    return Fault(what, f"please report it with {path}; whatever was answered is safe in the score log")


def _report(error: Exception, words: Sequence[str], environment: Environment) -> str:
    import platform
    import traceback

    return "".join(
        (
            f"empathy-quiz {__version__}, Python {platform.python_version()}, {platform.platform()}\n",
            f"{environment.now().isoformat()}\n",
            f"command: {list(words)!r}\n\n",
            *traceback.format_exception(error),
        )
    )


def _write(folder: Path, text: str, moment: str) -> Path:
    """Write a new file; if there is one of this second already, another number is tried."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 1000):
        path = folder / (f"fault-{moment}.log" if number == 1 else f"fault-{moment}-{number}.log")
        try:
            target = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(target, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
        return path
    raise FileExistsError(17, "too many logs of this second", str(folder))
