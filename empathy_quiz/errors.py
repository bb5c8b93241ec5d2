"""What stops a command.

QuizError                    a message for people, a hint on what to do next, an exit code
├── UsageError               the words of the command are off                        (2)
├── UnreadableInput          a bank, a setting or a file to import cannot be read     (2)
├── UnwritableOutput         a file asked for cannot be written, or is already there  (2)
├── Refusal                  nothing to do, or a check that found errors              (1)
└── LogError                 the score log cannot be read or written                  (2)
    ├── LogTooNew            it was written by a later version
    ├── LogCorrupt           it is no readable score log
    ├── LogConflict          it holds another answer under the same id
    └── LogUnwritable        file or folder may not be written
        └── LogFull          the disk is full

A bad bank is not an exception but a list of diagnostics (see `bank.read`). Whatever is not a `QuizError`
is a fault of ours and becomes exit code 3 in `cli.main`, and nowhere else.
"""

LONGEST_ECHO = 60
"""Characters of what was typed that a message repeats."""


def echoed(text: str) -> str:
    """Return what was typed as a message repeats it: a long one cut short, so that the message stays in sight."""
    return text if len(text) <= LONGEST_ECHO else f"{text[: LONGEST_ECHO - 1]}…"


class QuizError(Exception):
    """An expected failure, told to the person at the terminal.

    `message` says what is wrong, `hint` (optional) the next step, `exit_code` what the shell sees.
    """

    exit_code = 2
    code = "error"

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(QuizError):
    """The command line asks for something that does not exist or does not fit together."""

    code = "usage"


class UnreadableInput(QuizError):
    """An input cannot be read as what it should be."""

    code = "unreadable-input"


class UnwritableOutput(QuizError):
    """A file that was asked for cannot be written, or would overwrite one; what was there is untouched."""

    code = "unwritable-output"


class Refusal(QuizError):
    """There is nothing to do, or a check found errors."""

    exit_code = 1
    code = "refused"


class LogError(QuizError):
    """The score log cannot be read or written; what it holds is untouched."""

    code = "log"


class LogTooNew(LogError):
    """The score log was written by a later version of the program."""

    code = "log-too-new"


class LogCorrupt(LogError):
    """The file is no readable score log."""

    code = "log-corrupt"


class LogConflict(LogError):
    """The log holds another answer under the same id: somebody else wrote it."""

    code = "log-conflict"


class LogUnwritable(LogError):
    """The score log cannot be written."""

    code = "log-unwritable"


class LogFull(LogUnwritable):
    """The score log cannot grow: the disk is full."""

    code = "log-full"
