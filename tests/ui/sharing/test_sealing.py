# SPDX-License-Identifier: MIT
"""Sealed files in the window: saved, merged, dropped and opened; wrong keys are asked for again."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.sharing.test_merging import add, drop, wordings, words
from workstation.domain.sealing import Key, Seal
from workstation.domain.sharing import Scope
from workstation.sharing.headers import is_sealed
from workstation.sharing.keys import make_key
from workstation.ui.sharing import export_dialog, merging, unlocking
from workstation.ui.sharing.export_dialog import ExportDialog
from workstation.ui.sharing.many import ManyDialog
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.ui.sharing.receiving import OpenOrMerge
from workstation.ui.sharing.report_dialog import MergeReport
from workstation.ui.sharing.sealing import SealFields
from workstation.ui.sharing.unlocking import UnlockDialog
from workstation.workspace import Workspace


@pytest.fixture
def own(tmp_path):
    """The path of one's own key, and the public half."""
    return tmp_path / "own", make_key(tmp_path / "own")


@pytest.fixture
def sealed(copied, own, tmp_path):
    """A colleague's copy with a question more, sealed for our key."""
    with Workspace.open(copied(add("Who steered it?")), read_only=True) as theirs:
        return theirs.sharing.export(
            tmp_path / "theirs sealed.awdb", seal=Seal(recipients=(own[1],))
        )


@pytest.fixture
def fields(qtbot):
    made = SealFields()
    qtbot.addWidget(made)
    made.heard = []
    made.changed.connect(made.heard.append)
    made.choose = lambda way: made.way.setCurrentIndex(made.way.findData(way))
    return made


def test_a_copy_is_not_sealed_unless_one_wants_it(fields):
    assert fields.seal is None
    assert fields.passphrase.isHidden()
    assert fields.keys.isHidden()


def test_a_passphrase_is_hidden_and_typed_twice(fields):
    fields.choose("passphrase")
    assert fields.heard[-1] is False
    assert "Four or five words" in fields.told.text()
    fields.passphrase.setText("under the bridge")
    fields.again.setText("under")
    assert fields.told.text() == "The two passphrases differ."
    assert fields.heard[-1] is False
    fields.again.setText("under the bridge")
    assert fields.heard[-1] is True
    assert fields.seal == Seal("under the bridge")
    assert fields.passphrase.displayText() != "under the bridge"
    fields.choose("")
    assert fields.seal is None
    assert fields.heard[-1] is True


def test_public_keys_are_checked_as_they_are_pasted(fields, own):
    fields.choose("keys")
    assert fields.heard[-1] is False
    fields.keys.setPlainText("age1nobody")
    assert "is no public key" in fields.told.text()
    fields.keys.setPlainText(f"# the team\n{own[1]}\n")
    assert fields.heard[-1] is True
    assert fields.seal == Seal(recipients=(own[1],))


def test_a_part_is_saved_sealed(qtbot, opened, own, tmp_path, monkeypatch):
    window = opened()
    asked = []
    monkeypatch.setattr(export_dialog, "ask_save", lambda *given: asked.append(given))
    dialog = ExportDialog.ask(window, window.session)
    before = dialog.height()
    dialog.sealing.way.setCurrentIndex(2)
    assert not dialog.go.isEnabled()
    assert dialog.height() > before
    dialog.sealing.keys.setPlainText(own[1])
    dialog.go.click()
    (_, _, kinds, name, then) = asked[0]
    assert (kinds, name) == ("Sealed workspaces (*.age)", "case part.awdb.age")
    with qtbot.waitSignal(window.session.message) as told:
        then(tmp_path / name)
    assert told.args[0] == "The part was saved as case part.awdb.age."
    assert is_sealed(tmp_path / name)


def test_a_sealed_file_is_looked_into_and_merged(qtbot, opened, sealed, own, shown, tmp_path):
    make_key(tmp_path / "other")
    window = opened()
    merging.look(window, window.session, sealed)
    asking = shown(UnlockDialog)
    assert "was sealed for keys" in words(asking)
    assert not asking.go.isEnabled()
    asking.take(tmp_path / "other")
    asking.go.click()
    qtbot.waitUntil(lambda: any("this key" in words(one) for one in visible(window)))
    again = next(one for one in visible(window) if "this key" in words(one))
    again.take(own[0])
    again.go.click()
    preview = shown(PreviewDialog)
    assert "Merge “theirs sealed.awdb.age”?" in words(preview)
    preview.go.click()
    shown(MergeReport)
    assert "Who steered it?" in wordings(window)


def visible(window):
    return [one for one in window.findChildren(UnlockDialog) if one.isVisible()]


def test_no_passphrase_no_look(opened, sealed, shown, settle):
    window = opened()
    merging.look(window, window.session, sealed)
    shown(UnlockDialog).cancel.click()
    settle(window.session)
    assert window.findChildren(PreviewDialog) == []
    assert wordings(window) == {"Was the boat old?"}


def test_a_passphrase_is_what_is_given(qtbot):
    dialog = UnlockDialog(None, "x.awdb.age", "This does not open it.", by_passphrase=True)
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    dialog.passphrase.setText("under the bridge")
    assert dialog.go.isEnabled()
    assert dialog.key == Key("under the bridge")
    assert "This does not open it." in {one.text() for one in dialog.findChildren(QLabel)}


@pytest.fixture
def saving(monkeypatch, tmp_path):
    """Everything is kept under the name that is offered."""
    monkeypatch.setattr(unlocking, "ask_save", lambda *given: given[-1](tmp_path / given[-2]))


@pytest.mark.usefixtures("saving")
def test_a_dropped_one_becomes_a_workspace_and_is_opened(qtbot, opened, sealed, own, shown):
    renamed = sealed.rename(sealed.with_name("holiday.txt"))
    window = opened()
    drop(window, renamed)
    shown(OpenOrMerge).opening.click()
    asking = shown(UnlockDialog)
    asking.take(own[0])
    asking.go.click()
    qtbot.waitUntil(lambda: window.session.workspace.path.name == "holiday.txt.awdb")
    assert wordings(window) == {"Was the boat old?", "Who steered it?"}


def test_a_wrong_key_leaves_the_case_open(qtbot, opened, sealed, tmp_path, shown):
    make_key(tmp_path / "other")
    window = opened()
    window.unsealing.unseal(sealed, tmp_path / "o.awdb", Key(identity=tmp_path / "other"))
    assert "was not sealed for this key" in words(shown(UnlockDialog))
    assert window.session.workspace.path.name == "case.awdb"
    assert not (tmp_path / "o.awdb").exists()


def test_what_hinders_opening_is_said(qtbot, opened, sealed, own, tmp_path):
    window = opened()
    (tmp_path / "there.awdb").write_text("precious")
    window.unsealing.unseal(sealed, tmp_path / "there.awdb", Key(identity=own[0]))
    qtbot.waitUntil(window.trouble.isVisible)
    assert "exists already" in window.trouble.sentence()
    sealed.write_bytes(sealed.read_bytes()[:60])
    window.trouble.hide()
    window.open_path(sealed)
    assert "is damaged or was cut short" in window.trouble.sentence()
    assert visible(window) == []


def test_the_export_names_no_seal_by_default(qtbot, opened, tmp_path, question):
    window = opened()
    with qtbot.waitSignal(window.session.message):
        export_dialog.export(window.session, tmp_path / "plain.awdb", Scope())
    assert not is_sealed(tmp_path / "plain.awdb")


def test_of_several_files_the_sealed_ones_ask_for_their_key(sealed, copied, own, opened, shown):
    window = opened()
    plain = copied(lambda theirs: theirs.actors.create("Crew"), name="plain")
    merging.look_at(window, window.session, [plain, sealed])
    dialog = shown(UnlockDialog)
    dialog.take(own[0])
    dialog.go.click()
    shown(ManyDialog).go.click()
    assert "2 files have been merged" in words(shown(MergeReport))
