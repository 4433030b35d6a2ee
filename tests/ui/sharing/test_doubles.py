# SPDX-License-Identifier: MIT
"""What is probably here twice, in the window: looked at before a merge, joined after it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.services.wires import WIRE, edited
from workstation.domain.doubles import Double, Doubles, End
from workstation.domain.origins import LinkKind, LinkStatus
from workstation.ui.sharing import merging
from workstation.ui.sharing.doubles_dialog import DoublesDialog
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.ui.sharing.report_dialog import MergeReport
from workstation.workspace import Facts

CHECK, OPEN, TICKED = Qt.ItemDataRole.CheckStateRole, Qt.CheckState.Unchecked, Qt.CheckState.Checked


def take_in(text, title, publisher):
    facts = Facts(publisher=publisher)
    return lambda work: work.sources.add_text(text, title=title, facts=facts, extract=False)


def words(dialog):
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


@pytest.fixture
def theirs(case, copied):
    path = copied(take_in(edited(), "Disaster", "The Dial"))
    take_in(WIRE, "Ferry sinks", "Coast Wire")(case)
    return path


def test_they_are_told_before_and_joined_after(qtbot, theirs, opened, shown, settle):
    window = opened()
    merging.look(window, window.session, theirs)
    preview = shown(PreviewDialog)
    assert "1 source in it is probably here already." in words(preview)
    preview.doubles.click()
    look = shown(DoublesDialog)
    assert look.model.data(look.model.index(0, 0), CHECK) is None, "nothing to tick yet"
    assert look.here.text() == "Ferry sinks\nCoast Wire"
    look.cancel.click()
    qtbot.waitUntil(lambda: not window.findChildren(DoublesDialog))
    preview.go.click()
    report = shown(MergeReport)
    assert report.join.text() == "Join 1 probable double…"
    report.join.click()
    dialog = shown(DoublesDialog)
    assert not dialog.go.isEnabled(), "nothing is joined silently"
    dialog.model.setData(dialog.model.index(0, 0), TICKED.value, CHECK)
    assert dialog.go.text() == "Join 1 pair"
    dialog.go.click()
    settle(window.session)
    ties = window.session.workspace.origins.find(LinkKind.SAME_TEXT, LinkStatus.CONFIRMED)
    assert len(ties) == 1


@pytest.fixture
def dialog(qtbot):
    pairs = tuple(
        Double(
            f"{n}", LinkKind.SAME_STATEMENT, End(f"a{n}", f"one {n}"), End(f"b{n}", "two"), 1, "y"
        )
        for n in range(3)
    )
    made = DoublesDialog(None, Doubles(claims=5, unread=7, listed=pairs), joining=True)
    qtbot.addWidget(made)
    return made


def test_space_and_the_buttons_tick(qtbot, dialog):
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert len(dialog.model.chosen()) == 3
    dialog.table.selectRow(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [one.uid for one in dialog.model.chosen()] == ["0", "2"]
    assert dialog.go.text() == "Join 2 pairs"
    dialog.model.turn([0, 2])
    assert dialog.model.chosen() == []
    assert dialog.model.data(dialog.model.index(1, 0), CHECK) is OPEN


def test_what_is_not_listed_or_not_compared_is_said(dialog):
    assert "The surest 3 are listed; 2 more follow." in words(dialog)
    assert "7 texts here could only be compared to the letter." in words(dialog)
    assert "5 claims that came over are probably here already." in words(dialog)
