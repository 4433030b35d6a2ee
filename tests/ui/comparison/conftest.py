# SPDX-License-Identifier: MIT
"""Three questions over the tiny case, and a comparison made by hand."""

import pytest

from workstation.domain.comparison import Column, Face, RowState, Sign
from workstation.domain.frames import Frame, RowHead, State
from workstation.domain.questions import (
    STANCE_WORDS,
    Directness,
    Question,
    Stance,
)
from workstation.ui.comparison.tab import ComparisonTab

WORDS = "no soldier had crossed the river"


def make_face(stance: Stance, *, suggested: bool = False, implied: bool = False, **face) -> Face:
    """The face of a cell of one position."""
    directness = Directness.IMPLIED if implied else Directness.EXPLICIT
    sign = Sign(stance, STANCE_WORDS[stance], directness, suggested, when="12 Nov 2026")
    return Face(signs=(sign,), grade="C3", count=1, suggested=suggested, **face)


@pytest.fixture
def frame():
    """Two questions, three columns."""
    columns = tuple(Column(uid, name) for uid, name in (("x", "Calder"), ("y", "Ostra"), ("z", "")))
    rows = (
        RowHead(Question(1, "q0", "Was the bridge open?", definition="to lorries")),
        RowHead(Question(2, "q1", "Will talks go on?")),
    )
    return Frame(columns=columns, rows=rows, unreviewed=1, unreviewed_sources=1)


@pytest.fixture
def faces():
    """The second question holds nothing."""
    return {
        ("q0", "x"): make_face(Stance.NO),
        ("q0", "y"): make_face(Stance.YES, suggested=True),
    }


@pytest.fixture
def states():
    return {"q0": State(RowState.CONTESTED, "1 yes, 1 no"), "q1": State()}


@pytest.fixture
def asked(case):
    """Two questions; on the first the ministry says yes (confirmed), Calder no (suggested)."""
    first = case.questions.add("Did 31 people die when the ferry sank?").rows[0]
    second = case.questions.add("Did a cutter hit the ferry?").rows[0]
    claims = case.claims.rows(case.claims.find())
    case.questions.place(first, claims[0].uid, stance="yes")
    case.questions.place(second, claims[1].uid, stance="no")
    return first, second


@pytest.fixture
def tab(qtbot, session, asked, settle):
    made = ComparisonTab(session)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    settle(session)
    return made
