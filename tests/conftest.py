# SPDX-License-Identifier: MIT
"""What every test shares: settings of its own, no screen, a fresh workspace."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from workstation.jobs import RecordingTicket
from workstation.workspace import Workspace


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("WORKSTATION_SETTINGS", str(tmp_path_factory.mktemp("settings")))


@pytest.fixture
def workspace(tmp_path):
    with Workspace.create(tmp_path / "case.awdb", title="Case") as fresh:
        yield fresh


@pytest.fixture
def ticket():
    return RecordingTicket()
