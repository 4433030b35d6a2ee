# SPDX-License-Identifier: MIT
"""The dialogs of the Actors tab: what they give back, and that they are freed."""

import gc
import weakref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workstation.domain.actors import ActorKind, Tie
from workstation.ui.actors.affiliation_dialog import AffiliationDialog, NewAffiliation
from workstation.ui.actors.small_dialogs import GradeDialog, NewActorDialog
from workstation.ui.kit.actor_picker import ActorPicker


def asked(ask, do):
    """What `ask` gives back while `do` acts on its dialog, which must then be gone."""
    seen = []

    def act():
        dialog = QApplication.activeModalWidget()
        seen.append(weakref.ref(dialog))
        do(dialog)

    QTimer.singleShot(0, act)
    return ask(), seen[0]


def test_a_new_actor_needs_a_name(qtbot):
    dialog = NewActorDialog(None, "")
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    dialog.name.setText("  Sable   Lines ")
    dialog.kind.setCurrentIndex(dialog.kind.findData(ActorKind.ORGANISATION))
    assert dialog.named() == ("Sable Lines", ActorKind.ORGANISATION)


def test_a_tie_needs_somebody_and_only_offices_have_a_name(qtbot, case, monkeypatch):
    veres, ministry = (case.actors.named(n) for n in ("Ilan Veres", "Interior ministry"))
    dialog = AffiliationDialog(None, case, veres)
    qtbot.addWidget(dialog)
    assert dialog.affiliation() is None
    assert not dialog.go.isEnabled()
    monkeypatch.setattr(ActorPicker, "ask", lambda *_: ministry.uid)
    dialog.on_whom_clicked()
    assert dialog.whom.text() == "Interior ministry"
    dialog.office.setText("spokesman")
    dialog.since.setText("2024")
    assert dialog.affiliation() == NewAffiliation(
        Tie.HOLDS_OFFICE_IN, ministry.uid, "spokesman", "2024"
    )
    dialog.tie.setCurrentText(Tie.MEMBER_OF.value)
    affiliation = dialog.affiliation()
    assert affiliation is not None
    assert affiliation.office == ""
    assert "never speaks for the whole" in dialog.counts.text()


def test_nobody_is_tied_to_himself(qtbot, case, monkeypatch):
    veres = case.actors.named("Ilan Veres")
    dialog = AffiliationDialog(None, case, veres)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(ActorPicker, "ask", lambda *_: veres.uid)
    dialog.on_whom_clicked()
    assert dialog.affiliation() is None


@pytest.mark.parametrize("accept", [True, False])
def test_grading_answers_and_is_freed(qtbot, accept):
    def act(dialog):
        dialog.letters["C"].setChecked(True)
        dialog.reason.setText("often late")
        dialog.accept() if accept else dialog.reject()

    graded, gone = asked(lambda: GradeDialog.ask(None, "Meridian News", "F"), act)
    assert graded == (("C", "often late") if accept else None)
    gc.collect()
    qtbot.waitUntil(lambda: gone() is None)


def test_naming_answers_and_is_freed(qtbot):
    named, gone = asked(lambda: NewActorDialog.ask(None, "Ostra"), lambda d: d.accept())
    assert named == ("Ostra", ActorKind.UNKNOWN)
    gc.collect()
    qtbot.waitUntil(lambda: gone() is None)
