# SPDX-License-Identifier: MIT
"""Purging from the window: what goes is told, a second tick is asked, then it is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from workstation.domain.purging import Thing
from workstation.domain.sharing import Scope
from workstation.ui.history.panel import HistoryPanel
from workstation.ui.kit.purge_dialog import PurgeDialog
from workstation.ui.sharing import merging
from workstation.ui.sharing.export_dialog import ExportDialog
from workstation.ui.sharing.preview_dialog import PreviewDialog


def words(dialog):
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


@pytest.fixture
def asked(qtbot, opened, shown, source):
    """The window, asked to purge the only source."""
    window = opened()
    window.session.purge_requested.emit("source", [source])
    dialog = shown(PurgeDialog)
    qtbot.waitUntil(lambda: dialog.told.text().startswith("Goes:"))
    return window, dialog


def test_what_goes_and_what_keeps_it_is_told_first(asked):
    _, dialog = asked
    assert "“Ferry sinks”" in words(dialog)
    assert dialog.told.text().startswith("Goes: 1 source and 3 claims.")
    assert "This cannot be undone" in words(dialog)
    assert "Copies of the case kept anywhere else still hold it" in words(dialog)
    assert dialog.cancel.hasFocus()


def test_nothing_goes_without_a_second_tick(qtbot, asked, settle):
    window, dialog = asked
    assert not dialog.go.isEnabled()
    dialog.cancel.click()
    settle(window.session)
    assert len(window.session.workspace.sources.find()) == 1


def test_it_is_purged_by_keyboard_and_said(qtbot, asked):
    window, dialog = asked
    dialog.sure.setFocus()
    qtbot.keyClick(dialog.sure, Qt.Key.Key_Space)
    assert dialog.go.isEnabled()
    with qtbot.waitSignal(window.session.message, timeout=20_000) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert told.args[0] == "Gone for good: 1 source and 3 claims."
    assert len(window.session.workspace.sources.find()) == 0


def test_backups_stay_unless_they_are_ticked_too(qtbot, session, case, question):
    session.workspace.sharing.merge(case.save_copy(case.path.with_name("other.awdb")))
    dialog = PurgeDialog.ask(None, session, [Thing("question", question, "Was the boat old?")])
    qtbot.waitUntil(dialog.backups.isVisible)
    assert "1 copy in the backups beside the case may still hold it" in dialog.told.text()
    assert not dialog.backups.isChecked()
    dialog.backups.setChecked(True)
    dialog.sure.setChecked(True)
    with qtbot.waitSignal(session.message, timeout=20_000):
        dialog.go.click()
    assert session.workspace.backups() == []


def test_of_several_only_what_is_ticked_goes(qtbot, session, case, question):
    other = case.questions.add("Who steered it?").rows[0]
    things = [Thing("question", question, "old"), Thing("question", other, "steered")]
    dialog = PurgeDialog.ask(None, session, things)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.told.text().startswith("Goes: 2 questions"))
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.sure.setChecked(True)
    assert not dialog.go.isEnabled(), "what goes now has not been told yet"
    qtbot.waitUntil(lambda: dialog.told.text().startswith("Goes: 1 question"))
    assert dialog.chosen == [("question", other)]
    assert dialog.go.isEnabled()
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: dialog.told.text() == "Nothing is ticked.")
    assert not dialog.go.isEnabled()


def test_what_is_not_there_any_more_is_said(qtbot, session):
    dialog = PurgeDialog.ask(None, session, [Thing("question", "f" * 32, "gone")])
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "no such question" in dialog.told.text())
    assert not dialog.go.isEnabled()


def test_read_only_says_why_nothing_can_be_purged(opened, source):
    window = opened(read_only=True)
    window.session.purge_requested.emit("source", [source])
    assert window.trouble.sentence() == "Nothing was purged. It was opened read-only."


def test_a_former_value_is_purged_from_the_history(qtbot, opened, question, case, shown):
    case.questions.set(question, scope="the bow")
    case.questions.set(question, scope="the stern")
    window = opened()
    window.commands.history()
    panel = shown(HistoryPanel)
    qtbot.waitUntil(panel.details.purge.isEnabled)
    panel.details.purge.click()
    dialog = shown(PurgeDialog)
    assert "Was the boat old?: scope “the bow”" in words(dialog)
    dialog.sure.setChecked(True)
    qtbot.waitUntil(dialog.go.isEnabled)
    with qtbot.waitSignal(window.session.message, timeout=20_000) as told:
        dialog.go.click()
    assert told.args[0] == "Gone for good: 1 former value."
    assert window.session.workspace.questions.get(question).scope == "the stern"


def test_a_change_without_former_values_says_so(qtbot, opened, question, case, shown):
    case.questions.set(question, scope="the bow")
    window = opened()
    window.commands.history()
    panel = shown(HistoryPanel)
    qtbot.waitUntil(panel.details.purge.isEnabled)
    panel.details.purge.click()
    qtbot.waitUntil(lambda: "is a former value" in panel.details.reason.text())


def test_what_was_purged_there_is_told_and_can_go_here(qtbot, opened, copied, question, shown):
    path = copied(lambda theirs: theirs.purging.purge("question", question))
    window = opened()
    merging.look(window, window.session, path)
    preview = shown(PreviewDialog)
    assert "1 question and 1 position held here were purged there." in words(preview)
    preview.purged.click()
    dialog = shown(PurgeDialog)
    assert "Somebody purged this in “theirs.awdb”" in words(dialog)
    dialog.reject()
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        preview.go.click()
    window.commands.purge_as_elsewhere()
    assert "Files merged into this case say" in words(shown(PurgeDialog))


def test_without_such_news_the_menu_says_so(qtbot, opened, question):
    window = opened()
    with qtbot.waitSignal(window.session.message) as told:
        window.commands.purge_as_elsewhere()
    assert told.args[0].startswith("Nothing that is here was purged")


def test_screens_ask_for_purging_and_sharing(qtbot, opened, source, question, case, shown):
    window = opened()
    tabs = window.tabs
    asked, shared = [], []
    window.session.purge_requested.disconnect()
    window.session.share_requested.disconnect()
    window.session.purge_requested.connect(lambda *wanted: asked.append(wanted))
    window.session.share_requested.connect(shared.append)
    for name, words in (
        ("sources", ("Purge the selected sources…", "Purge the claim in hand…")),
        ("sources", ("Share the selected sources…",)),
        ("comparison", ("Purge the question…", "Share these questions…")),
        ("claims", ("Purge the claim…",)),
    ):
        window.show_tab(name)
        qtbot.waitUntil(lambda: not window.session.lanes.busy)
        actions = {one.text(): one for one in tabs.currentWidget().actions()}
        for one in words:
            actions[one].trigger()
    assert [noun for noun, _ in asked][:2] == ["source", "claim"]
    assert {noun for noun, _ in asked} == {"source", "claim", "question"}
    assert shared == [Scope(sources=(source,)), Scope(questions=(question,))]


def test_the_part_asked_for_is_chosen_at_first(qtbot, opened, shown, source):
    window = opened()
    window.session.share_requested.emit(Scope(sources=(source,)))
    assert shown(ExportDialog).scope.sources == (source,)
