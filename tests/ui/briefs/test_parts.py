# SPDX-License-Identifier: MIT
"""The smaller parts: list, columns, editions, release dialog."""

import gc
import weakref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from workstation.domain.briefs import Brief
from workstation.domain.reports import Edition
from workstation.ui.briefs.columns import ColumnChips
from workstation.ui.briefs.editions import Editions
from workstation.ui.briefs.list import BriefList, BriefsModel
from workstation.ui.briefs.release_dialog import Release, ReleaseDialog

OLD = Brief(1, "b1", "Older", made_on="2026-11-01")
NEW = Brief(2, "b2", "", made_on="2026-11-02")


def edition(number, document=b""):
    return Edition(
        f"e{number}", "b1", number, "2026-11-13", "", "TLP:GREEN", "A. Lind", "M. Oran", "desk",
        "00", document,
    )  # fmt: skip


def test_the_list_keeps_the_rules_of_qt(qtmodeltester):
    model = BriefsModel()
    model.set_briefs([OLD, NEW])
    qtmodeltester.check(model)


def test_the_newest_comes_first_and_the_mark_stays(qtbot):
    briefs = BriefList()
    qtbot.addWidget(briefs)
    briefs.show_briefs([OLD, NEW])
    assert [brief.uid for brief in briefs.model.briefs] == ["b2", "b1"]
    assert briefs.model.index(0).data() == "Untitled"
    briefs.reveal("b1")
    briefs.show_briefs([OLD, NEW, Brief(3, "b3", "Newest", made_on="2026-11-03")])
    assert briefs.current_uid() == "b1"
    briefs.show_briefs([])
    assert briefs.current_uid() == ""


def test_six_columns_are_the_most(qtbot):
    chips = ColumnChips()
    qtbot.addWidget(chips)
    uids = tuple(f"u{n}" for n in range(6))
    chips.show_columns(uids[:2], {"u0": "Calder", "u1": "Ostra"})
    assert chips.add_button.isEnabled()
    chips.show_columns(uids, {})
    assert not chips.add_button.isEnabled()
    assert "Six columns" in chips.note.text()
    with qtbot.waitSignal(chips.chosen) as chosen:
        chips._remove("u3")
    assert chosen.args == [("u0", "u1", "u2", "u4", "u5")]


def test_editions_are_listed_newest_first(qtbot):
    editions = Editions()
    qtbot.addWidget(editions)
    editions.show_editions([edition(1), edition(2)])
    assert editions.words[0].startswith("Edition 2 · ")
    assert "approved by M. Oran" in editions.words[0]
    assert "to desk" in editions.words[0]


@pytest.mark.parametrize("accept", [True, False])
def test_releasing_answers_and_is_freed(qtbot, accept):
    seen = []

    def act():
        dialog = QApplication.activeModalWidget()
        seen.append(weakref.ref(dialog))
        dialog.approver.setText("M. Oran")
        dialog.accept() if accept else dialog.reject()

    QTimer.singleShot(0, act)
    released = ReleaseDialog.ask(None, "", 3, "Crisis cell")
    assert released == (Release("M. Oran", "Crisis cell") if accept else None)
    gc.collect()
    qtbot.waitUntil(lambda: seen[0]() is None)


def test_on_a_conflict_it_is_released_only_with_all_values(qtbot):
    dialog = ReleaseDialog(None, "", 1, "", ["credibility of “The boat was old”"])
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    words = " ".join(shown.text() for shown in dialog.findChildren(QLabel))
    assert "1 value that this brief rests on is in conflict: credibility of “The boat" in words
    dialog.both.setChecked(True)
    assert dialog.go.isEnabled()
    assert dialog.release().with_conflicts
    plain = ReleaseDialog(None, "", 1, "")
    qtbot.addWidget(plain)
    assert plain.go.isEnabled()
    assert not plain.release().with_conflicts
