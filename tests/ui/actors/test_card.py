# SPDX-License-Identifier: MIT
"""The card: every part of it changes the actor, and undo takes it back."""

from PySide6.QtCore import Qt

from workstation.domain.actors import ActorKind, Tie
from workstation.ui.actors.affiliation_dialog import AffiliationDialog, NewAffiliation
from workstation.ui.actors.small_dialogs import GradeDialog
from workstation.ui.kit.actor_picker import NewActor


def test_f2_renames_in_place_and_undo_takes_it_back(qtbot, tab, select, case, session):
    uid = select("Calder")
    tab.rename_action.trigger()
    assert tab.card.name.selectedText() == "Calder"
    with qtbot.waitSignal(session.changed):
        qtbot.keyClicks(tab.card.name, "Republic of Calder")
        qtbot.keyClick(tab.card.name, Qt.Key.Key_Return)
    assert case.actors.get(uid).name == "Republic of Calder"
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert case.actors.get(uid).name == "Calder"
    qtbot.waitUntil(lambda: tab.card.name.text() == "Calder")


def test_escape_and_an_empty_name_change_nothing(qtbot, tab, select, case):
    uid = select("Calder")
    tab.card.rename()
    qtbot.keyClicks(tab.card.name, "Somebody")
    qtbot.keyClick(tab.card.name, Qt.Key.Key_Escape)
    assert tab.card.name.text() == "Calder"
    tab.card.name.setText("  ")
    tab.card.name.editingFinished.emit()
    assert tab.card.name.text() == "Calder"
    assert case.actors.get(uid).name == "Calder"


def test_the_kind_is_picked(qtbot, tab, select, case, session):
    uid = select("Interior ministry")
    with qtbot.waitSignal(session.changed):
        tab.card.kind.activated.emit(tab.card.kind.findData(ActorKind.ORGANISATION))
    assert case.actors.get(uid).kind is ActorKind.ORGANISATION


def test_a_note_is_kept_when_it_is_left(qtbot, tab, select, case, session):
    uid = select("Calder")
    tab.card.note.setPlainText("Seat of the coast guard.")
    with qtbot.waitSignal(session.changed):
        tab.card.note.keep()
    assert case.actors.get(uid).note == "Seat of the coast guard."


def test_an_alias_is_typed_and_deleted(qtbot, tab, select, case, session):
    uid = select("Calder")
    tab.alias_action.trigger()
    with qtbot.waitSignal(session.changed):
        qtbot.keyClicks(tab.card.aliases.entry, "Calderan republic")
        qtbot.keyClick(tab.card.aliases.entry, Qt.Key.Key_Return)
    assert [alias.name for alias in case.actors.aliases(uid)] == ["Calderan republic"]
    qtbot.waitUntil(lambda: tab.card.aliases.words == ["Calderan republic"])
    alias = case.actors.aliases(uid)[0]
    with qtbot.waitSignal(session.changed):
        tab.card.aliases.write(lambda workspace: workspace.actors.remove_alias(alias.uid))
    qtbot.waitUntil(lambda: tab.card.aliases.words == ["No other name is known."])


def test_an_affiliation_shows_unknown_dates_and_both_ends(
    qtbot, tab, select, case, session, monkeypatch
):
    body = case.actors.named("Interior ministry").uid
    new = NewAffiliation(Tie.HOLDS_OFFICE_IN, body, "spokesman", since="2024", reason="so signed")
    monkeypatch.setattr(AffiliationDialog, "ask", lambda *_: new)
    uid = select("Ilan Veres")
    with qtbot.waitSignal(session.changed):
        tab.tie_action.trigger()
    held = case.actors.affiliations(uid)[0]
    assert (held.tie, held.body, held.office) == (Tie.HOLDS_OFFICE_IN, body, "spokesman")
    qtbot.waitUntil(lambda: "as spokesman" in "".join(tab.card.affiliations.words))
    select("Interior ministry")
    assert "holds office here as spokesman" in "".join(tab.card.affiliations.words)
    assert "2024 – ?" in tab.card.affiliations.below


def test_an_affiliation_with_somebody_new_makes_them(
    qtbot, tab, select, case, session, monkeypatch
):
    new = NewAffiliation(Tie.ORGAN_OF, NewActor("Ostra"))
    monkeypatch.setattr(AffiliationDialog, "ask", lambda *_: new)
    uid = select("Interior ministry")
    with qtbot.waitSignal(session.changed):
        tab.tie_action.trigger()
    assert case.actors.affiliations(uid)[0].body == case.actors.named("Ostra").uid


def test_a_publisher_is_graded_with_a_reason(qtbot, tab, select, case, session, monkeypatch):
    monkeypatch.setattr(GradeDialog, "ask", lambda *_: ("B", "corrects itself"))
    uid = select("Meridian News")
    assert tab.card.reliability.words == ["Not assessed."]
    with qtbot.waitSignal(session.changed):
        tab.grade_action.trigger()
    assert case.actors.get(uid).reliability == "B"
    qtbot.waitUntil(lambda: "corrects itself" in tab.card.reliability.words[-1])


def test_only_publishers_show_a_letter(tab, select):
    select("Calder")
    assert tab.card.reliability.isHidden()


def test_a_likeness_is_offered_with_its_reason_never_joined(qtbot, tab, select, case):
    uid = select("Ilan Veres")
    qtbot.waitUntil(lambda: not tab.card.likenesses.isHidden())
    assert "Veres" in tab.card.likenesses.words[0]
    assert case.actors.get(uid).joined == ()
