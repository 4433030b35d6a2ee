# SPDX-License-Identifier: MIT
"""The standing of a source beside everything that rests on it."""

import pytest
from shiboken6 import isValid

from workstation.domain.claims import Standing
from workstation.ui.kit.standing_dialog import StandingDialog


@pytest.fixture
def dialog(qtbot, session, case, source):
    question = case.questions.add("Did people die?").rows[0]
    claim = case.claims.rows(case.claims.find())[0]
    case.questions.place(question, claim.uid, stance="yes")
    case.briefs.create([question])
    made = StandingDialog.open_for(None, session, "source", source)
    yield made
    if isValid(made):
        made.reject()
    qtbot.waitUntil(lambda: not isValid(made))


def groups(tree):
    return [tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())]


def test_what_rests_on_it_is_listed_in_groups(dialog):
    assert groups(dialog.tree) == ["Claims (3)", "Positions (1)", "Briefs (1)"]
    dialog.standing.setCurrentIndex(dialog.standing.findData(Standing.WITHDRAWN))
    assert "look at them again" in dialog.note.text()


def test_opening_what_rests_on_it_marks_nothing(qtbot, dialog, session, case, source):
    position = dialog.tree.topLevelItem(1).child(0)
    with qtbot.waitSignal(session.show_requested) as shown:
        dialog.tree.itemActivated.emit(position, 0)
    assert shown.args[0] == "question"
    assert case.sources.get(source).standing is Standing.CURRENT


def test_it_is_freed_when_it_closes(qtbot, session, source):
    dialog = StandingDialog.open_for(None, session, "source", source)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_it_begins_with_what_is_known(qtbot, session, case, source, settle):
    other = case.sources.add_text("Nobody died.", title="Correction", extract=False).uid
    case.standings.set("source", source, "corrected", on="2031-03-01", replaced_by=other)
    dialog = StandingDialog.open_for(None, session, "source", source)
    assert (dialog.day.text(), dialog.instead.text()) == ("2031-03-01", "Correction")
    dialog.standing.setCurrentIndex(dialog.standing.findData(Standing.RETRACTED))
    assert (dialog.day.text(), dialog.instead.text()) == ("", "Choose…")
    dialog.standing.setCurrentIndex(dialog.standing.findData(Standing.CORRECTED))
    assert (dialog.day.text(), dialog.instead.text()) == ("2031-03-01", "Correction")
    dialog.without.click()
    dialog.accept()
    settle(session)
    assert case.standings.kept("source", source) == (Standing.CORRECTED, "2031-03-01", None)


def test_a_claim_of_another_source_can_stand_instead(qtbot, session, case):
    later = case.sources.add_text("Forty had died, it said.", title="Later", extract=False).uid
    claim = case.claims.rows(case.claims.find())[0].uid
    other = case.claims.mark(later, ((0, 14),)).rows[0]
    dialog = StandingDialog.open_for(None, session, "claim", claim)
    assert other not in [choice.value[0] for choice in dialog._offer("")]
    assert other in [choice.value[0] for choice in dialog._offer("Forty")]
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
