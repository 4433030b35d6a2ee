# SPDX-License-Identifier: MIT
"""A real workspace on a tiny seed, a session over it, and the window; nothing is mocked."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from workstation.domain.changes import Analyst
from workstation.settings import Settings
from workstation.ui.kit.theme import Theme
from workstation.ui.main_window import MainWindow
from workstation.ui.session import Session
from workstation.workspace import Facts, Workspace

ARTICLE = (
    "The ferry sank on Wednesday. 😀 The interior ministry said that 31 people had died. "
    "Nobody knows more.\n"
    "Calder denied that a cutter had hit the ferry. A survivor said the boat was old."
)
SAID = "31 people had died"
DENIED = "a cutter had hit the ferry"
OLD = "the boat was old"


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKSTATION_SETTINGS", str(tmp_path / "settings"))


@pytest.fixture
def case(tmp_path):
    """One source with three suggestions, the last without a speaker."""
    workspace = Workspace.create(tmp_path / "case.awdb", analyst=Analyst("a" * 32, "A. Lind"))
    facts = Facts(publisher="Meridian News", published_on="2026-11-12")
    source = workspace.sources.add_text(ARTICLE, title="Ferry sinks", facts=facts, extract=False)
    speakers = [
        workspace.actors.create("Interior ministry", "government body").rows[0],
        workspace.actors.create("Calder", "state").rows[0],
        None,
    ]
    made = []
    for words, speaker in zip((SAID, DENIED, OLD), speakers, strict=True):
        start = ARTICLE.index(words)
        piece = (start, start + len(words))
        made.append(workspace.claims.mark(source.uid, (piece,), speaker=speaker).rows[0])
    workspace.claims.reset(made)
    yield workspace
    workspace.close()


@pytest.fixture
def source(case):
    return case.sources.rows(case.sources.find())[0].uid


@pytest.fixture
def session(qapp, case):
    made = Session(case, Settings())
    yield made
    made.close()


@pytest.fixture
def settle(qtbot):
    """Wait until nothing is under way in a session."""

    def wait(session):
        qtbot.waitUntil(lambda: not session.lanes.busy, timeout=20_000)

    return wait


@pytest.fixture
def window(qtbot, qapp):
    made = MainWindow(Settings(), Theme(qapp, "light"))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    qapp.setStyleSheet("")


def pytest_collection_modifyitems(items):
    """The offscreen platform says what it cannot do; that is no fault of ours."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
