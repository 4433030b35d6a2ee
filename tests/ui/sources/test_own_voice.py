# SPDX-License-Identifier: MIT
"""The publication's own statements become suggestions only when somebody asks for them."""

import pytest

from workstation.domain.claims import Form, Voice
from workstation.ui.sources.own_voice import OwnVoice
from workstation.ui.sources.wording import carried
from workstation.workspace import Facts

TEXT = (
    "The old ferry Marisel sank in rough seas. The ministry said that the ferry was sound. "
    "The harbour was closed for the night.\n"
)


@pytest.fixture
def paper(case):
    facts = Facts(publisher="Dawn Post")
    return case.sources.add_text(TEXT, title="Ferry", facts=facts, extract=False).uid


@pytest.fixture
def dialog(session, paper):
    return OwnVoice.ask(None, session, [paper])


def voices(case):
    return {claim.voice for claim in case.claims.rows(case.claims.find())}


def test_they_are_suggested_and_said(qtbot, dialog, session, case, paper):
    assert voices(case) == {Voice.REPORTED}
    dialog.headline.setChecked(False)
    with qtbot.waitSignal(session.message, timeout=20_000) as got:
        dialog.accept()
    assert got.args[0].endswith("of the publication suggested.")
    own = [c for c in case.claims.of_source(paper) if c.voice is Voice.NARRATOR]
    assert own
    assert {c.speaker_name for c in own} == {"Dawn Post"}
    assert carried(own[0]).startswith("Dawn Post in its own voice · actual")
    assert Form.INDIRECT not in carried(own[0])


def test_one_of_them_must_be_wanted(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.headline.setChecked(False)
    assert dialog.go.isEnabled()
    dialog.narrator.setChecked(False)
    assert not dialog.go.isEnabled()


def test_the_command_asks_for_the_selected_sources(tab, session, source, monkeypatch):
    asked = []
    monkeypatch.setattr(OwnVoice, "ask", lambda *asking: asked.append(asking[2]))
    (action,) = [a for a in tab.actions() if a.text().startswith("Suggest the publication")]
    action.trigger()
    tab.list.own_voice_requested.emit(["other"])
    assert asked == [[source], ["other"]]
