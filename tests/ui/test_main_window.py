# SPDX-License-Identifier: MIT
"""The window: opening, tabs, undo, palette, dropping, what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from workstation.domain.sharing import Scope
from workstation.errors import UserError
from workstation.ui import about, report
from workstation.ui.command_palette import CommandPalette
from workstation.ui.kit.theme import DARK, LIGHT, Choice, roles
from workstation.workspace import Workspace


@pytest.fixture
def opened(qtbot, window, case, settle):
    """The window with the tiny case open on its Sources tab."""
    case.close()
    window.open_path(case.path)
    settle(window.session)
    review = window.tabs.tab("sources").review
    qtbot.waitUntil(lambda: review.claim is not None)
    review.choose(next(claim.uid for claim in review.queue.claims if claim.speaker))
    return window


def test_without_a_case_it_says_what_to_do(window):
    assert window.session is None
    assert window.foot.keys() == "Ctrl+N new · Ctrl+O open"
    assert not window.topbar.search.isVisible()


def test_a_case_opens_with_its_title_and_marking(opened, case):
    assert opened.windowTitle().startswith("case — ")
    assert opened.topbar.marking.text() == "TLP:CLEAR"
    assert opened.settings.recent_files == [str(case.path)]


def test_the_longest_marking_has_room_in_the_smallest_window(opened):
    opened.resize(opened.minimumSize())
    opened.topbar.marking.set_text("TLP:AMBER+STRICT")
    opened.topbar.layout().activate()
    search, marking = opened.topbar.search.geometry(), opened.topbar.marking.geometry()
    assert search.right() < marking.left()
    assert marking.right() <= opened.topbar.width()


def test_only_the_shown_tab_is_built(opened):
    assert list(opened.tabs._built) == ["sources"]
    opened.show_tab("comparison")
    assert set(opened.tabs._built) == {"sources", "comparison"}


def test_undo_is_named_in_the_menu(qtbot, opened, settle):
    tab = opened.tabs.tab("sources")
    tab.do("accept")
    settle(opened.session)
    assert opened.menus.undo.text() == "Undo “Accept a claim”"
    assert opened.toast.text() == "Accept a claim"
    opened.menus.undo.trigger()
    settle(opened.session)
    assert opened.menus.redo.text() == "Redo “Accept a claim”"
    assert opened.session.workspace.claims.counts()


def test_a_text_box_wins_ctrl_z(qtbot, opened, settle):
    tab = opened.tabs.tab("sources")
    tab.do("accept")
    settle(opened.session)
    box = tab.list.filter
    qtbot.keyClicks(box, "ferry")
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == ""
    settle(opened.session)
    assert opened.menus.undo.text() == "Undo “Accept a claim”"


def test_a_bad_file_is_one_calm_sentence(window, tmp_path):
    bad = tmp_path / "letter.awdb"
    bad.write_text("Dear all", encoding="utf-8")
    window.open_path(bad)
    assert window.session is None
    assert window.trouble.isVisible()
    assert "letter.awdb" in window.trouble.sentence()


def test_somebody_else_writing_offers_read_only(window, case, tmp_path, monkeypatch):
    case.actors.create("Orsan", "state")
    asked = []
    monkeypatch.setattr(
        "workstation.ui.opening.ReadOnlyDialog.ask", lambda *a: asked.append(a[1]) or True
    )
    window.open_path(case.path)
    if asked:  # the lock belongs to another process, or to this one on some systems
        assert window.session.workspace.read_only
        assert window.banner.isVisible()


def test_read_only_is_said_and_nothing_can_be_added(qtbot, window, case, monkeypatch):
    case.close()
    window.enter(Workspace.open(case.path, read_only=True))
    assert window.banner.sentence() == "It was opened read-only."
    data = QMimeData()
    data.setText("Orsan said no.")
    window.commands.take(data)
    assert window.trouble.sentence().startswith("Nothing was added.")


def test_a_filtered_copy_says_so_for_good(window, case, tmp_path):
    path = case.sharing.export(tmp_path / "green.awdb", Scope(marking="TLP:GREEN"))
    window.open_path(path)
    assert window.banner.isVisible()
    assert window.banner.sentence().startswith("This is a filtered copy: nothing marked above")


def test_dropped_files_and_pasted_text_become_sources(qtbot, opened, settle, tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("Calder said no cutter was there.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper)), QUrl("https://example.org/x")])
    with qtbot.waitSignal(opened.session.received) as got:
        opened.commands.take(data)
    assert [Path(one.path).name for one in got.args[0]] == ["paper.txt"]
    QGuiApplication.clipboard().setText("Orsan said that 40 people had died.")
    with qtbot.waitSignal(opened.session.received):
        opened.commands.paste()
    settle(opened.session)
    assert len(opened.session.workspace.sources.find()) == 3


def test_the_palette_finds_things_and_commands(qtbot, opened, settle):
    palette = CommandPalette.open_over(opened, "Calder")
    qtbot.waitUntil(lambda: palette.list.count() > 0)
    titles = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert any("Calder" in title for title in titles)
    palette.box.setText("save a copy")
    assert palette.list.item(0).text() == "Save a copy…"
    palette.close()


def test_enter_in_the_palette_does_it(qtbot, opened):
    palette = CommandPalette.open_over(opened, "dark")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: roles() is DARK)
    assert opened.settings.theme == "dark"
    opened.commands.choose_theme(Choice.LIGHT)
    assert roles() is LIGHT


def test_a_copy_is_saved_in_the_background(qtbot, opened, settle, tmp_path):
    settle(opened.session)
    with qtbot.waitSignal(opened.session.message) as got:
        opened.commands.copy_to(tmp_path / "copy.awdb")
    assert got.args[0] == "Copy saved as copy.awdb."
    copy = Workspace.open(tmp_path / "copy.awdb", read_only=True)
    assert len(copy.claims.find()) == len(opened.session.workspace.claims.find())
    copy.close()


def test_a_case_is_made_and_entered(window, tmp_path):
    window.commands.make(tmp_path / "new.awdb", "Sable Strait", "TLP:AMBER")
    assert window.windowTitle().startswith("Sable Strait — ")
    assert window.topbar.marking.text() == "TLP:AMBER"


def test_the_tab_and_geometry_are_remembered(opened):
    opened.show_tab("actors")
    opened.close()
    assert opened.settings.views["tab"] == "actors"
    assert opened.settings.window["main"]


def test_closing_the_case_returns_to_the_start(opened):
    opened.close_workspace()
    assert opened.session is None
    assert opened.tabs is None


def test_the_search_box_opens_the_palette(qtbot, opened, monkeypatch):
    typed = []
    opened.topbar.search_requested.disconnect()
    opened.topbar.search_requested.connect(typed.append)
    qtbot.keyClicks(opened.topbar.search, "f")
    assert typed == ["f"]
    assert isinstance(opened.topbar.search, QLineEdit)
    assert opened.topbar.search.text() == ""


def test_an_old_engine_is_warned_about():
    assert "3.51.3" in about.warning("3.40.1")
    assert about.warning("3.51.3") == ""
    assert about.warning("3.54.0") == ""


def test_a_report_says_where_and_can_be_copied(qtbot, window):
    report.ReportDialog.tell(window, RuntimeError("the handle came off"))
    dialog = report.ReportDialog.shown
    assert "the handle came off" in dialog.report.toPlainText()
    dialog._on_copy()
    assert "RuntimeError" in QGuiApplication.clipboard().text()
    dialog.close()
    qtbot.waitUntil(lambda: report.ReportDialog.shown is None)


def test_the_example_case_is_made_once_and_says_what_it_is(qtbot, window, monkeypatch):
    made = []

    def demonstration(folder, ticket):
        made.append(folder)
        folder.mkdir(parents=True)
        Workspace.create(folder / "demo.awdb", title="Example").close()
        return folder / "demo.awdb"

    monkeypatch.setattr(Workspace, "demonstration", demonstration)
    window.open_first(None)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.banner.sentence() == "This is an example case"
    assert window.tabs.shown == "comparison"
    window.close_workspace()
    window.open_example()
    assert window.session is not None
    assert len(made) == 1


def test_what_hinders_the_example_case_is_said(qtbot, window, monkeypatch):
    def demonstration(folder, ticket):
        raise UserError("The disk is full.")

    monkeypatch.setattr(Workspace, "demonstration", demonstration)
    window.open_example()
    qtbot.waitUntil(window.trouble.isVisible)
    assert "The disk is full." in window.trouble.sentence()
