# SPDX-License-Identifier: MIT
"""A case on a share in the window: fetched, explained once, written back, merged, left."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from workstation.domain.changes import Analyst
from workstation.settings import Settings
from workstation.storage.database import connect
from workstation.ui.afar import EXPLAINED, NotWritten
from workstation.ui.kit.theme import Theme
from workstation.ui.main_window import MainWindow
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.workspace import Workspace

EK = Analyst("b" * 32, "Bo Ek")


@pytest.fixture
def window(qtbot, qapp):
    """The window; what a test leaves open in it is closed at once, whatever has to wait."""
    made = MainWindow(Settings(), Theme(qapp, "light"))
    qtbot.addWidget(made, before_close_func=lambda window: window.leave())
    made.show()
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def distant(case, tmp_path, monkeypatch):
    """The tiny case in a folder that counts as a share."""
    case.close()
    share = tmp_path / "share"
    share.mkdir()
    path = share / "case.awdb"
    shutil.copy(case.path, path)
    monkeypatch.setenv("WORKSTATION_SHARES", str(share))
    return path


@pytest.fixture
def opened(qtbot, window, distant, settle):
    """The window with that case open, the reason read before."""
    window.settings.explained.append(EXPLAINED)
    window.open_path(distant)
    qtbot.waitUntil(lambda: window.session is not None)
    settle(window.session)
    return window


@pytest.fixture
def shown(qtbot):
    """Wait for a dialog of a kind."""

    def find(kind):
        def seen():
            return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]

        qtbot.waitUntil(lambda: any(one.isVisible() for one in seen()))
        return next(one for one in seen() if one.isVisible())

    return find


def add_question(window, settle, wording="Was the boat old?"):
    window.session.write(lambda workspace: workspace.questions.add(wording))
    settle(window.session)


def questions_in(path):
    db = connect(path, mode="ro")
    try:
        return {wording for (wording,) in db.execute("SELECT wording FROM questions")}
    finally:
        db.close()


def change_there(path, wording, monkeypatch):
    with monkeypatch.context() as there:
        there.setenv("WORKSTATION_SHARES", "")
        there.setenv("WORKSTATION_SETTINGS", str(path.parent.parent / "his"))
        with Workspace.open(path, analyst=EK) as case:
            case.questions.add(wording)


def words(dialog):
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def test_the_reason_is_explained_until_it_was_read(qtbot, window, distant, settle):
    window.open_path(distant)
    qtbot.waitUntil(lambda: window.session is not None)
    banner = window.afar_banner
    assert banner.sentence().startswith("“case.awdb” lies on a network share, where")
    banner._do.click()
    assert banner.sentence().startswith("You work on a copy: the case lies on a network share")
    assert EXPLAINED in Settings.load().explained
    assert window.menus.write_back.isEnabled()
    assert window.settings.recent_files == [str(distant)]


def test_a_case_of_this_machine_has_no_such_notice(window, case):
    case.close()
    window.open_path(case.path)
    assert window.afar_banner.isHidden()
    assert not window.menus.write_back.isEnabled()


def test_it_is_written_back_on_request(qtbot, opened, distant, settle):
    add_question(opened, settle)
    assert questions_in(distant) == set()
    opened.afar_banner._do.click()
    qtbot.waitUntil(lambda: opened.toast.text() == "case.awdb is written back.")
    assert questions_in(distant) == {"Was the boat old?"}


def test_it_is_written_back_when_the_window_is_closed(qtbot, opened, distant, settle):
    add_question(opened, settle)
    opened.close()
    qtbot.waitUntil(lambda: opened.session is None)
    qtbot.waitUntil(lambda: not opened.isVisible())
    assert questions_in(distant) == {"Was the boat old?"}


def test_leaving_what_was_changed_there_offers_to_merge_first(
    qtbot, opened, distant, settle, shown, monkeypatch
):
    add_question(opened, settle)
    change_there(distant, "Who steered it?", monkeypatch)
    opened.close_workspace()
    dialog = shown(NotWritten)
    assert "was changed where it lies" in words(dialog)
    dialog.merging.click()
    shown(PreviewDialog).go.click()
    qtbot.waitUntil(lambda: opened.session is None)
    assert questions_in(distant) == {"Was the boat old?", "Who steered it?"}


def test_staying_changes_nothing_and_leaving_keeps_the_changes(
    qtbot, opened, distant, settle, shown, monkeypatch
):
    add_question(opened, settle)
    change_there(distant, "Who steered it?", monkeypatch)
    opened.close()
    shown(NotWritten).cancel.click()
    assert opened.session is not None
    qtbot.waitUntil(lambda: not any(w.isVisible() for w in opened.findChildren(NotWritten)))
    opened.close_workspace()
    shown(NotWritten).leaving.click()
    assert opened.session is None
    assert questions_in(distant) == {"Who steered it?"}
    opened.open_path(distant)
    qtbot.waitUntil(lambda: opened.session is not None)
    assert opened.afar_banner.sentence().startswith("Your changes of ")


def test_a_share_that_is_gone_is_said_and_the_case_still_opens(
    qtbot, opened, distant, settle, shown
):
    add_question(opened, settle)
    distant.parent.rename(distant.parent.with_name("gone"))
    opened.menus.write_back.trigger()
    qtbot.waitUntil(opened.trouble.isVisible)
    assert "is not to be found" in opened.trouble.sentence()
    opened.close_workspace()
    dialog = shown(NotWritten)
    assert not dialog.merging.isVisible()
    dialog.leaving.click()
    assert opened.session is None
    opened.open_first(None)
    qtbot.waitUntil(lambda: opened.session is not None)
    assert [one.wording for one in opened.session.workspace.questions.all()] == [
        "Was the boat old?"
    ]


def test_another_case_is_opened_only_after_writing_back(qtbot, opened, distant, settle, tmp_path):
    other = tmp_path / "other.awdb"
    Workspace.create(other, title="Other").close()
    add_question(opened, settle)
    opened.open_path(other)
    qtbot.waitUntil(lambda: opened.session and opened.session.workspace.path == other)
    assert questions_in(distant) == {"Was the boat old?"}
    assert opened.afar_banner.isHidden()


def test_what_another_machine_has_open_is_read_and_waited_for(qtbot, window, distant, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "workstation.ui.opening.ReadOnlyDialog.ask", lambda *a: asked.append(a[1]) or True
    )
    lock = distant.with_name("case.awdb.lock")
    lock.write_text("Bo Ek on harbour-desk (process 7)", encoding="utf-8")
    window.waiting._look.setInterval(10)
    window.open_path(distant)
    qtbot.waitUntil(lambda: window.session is not None)
    assert "Bo Ek on harbour-desk" in asked[0]
    assert window.session.workspace.read_only
    assert window.banner.sentence().startswith("Bo Ek on harbour-desk")
    window.banner._do.click()
    lock.unlink()
    qtbot.waitUntil(lambda: window.session and not window.session.workspace.read_only)
    assert window.session.workspace.elsewhere is not None
