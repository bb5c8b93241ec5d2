"""`python -m empathy_quiz`: the same as the command `empathy-quiz`."""

import sys

from empathy_quiz.cli.main import run

if __name__ == "__main__":
    sys.exit(run())
