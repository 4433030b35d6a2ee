# SPDX-License-Identifier: MIT
"""The tab over the tiny case, its suggestions rated by an engine; keys as a person presses them."""

import pytest

from workstation.ui.sources.tab import SourcesTab

SURE = (0.9, 0.4, 0.7)


@pytest.fixture
def rated(case):
    """The three suggestions, as if the tagger had made them, more and less certainly."""
    claims = case.claims.rows(case.claims.find())
    with case._door.record() as record:
        for claim, confidence in zip(claims, SURE, strict=True):
            values = {"engine": "tagger", "version": "2", "rule": "that clause"}
            record.put("claim", claim.uid, {**values, "confidence": confidence})
        record.compute("source", claims[0].source, extracted="tagger 2")
    return case


@pytest.fixture
def tab(qtbot, session, settle):
    made = SourcesTab(session)
    qtbot.addWidget(made)
    session.changed.connect(made.refresh)
    made.resize(1200, 700)
    made.show()
    settle(session)
    qtbot.waitUntil(lambda: made.review.claim is not None, timeout=20_000)
    return made


@pytest.fixture
def press(qtbot, tab, session, settle):
    def keys(*pressed):
        for key in pressed:
            if isinstance(key, str):
                qtbot.keyClicks(tab.reader, key)
            else:
                qtbot.keyClick(tab.reader, key)
            settle(session)

    return keys
