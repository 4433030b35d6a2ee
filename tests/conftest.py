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


@pytest.fixture
def without_model(monkeypatch, tmp_path):
    """The program with its model taken away."""
    from workstation.extraction import engines
    from workstation.extraction.tagger.model import load

    engines._tried.cache_clear()
    monkeypatch.setattr(engines, "load", lambda: load(tmp_path))
    yield
    engines._tried.cache_clear()
