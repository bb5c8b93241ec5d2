"""From the words typed to an exit code: the only place where errors become messages and codes.

0 fine · 1 findings or refusal · 2 usage or unreadable input · 3 a fault of ours · 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from empathy_quiz import __version__
from empathy_quiz.errors import QuizError, UnwritableOutput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from empathy_quiz.cli.call import Call
    from empathy_quiz.environment import Environment

INTERRUPTED = 130
OBJECTS_AT_START = 200_000


def run(argv: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Carry out the command that `argv` (without the program's name) asks for and return the exit code.

    Without `environment` the real world is used, and looked at no earlier than needed.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words == ["--version"] and environment is None:
        # Asked often, by people and by installers: nothing else is loaded for it.
        sys.stdout.write(f"empathy-quiz {__version__}\n")
        return 0
    if environment is None:
        # A start makes many objects that stay: looking among them for garbage would take a twentieth of its time.
        gc.set_threshold(OBJECTS_AT_START, 10, 10)
    from empathy_quiz.cli.streams import let_go, streams

    with streams(environment):
        try:
            return _outcome(words, environment)
        except BrokenPipeError:
            let_go()
            return 0


def _outcome(words: list[str], environment: Environment | None) -> int:
    from empathy_quiz.cli.call import Call

    call = Call(environment)
    try:
        code = _dispatch(words, call)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return INTERRUPTED
    except QuizError as error:
        return _tell(error, words)
    except Exception as error:
        from empathy_quiz.cli.fault import explained

        told = explained(error, words, call.environment)
        # Where stdout takes nothing more, a document on it would not be seen.
        return _tell(told, [] if isinstance(told, UnwritableOutput) else words)


def _dispatch(words: list[str], call: Call) -> int:
    from empathy_quiz.cli.app import invoke

    return invoke(words, call)


def _tell(error: QuizError, words: list[str]) -> int:
    from empathy_quiz.cli.render import tell

    tell(error, words, sys.stdout, sys.stderr)
    return error.exit_code
