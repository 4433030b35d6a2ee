# SPDX-License-Identifier: MIT
"""The façade: what a script or notebook needs, and how it opens and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.changes import Analyst
from workstation.errors import UserError
from workstation.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

ANALYST = Analyst("a" * 32, "A. Lind")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSTATION_SETTINGS", str(tmp_path / "settings"))


def test_a_new_case_knows_its_title_and_marking(tmp_path: Path) -> None:
    path = tmp_path / "Ferry 2026.awdb"
    with Workspace.create(path, marking="amber", analyst=ANALYST) as work:
        assert (work.title, work.default_marking, work.filtered) == (
            "Ferry 2026",
            "TLP:AMBER",
            "",
        )
        assert work.rename("The ferry").label == "Rename the workspace"
    with Workspace.open(path) as again:
        assert again.title == "The ferry"
        assert again.sources.add_text("Somebody left.", extract=False).uid
        source = again.sources.rows(again.sources.find())[0]
        assert source.marking == "TLP:AMBER", "unmarked is the default of the workspace"


@pytest.mark.parametrize("name", ["a?b&c#d%20e.awdb", "Дело ферри.awdb", "with space.awdb"])
def test_any_file_name_opens(tmp_path: Path, name: str) -> None:
    with Workspace.create(tmp_path / name, analyst=ANALYST) as work:
        work.actors.create("Calder")
    with Workspace.open(tmp_path / name) as again:
        assert len(again.actors.all()) == 1
    assert (tmp_path / name).is_file()


def test_a_wrong_marking_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no marking"):
        Workspace.create(tmp_path / "case.awdb", marking="purple")
    assert list(tmp_path.iterdir()) == []


def test_decisions_carry_the_name_of_who_made_them(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "case.awdb", analyst=ANALYST) as work:
        change = work.actors.create("Calder")
        assert (change.analyst, change.analyst_name) == (ANALYST.uid, "A. Lind")
        assert work.history.changes()[0] == change


def test_a_read_only_case_says_why(tmp_path: Path) -> None:
    path = tmp_path / "case.awdb"
    Workspace.create(path, analyst=ANALYST).close()
    with Workspace.open(path, read_only=True) as work:
        assert work.read_only
        assert work.read_only_reason == "It was opened read-only."
        with pytest.raises(UserError, match="Nothing can be changed here"):
            work.rename("Other")
        assert work.checks.run() == []


def test_backups_and_copies_are_offered(tmp_path: Path) -> None:
    path = tmp_path / "case.awdb"
    with Workspace.create(path, analyst=ANALYST) as work:
        work.actors.create("Calder")
    with Workspace.open(path) as work:
        work.actors.create("Meridian")
        (copy,) = work.backups()
        saved = work.save_copy(tmp_path / "saved.awdb")
    for file, count in ((copy, 1), (saved, 2)):
        with Workspace.open(file, read_only=True) as other:
            assert len(other.actors.all()) == count
