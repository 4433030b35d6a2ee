# SPDX-License-Identifier: MIT
"""A real file, a real door, and second processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.changes import Analyst
from workstation.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

ANALYST = Analyst("a" * 32, "A. Lind")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSTATION_SETTINGS", str(tmp_path / "settings"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed workspace with one actor, alone in its folder."""
    folder = tmp_path / "desk"
    folder.mkdir()
    with Workspace.create(folder / "case.awdb", title="Case", analyst=ANALYST) as case:
        case.actors.create("Calder", "state")
    return folder / "case.awdb"
