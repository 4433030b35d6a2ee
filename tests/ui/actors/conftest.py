# SPDX-License-Identifier: MIT
"""A small case with a few actors, in a window-less session."""

import pytest

from workstation.domain.actors import ActorKind
from workstation.domain.changes import Analyst
from workstation.ui.actors.tab import ActorsTab
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
    uids = {
        name: workspace.actors.create(name, kind).rows[0]
        for name, kind in (
            ("Interior ministry", ActorKind.GOVERNMENT_BODY),
            ("Ilan Veres", ActorKind.PERSON),
            ("Veres", ActorKind.PERSON),
            ("Calder", ActorKind.STATE),
        )
    }
    for words, speaker in (("A cutter", "Interior ministry"), ("No cutter", "Calder")):
        start = ARTICLE.index(words)
        piece = (start, ARTICLE.index(",", start))
        workspace.claims.mark(received.uid, (piece,), speaker=uids[speaker])
    return workspace


@pytest.fixture
def tab(qtbot, session):
    made = ActorsTab(session)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.list.loaded):
        made.resize(1200, 700)
        made.show()
    return made


@pytest.fixture
def select(qtbot, tab, case):
    """Select an actor by name and wait for its card."""

    def choose(name):
        uid = case.actors.named(name).uid
        tab.reveal(uid)
        qtbot.waitUntil(lambda: tab.card.actor is not None and tab.card.actor.uid == uid)
        return uid

    return choose
