# SPDX-License-Identifier: MIT
"""Saving a part to share: what leaves is told while it is chosen, then written."""

import pytest

from workstation.domain.sharing import Scope
from workstation.ui.sharing.export_dialog import ExportDialog, export, leaving_words
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
