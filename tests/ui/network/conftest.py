# SPDX-License-Identifier: MIT
"""A case whose actors belong together and contradict each other, in a window-less session."""

import pytest

from workstation.domain.actors import Tie
from workstation.ui.network.tab import NetworkTab


@pytest.fixture
def case(case):
    """The ministry says that 31 died, Calder that nobody did; a spokesman speaks for Calder."""
    question = case.questions.add("Did people die?").rows[0]
    claims = case.claims.rows(case.claims.find())
    for claim, stance in zip(claims[:2], ("yes", "no"), strict=True):
        case.questions.place(question, claim.uid, stance=stance)
    spokesman = case.actors.create("Ilan Veres", "person").rows[0]
    calder = case.actors.named("Calder").uid
    case.actors.affiliate(spokesman, Tie.SPEAKS_FOR, calder)
    case.disagreements.examine()
    return case


@pytest.fixture
def tab(qtbot, session):
    made = NetworkTab(session)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.canvas.places) == 3)
    return made
