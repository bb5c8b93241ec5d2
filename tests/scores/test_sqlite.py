from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.scores.sqlite import SqliteStore
from tests.scores.contract import Place, StoreContract


class TestContract(StoreContract):
    """SqliteStore keeps the port's promises."""

    @pytest.fixture
    def place(self, tmp_path: Path) -> Place:
        """Each log is a file of its own."""
        return lambda name: SqliteStore(tmp_path / f"{name}.db")
