# SPDX-License-Identifier: MIT
"""The report of a merge in the window: saved at once or later, joined from at any time."""

import pytest

from tests.services.wires import WIRE, edited
from workstation.ui.sharing import merging, report_saving
from workstation.ui.sharing.doubles_dialog import DoublesDialog
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.ui.sharing.report_dialog import MergeReport
from workstation.ui.sharing.reports_dialog import ReportsDialog
from workstation.workspace import Facts


def take_in(text, title, publisher):
    facts = Facts(publisher=publisher)
    return lambda work: work.sources.add_text(text, title=title, facts=facts, extract=False)


@pytest.fixture
def saved(monkeypatch, tmp_path):
    """Where a report is saved when a file is asked for."""
    path = tmp_path / "report.md"
    monkeypatch.setattr(report_saving, "ask_save", lambda *asked: asked[-1](path))
    return path


def test_it_is_saved_from_the_report(qtbot, copied, opened, shown, saved):
    path = copied(lambda theirs: theirs.questions.add("Who steered it?"))
    window = opened()
    merging.look(window, window.session, path)
    shown(PreviewDialog).go.click()
    shown(MergeReport).save.click()
    qtbot.waitUntil(saved.exists)
    assert "Who steered it?" in saved.read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: window.toast.text() == "Wrote report.md")


def test_every_merge_can_be_read_later(qtbot, case, copied, opened, shown, saved):
    case.sharing.merge(copied(lambda w: w.questions.add("<b>Who</b> steered it?"), name="one"))
    case.sharing.merge(copied(lambda theirs: theirs.actors.create("Crew"), name="two"))
    window = opened()
    window.menus.reports.trigger()
    dialog = shown(ReportsDialog)
    assert dialog.list.count() == 2
    qtbot.waitUntil(lambda: "Crew" in dialog.page.toPlainText())
    dialog.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: "<b>Who</b> steered it?" in dialog.page.toPlainText())
    assert not dialog.join.isVisible()
    dialog.go.click()
    qtbot.waitUntil(saved.exists)
    assert dialog.isVisible()


def test_doubles_are_joined_from_there(qtbot, case, copied, opened, shown):
    path = copied(take_in(edited(), "Disaster", "The Dial"))
    take_in(WIRE, "Ferry sinks", "Coast Wire")(case)
    case.sharing.merge(path)
    window = opened()
    window.menus.reports.trigger()
    dialog = shown(ReportsDialog)
    qtbot.waitUntil(dialog.join.isVisible)
    dialog.join.click()
    joining = shown(DoublesDialog)
    joining.model.tick([0], ticked=True)
    joining.go.click()
    qtbot.waitUntil(lambda: not dialog.join.isVisible())


def test_without_merges_it_says_so(opened, question, shown):
    window = opened()
    window.menus.reports.trigger()
    dialog = shown(ReportsDialog)
    assert dialog.none.isVisible()
    assert not dialog.go.isVisible()
