# SPDX-License-Identifier: MIT
"""The tab: creating, joining, splitting, removing, and what leads elsewhere."""

import gc
import weakref

from PySide6.QtCore import QItemSelectionModel, Qt

from workstation.domain.actors import ActorKind
from workstation.ui.actors.small_dialogs import NewActorDialog
from workstation.ui.actors.tab import ActorsTab
from workstation.ui.kit.paged import ROW_ROLE


def choose_several(tab, case, *names):
    model, selection = tab.list.model, tab.list.view.selectionModel()
    selection.clearSelection()
    for name in names:
        row = model.place_of(case.actors.named(name).id)
        selection.select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def test_a_new_actor_is_shown_at_once(qtbot, tab, case, session, monkeypatch):
    monkeypatch.setattr(NewActorDialog, "ask", lambda *_: ("Sable Lines", ActorKind.ORGANISATION))
    with qtbot.waitSignal(session.changed):
        tab.create_action.trigger()
    uid = case.actors.named("Sable Lines").uid
    qtbot.waitUntil(lambda: tab.card.actor is not None and tab.card.actor.uid == uid)


def test_cancelling_makes_nobody(tab, case, monkeypatch):
    monkeypatch.setattr(NewActorDialog, "ask", lambda *_: None)
    tab.create_action.trigger()
    assert len(case.actors.all()) == 5


def test_two_are_joined_under_the_kept_name_and_split_again(qtbot, tab, case, session):
    choose_several(tab, case, "Ilan Veres", "Veres")
    assert tab.middle.currentWidget() is tab.joining
    assert tab.joining.join_button.text() == "Join 2 actors"
    tab.joining.keep(case.actors.named("Ilan Veres").uid)
    with qtbot.waitSignal(session.changed):
        tab.join_action.trigger()
    joined = next(actor for actor in case.actors.all() if actor.joined)
    assert joined.name == "Ilan Veres"
    assert len(case.actors.all()) == 4
    qtbot.waitUntil(lambda: tab.middle.currentWidget() is tab.card)
    qtbot.waitUntil(tab.split_action.isEnabled)
    assert "2 actors stand here as one" in tab.card.joined.words[0]
    with qtbot.waitSignal(session.changed):
        tab.split_action.trigger()
    assert len(case.actors.all()) == 5


def test_undo_of_a_join_brings_everybody_back(qtbot, tab, case, session):
    choose_several(tab, case, "Ilan Veres", "Veres")
    with qtbot.waitSignal(session.changed):
        tab.join_action.trigger()
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert {"Ilan Veres", "Veres"} <= {actor.name for actor in case.actors.all()}


def test_removing_can_be_undone(qtbot, tab, case, session, select):
    select("Veres")
    with qtbot.waitSignal(session.changed):
        tab.remove_action.trigger()
    assert "Veres" not in {actor.name for actor in case.actors.all()}
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert "Veres" in {actor.name for actor in case.actors.all()}


def test_a_publisher_is_not_removed_and_the_reason_is_said(qtbot, tab, session, select):
    select("Meridian News")
    with qtbot.waitSignal(session.trouble) as said:
        tab.remove_action.trigger()
    assert "publishes" in said.args[0]


def test_a_claim_opens_where_it_stands(qtbot, tab, session, select):
    select("Calder")
    view = tab.over_time.view
    qtbot.waitUntil(lambda: tab.over_time.model.rowCount() == 2)
    claim = tab.over_time.model.index(1).data(ROW_ROLE)
    with qtbot.waitSignal(session.show_requested) as asked:
        view.activated.emit(tab.over_time.model.index(1))
    assert asked.args == ["claim", claim.uid]


def test_a_read_only_case_can_be_read_only(qtbot, tab, select, monkeypatch):
    monkeypatch.setattr(
        type(tab._session.workspace), "read_only", property(lambda _: True), raising=True
    )
    tab.refresh(frozenset(("actor",)))
    qtbot.waitUntil(lambda: not tab.create_action.isEnabled())
    select("Calder")
    assert tab.card.name.isReadOnly()
    assert not tab.join_action.isEnabled()


def test_an_empty_case_offers_the_one_action(qtbot, session, case):
    for actor in case.actors.all():
        if not actor.sources_published:
            case.actors.remove([actor.uid])
    case.sources.remove([case.sources.rows(case.sources.find())[0].uid])
    for actor in case.actors.all():
        case.actors.remove([actor.uid])
    empty = ActorsTab(session)
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.list.loaded):
        empty.show()
    assert empty.middle.currentWidget() is empty.empty
    assert empty.empty.action_button.text() == "New actor"


def test_the_tab_is_freed_when_it_goes(qtbot, session):
    gone = ActorsTab(session)
    with qtbot.waitSignal(gone.list.loaded):
        pass
    seen = weakref.ref(gone)
    with qtbot.waitSignal(gone.destroyed):
        gone.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gone.close()
        gone.deleteLater()
    del gone
    gc.collect()
    assert seen() is None
