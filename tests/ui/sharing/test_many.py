# SPDX-License-Identifier: MIT
"""Several files in the window: one table, one report, and what cannot be merged is said."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from workstation.domain.sharing import Outcome
from workstation.ui.sharing import merging
from workstation.ui.sharing.many import ManyDialog
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.ui.sharing.report_dialog import Merged, MergeReport


@pytest.fixture
def files(copied, tmp_path):
    """Two copies in which something was added, and a letter between them."""
    letter = tmp_path / "letter.awdb"
    letter.write_text("Dear all", encoding="utf-8")
    one = copied(lambda theirs: theirs.questions.add("Who steered it?"), name="one")
    two = copied(lambda theirs: theirs.actors.create("Crew"), name="two")
    return [one, letter, two]


def words(dialog):
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def column(table, at):
    return [table.item(row, at).text() for row in range(table.rowCount())]


def drop(window, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))


def test_dropped_files_are_shown_in_one_table_and_merged(qtbot, files, opened, shown):
    window = opened()
    drop(window, files)
    dialog = shown(ManyDialog)
    assert column(dialog.table, 0) == ["one.awdb", "two.awdb", "In all"]
    assert column(dialog.table, 1) == ["1", "1", "2"]
    assert "letter.awdb" in words(dialog)
    dialog.table.setCurrentCell(1, 0)
    dialog.details.click()
    detail = shown(PreviewDialog)
    assert column(detail.table, 0) == ["Actors"]
    detail.go.click()
    dialog.go.click()
    report = shown(MergeReport)
    assert "2 files have been merged" in words(report)
    assert "“two.awdb”: 1 actor brought in." in words(report)
    assert report.take_back.text() == "Take the last one back"
    assert len(window.session.workspace.sharing.merges()) == 2


def test_chosen_files_are_looked_into_together(files, opened, shown, monkeypatch):
    monkeypatch.setattr(merging, "ask_files", lambda *asked: asked[-1](files[:2]))
    window = opened()
    window.menus.merge.trigger()
    dialog = shown(ManyDialog)
    assert "Merge 1 file?" in words(dialog)
    dialog.cancel.click()
    assert window.session.workspace.sharing.merges() == []


def test_where_none_can_be_merged_nothing_is_offered(files, opened, shown):
    window = opened()
    merging.look_at(window, window.session, [files[1], window.session.workspace.path])
    dialog = shown(ManyDialog)
    assert dialog.go.text() == "Close"
    assert "this very workspace" in words(dialog)


def test_the_report_says_what_was_refused_or_left(qtbot):
    made = Merged((Outcome("a.awdb", refused="“a.awdb” is empty."), Outcome("b.awdb")), 0)
    report = MergeReport(None, made)
    qtbot.addWidget(report)
    told = words(report)
    assert "None of 2 files have been merged" in told
    assert "“a.awdb” is empty." in told
    assert "“b.awdb” was left alone, because you stopped before it." in told
    assert not report.take_back.isVisibleTo(report)
