# SPDX-License-Identifier: MIT
"""Saving a part to share: what leaves is told while it is chosen, then written."""

import pytest
from PySide6.QtCore import Qt

from workstation.domain.sharing import Scope
from workstation.ui.kit.picker import Choice
from workstation.ui.kit.several import SeveralDialog
from workstation.ui.sharing.export_dialog import ExportDialog, export, leaving_words
from workstation.ui.sharing.leaving_dialog import LeavingDialog
from workstation.workspace import Workspace


@pytest.fixture
def dialog(qtbot, session, source):
    session.workspace.sources.set([source], marking="TLP:RED")
    made = ExportDialog(None, session)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.told.text().startswith("Leaves:"))
    return made


def test_everything_leaves_unless_something_is_chosen(dialog):
    assert dialog.scope == Scope()
    assert "1 source" in dialog.told.text()
    assert "Nothing stays here." in dialog.told.text()


def test_what_stays_is_told_as_one_chooses(qtbot, dialog):
    dialog.marking.setCurrentIndex(dialog.marking.findData("TLP:GREEN"))
    assert dialog.scope.marking == "TLP:GREEN"
    qtbot.waitUntil(lambda: "Stays here: 1 source" in dialog.told.text())
    assert "3 claims" in dialog.told.text()
    dialog.history.setChecked(False)
    assert not dialog.scope.history


def test_the_part_is_written_in_the_background(qtbot, dialog, session, tmp_path):
    with qtbot.waitSignal(session.message) as told:
        export(session, tmp_path / "part.awdb", Scope(marking="TLP:GREEN"))
    assert told.args[0] == "The part was saved as part.awdb."
    with Workspace.open(tmp_path / "part.awdb", read_only=True) as part:
        assert len(part.sources.find()) == 0
        assert part.filtered.startswith("This is a filtered copy")


def test_what_stands_there_already_is_told_and_kept(qtbot, dialog, session, tmp_path):
    (tmp_path / "there.awdb").write_text("precious")
    with qtbot.waitSignal(session.trouble) as told:
        export(session, tmp_path / "there.awdb", Scope())
    assert "exists already" in told.args[0]
    assert (tmp_path / "there.awdb").read_text() == "precious"


def test_an_empty_part_says_so(session):
    told = leaving_words(session.workspace.sharing.leaving(Scope(sources=("f" * 32,))))
    assert told.startswith("No claims or sources leave.")


@pytest.mark.parametrize("noun", ["question", "actor", "source"])
def test_several_of_a_kind_narrow_the_part(qtbot, dialog, session, noun):
    if noun == "question":
        session.workspace.questions.add("Was the boat old?")
    dialog.show()
    dialog.narrowing.buttons[noun].click()
    qtbot.waitUntil(lambda: dialog.narrowing.opened is not None)
    opened = dialog.narrowing.opened
    assert opened.told.text().startswith("All")
    opened.list.item(0).setCheckState(Qt.CheckState.Checked)
    words = opened.list.item(0).text()
    opened.go.click()
    assert len(getattr(dialog.scope, f"{noun}s")) == 1
    assert dialog.narrowing.buttons[noun].value() == words
    qtbot.waitUntil(lambda: dialog.told.text() != "Counting…")


def test_days_narrow_the_part_and_what_is_no_day_is_said(qtbot, dialog):
    dialog.narrowing.since.setText("Feb 2031")
    dialog.narrowing.take_days()
    assert dialog.scope.since == "2031-02-01"
    qtbot.waitUntil(lambda: dialog.told.text().startswith("No claims"))
    for since, until, said in (
        ("whenever", "", "is no day"),
        ("2031", "2030", "The last day lies before"),
    ):
        dialog.narrowing.since.setText(since)
        dialog.narrowing.until.setText(until)
        dialog.narrowing.take_days()
        assert said in dialog.narrowing.trouble.text()
        assert not dialog.go.isEnabled()
    dialog.narrowing.since.setText("")
    dialog.narrowing.until.setText("")
    dialog.narrowing.take_days()
    assert dialog.go.isEnabled()
    assert not dialog.scope.narrows


def test_what_is_chosen_beforehand_is_named(qtbot, session, source):
    made = ExportDialog(None, session, Scope(sources=(source,)))
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: "Ferry sinks" in made.narrowing.buttons["source"].value())
    assert made.scope.sources == (source,)


def test_what_leaves_can_be_looked_through(qtbot, dialog, session):
    dialog.marking.setCurrentIndex(dialog.marking.findData("TLP:GREEN"))
    qtbot.waitUntil(lambda: "Stays here: 1 source" in dialog.told.text())
    dialog.look.click()
    (listed,) = dialog.findChildren(LeavingDialog)
    qtbot.waitUntil(lambda: listed.told.text() == "0 in all.")
    listed.which.setCurrentIndex(1)
    qtbot.waitUntil(lambda: listed.list.count() == 3)
    listed.search.setText("boat old")
    qtbot.waitUntil(lambda: listed.list.count() == 1)
    assert listed.list.item(0).text() == "the boat was old"


def test_typing_narrows_what_can_be_ticked_and_keeps_ticks(qtbot):
    choices = [Choice("a", "Calder"), Choice("b", "Interior ministry")]
    found = []
    dialog = SeveralDialog.ask(None, "Which actors?", choices, ("a",), found.append)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.search, "inter")
    assert dialog.list.item(0).isHidden()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.go.click()
    assert found == [("a", "b")]
    assert dialog.told.text() == "2 of 2 ticked"
    dialog.none.click()
    assert dialog.ticked() == ()
