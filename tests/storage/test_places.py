# SPDX-License-Identifier: MIT
"""Network shares and folders kept in step are told from this machine's own disks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workstation.storage.places import SHARES, kind_at, lies_elsewhere

MOUNTS = [
    ("/", "ext4"),
    ("/media/duty desk", "cifs"),
    ("/media/duty desk/here", "ext4"),
    ("/srv", "autofs"),
    ("/srv", "nfs4"),
]


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/media/duty desk/cases", "cifs"),
        ("/media/duty desk/here", "ext4"),
        ("/media/duty deskside", "ext4"),
        ("/srv/a", "nfs4"),
        ("/var", "ext4"),
    ],
)
def test_the_innermost_mount_tells_the_kind(folder: str, kind: str) -> None:
    assert kind_at(Path(folder), MOUNTS) == kind
    assert kind_at(Path(folder), []) == ""


def test_a_folder_of_this_machine_is_no_other_place(tmp_path: Path) -> None:
    assert lies_elsewhere(tmp_path / "case.awdb") == ""


def test_folders_named_as_shares_count_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SHARES, os.pathsep.join((str(tmp_path / "a"), str(tmp_path / "b"))))
    assert lies_elsewhere(tmp_path / "b" / "deep" / "case.awdb") == "on a network share"
    assert lies_elsewhere(tmp_path / "bb" / "case.awdb") == ""


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Dropbox", "in a Dropbox folder"),
        ("Dropbox (Duty Desk)", "in a Dropbox folder"),
        ("OneDrive - Duty Desk", "in a OneDrive folder"),
        ("Google Drive", "in a Google Drive folder"),
        ("GoogleDrive-a@example.org", "in a Google Drive folder"),
        ("Mobile Documents", "in iCloud Drive"),
        ("Dropboxes", ""),
    ],
)
def test_a_folder_kept_in_step_is_known_by_its_name(tmp_path: Path, name: str, place: str) -> None:
    assert lies_elsewhere(tmp_path / name / "cases" / "case.awdb") == place


@pytest.mark.parametrize(
    ("mark", "place"),
    [
        (".dropbox", "in a Dropbox folder"),
        (".tmp.drivedownload", "in a Google Drive folder"),
        (".sync_1f2e.db", "in a Nextcloud folder"),
        (".nextcloudsync.log", "in a Nextcloud folder"),
        (".stfolder", "in a Syncthing folder"),
        (".stignored", ""),
    ],
)
def test_a_folder_kept_in_step_is_known_by_its_traces(
    tmp_path: Path, mark: str, place: str
) -> None:
    (tmp_path / mark).touch()
    assert lies_elsewhere(tmp_path / "cases" / "case.awdb") == place


def test_where_that_program_keeps_its_settings_is_not_kept_in_step(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert lies_elsewhere(tmp_path / "case.awdb") == ""
