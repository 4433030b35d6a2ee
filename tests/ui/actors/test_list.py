# SPDX-License-Identifier: MIT
"""The list of actors: paging, filter, order, count, selection."""

from workstation.domain.actors import ActorKind


def shown(tab):
    model = tab.list.model
    return [model.row(row).name for row in range(model.rowCount())]


def reloaded(qtbot, tab, act):
    with qtbot.waitSignal(tab.list.loaded):
        act()


def test_the_model_keeps_the_rules_of_qt(tab, qtmodeltester):
    qtmodeltester.check(tab.list.model)


def test_those_who_say_most_come_first(tab):
    assert set(shown(tab)[:2]) == {"Interior ministry", "Calder"}
    assert tab.list.count.text() == "5 actors"


def test_order_by_name_is_remembered(qtbot, tab, session):
    reloaded(qtbot, tab, lambda: tab.list.order_by("name"))
    assert shown(tab) == ["Calder", "Ilan Veres", "Interior ministry", "Meridian News", "Veres"]
    assert session.settings.views["actors.order"] == "name"


def test_typing_filters_and_counts(qtbot, tab):
    reloaded(qtbot, tab, lambda: qtbot.keyClicks(tab.list.search, "veres"))
    assert set(shown(tab)) == {"Ilan Veres", "Veres"}
    assert tab.list.count.text() == "2 actors found"


def test_one_kind_only(qtbot, tab):
    reloaded(qtbot, tab, lambda: tab.list.filter_kind(ActorKind.MEDIA_OUTLET))
    assert shown(tab) == ["Meridian News"]


def test_revealing_somebody_hidden_clears_the_filter(qtbot, tab, case):
    reloaded(qtbot, tab, lambda: qtbot.keyClicks(tab.list.search, "veres"))
    uid = case.actors.named("Calder").uid
    reloaded(qtbot, tab, lambda: tab.reveal(uid))
    assert tab.list.search.text() == ""
    assert tab.list.current_uid() == uid


def test_the_selection_survives_another_order(qtbot, tab, select):
    uid = select("Veres")
    reloaded(qtbot, tab, lambda: tab.list.order_by("kind"))
    assert tab.list.current_uid() == uid
    assert [actor.uid for actor in tab.list.selected()] == [uid]
