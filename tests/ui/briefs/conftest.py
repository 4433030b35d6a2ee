# SPDX-License-Identifier: MIT
"""A case with two questions and a claim, in a window-less session."""

import pytest

from workstation.domain.actors import ActorKind
from workstation.domain.changes import Analyst
from workstation.domain.questions import Stance
from workstation.ui.briefs.tab import BriefsTab
from workstation.workspace import Facts, Workspace

ARTICLE = "A cutter was near the ferry, the ministry said. No cutter was near it, Calder said."


@pytest.fixture
def case(tmp_path):
    workspace = Workspace.create(tmp_path / "case.awdb", analyst=Analyst("a" * 32, "A. Lind"))
    received = workspace.sources.add_text(
        ARTICLE,
        title="Ferry sinks",
        facts=Facts(publisher="Meridian News", published_on="2026-11-12"),
        extract=False,
    )
    calder = workspace.actors.create("Calder", ActorKind.STATE).rows[0]
    piece = (ARTICLE.index("No cutter"), ARTICLE.index(", Calder"))
    claim = workspace.claims.mark(received.uid, (piece,), speaker=calder).rows[0]
    question = workspace.questions.add("Was a cutter near the ferry?").rows[0]
    workspace.questions.add("Was the vessel fit for winter?")
    workspace.questions.place(question, claim, stance=Stance.NO)
    return workspace


@pytest.fixture
def tab(qtbot, session):
    made = BriefsTab(session)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def brief(qtbot, tab, case, session):
    """The uid of a brief of all questions, shown in the tab with its pages."""
    with qtbot.waitSignal(session.changed):
        tab.new_brief()
    qtbot.waitUntil(lambda: tab.panel.preview.page_count > 0, timeout=20_000)
    return case.briefs.all()[0].uid


@pytest.fixture
def brief_now(case, brief):
    """The brief as it is stored now."""
    return lambda: case.briefs.get(brief)
