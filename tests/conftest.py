# SPDX-License-Identifier: MIT
"""What every test shares: settings of its own, no screen, a fresh workspace."""

import os
import subprocess
import sys

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
def elsewhere():
    """Run Python in another process until it says it is ready; ended afterwards.

    What follows the code are its arguments, and by name more of its environment.
    """
    running = []

    def start(code, *arguments, **more):
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **more},
        )
        running.append(process)
        assert process.stdout.readline().strip() == "ready"
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def without_model(monkeypatch, tmp_path):
    """The program with its model taken away."""
    from workstation.extraction import engines
    from workstation.extraction.tagger.model import load

    engines._tried.cache_clear()
    monkeypatch.setattr(engines, "load", lambda: load(tmp_path))
    yield
    engines._tried.cache_clear()
