"""The outside world in one object: streams, variables, folders, clocks, randomness.

Nothing else in the package reads `os.environ`, the clock or the system's randomness; tests hand in a
world of their own.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TextIO

from empathy_quiz.values import value

APP = "empathy-quiz"


def _local_now() -> datetime:
    return datetime.now().astimezone()


@value
class Environment:
    """What a command may touch.

    `cache_dir` is for what can be made anew (None: keep nothing). `now` returns the wall time as an aware datetime in
    the local zone; `monotonic` returns seconds that never run backwards; `entropy(n)` returns n random bytes.
    """

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]
    data_dir: Path
    config_dir: Path
    log_dir: Path
    working_dir: Path
    cache_dir: Path | None = None
    now: Callable[[], datetime] = _local_now
    monotonic: Callable[[], float] = time.monotonic
    entropy: Callable[[int], bytes] = os.urandom
    platform: str = sys.platform

    @property
    def stdin_is_terminal(self) -> bool:
        """Whether a person can type at stdin."""
        return _is_terminal(self.stdin)

    @property
    def stdout_is_terminal(self) -> bool:
        """Whether a person can see stdout."""
        return _is_terminal(self.stdout)

    @property
    def stderr_is_terminal(self) -> bool:
        """Whether a person can see stderr."""
        return _is_terminal(self.stderr)


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def system() -> Environment:
    """The real world. Folders come from platformdirs; none is created here."""
    from platformdirs import PlatformDirs

    folders = PlatformDirs(APP, appauthor=False)
    return Environment(
        stdin=sys.stdin or open(os.devnull, encoding="utf-8"),  # a shell can close it; lives as we do
        stdout=sys.stdout,
        stderr=sys.stderr,
        environ=os.environ,
        data_dir=Path(folders.user_data_dir),
        config_dir=Path(folders.user_config_dir),
        log_dir=Path(folders.user_log_dir),
        working_dir=Path.cwd(),
        cache_dir=Path(folders.user_cache_dir),
    )
