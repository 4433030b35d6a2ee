# SPDX-License-Identifier: MIT
"""The Timeline tab, by pointer and by keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QPushButton

from workstation.domain.timeline import EVENTS, ItemKind, Lanes
from workstation.domain.views import Clock
from workstation.ui.timeline import tab as module
from workstation.ui.timeline.event_dialog import EventDialog, EventDraft
from workstation.ui.timeline.tab import TimelineTab

CALDER = ("2 Feb 2026", "9 Nov 2026")


@pytest.fixture
def case(case):
    """Calder says no in February and yes in November; the ministry speaks of March."""
    first, second, third = case.claims.rows(case.claims.find())
    calder = second.speaker
    case.claims.set(first.uid, statement_date="March 2026")
    case.claims.set(second.uid, statement_date=CALDER[0])
    case.claims.set(third.uid, statement_date=CALDER[1], speaker=calder)
    question = case.questions.add("Did a cutter hit it?").rows[0]
    case.questions.place(question, second.uid, stance="no")
    case.questions.place(question, third.uid, stance="yes")
    return case


@pytest.fixture
def tab(qtbot, session):
    made = TimelineTab(session)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.canvas.timeline.items) == 4)
    return made


def spot(tab, kind=ItemKind.CLAIM, number=0):
    found = [one for one in tab.canvas.placed.spots() if one.item.kind is kind][number]
    y = found.y + 46 - tab.canvas.sight.scroll
    return found.item, QPoint(round(found.left + 6), round(y))


def words(widget):
    texts = [one.text() for one in widget.findChildren(QLabel)]
    return " | ".join(texts + [one.text() for one in widget.findChildren(QPushButton)])


def press(qtbot, tab, *keys):
    for key in keys:
        qtbot.keyClick(tab.canvas, key)


def turn(tab, x, y, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    at = QPointF(x, y)
    event = QWheelEvent(
        at,
        tab.canvas.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    tab.canvas.wheelEvent(event)


def test_a_click_chooses_and_tells(qtbot, tab):
    item, at = spot(tab)
    qtbot.mouseClick(tab.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert tab.canvas.current == item
    assert item.who in words(tab.card)
    assert item.words in tab.canvas.accessibleDescription()
    qtbot.mouseClick(tab.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(600, 690))
    assert tab.canvas.current is None
    assert "Nothing chosen" in words(tab.card)


def test_a_double_click_opens_the_claim(qtbot, tab, session):
    item, at = spot(tab)
    with qtbot.waitSignal(session.show_requested) as shown:
        qtbot.mouseDClick(tab.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.args == ["claim", item.uid]


def test_keys_go_through_time_and_open(qtbot, tab, session):
    seen = []
    press(qtbot, tab, Qt.Key.Key_Home)
    for _ in range(4):
        seen.append(tab.canvas.current)
        press(qtbot, tab, Qt.Key.Key_Right)
    assert len(set(seen)) == 4
    starts = [one.earliest for one in seen]
    assert starts == sorted(starts)
    press(qtbot, tab, Qt.Key.Key_End)
    assert tab.canvas.current == seen[-1]
    with qtbot.waitSignal(session.show_requested) as shown:
        press(qtbot, tab, Qt.Key.Key_Return)
    assert shown.args == ["claim", seen[-1].uid]
    press(qtbot, tab, Qt.Key.Key_Escape)
    assert tab.canvas.current is None


def test_up_and_down_change_the_lane(qtbot, tab):
    press(qtbot, tab, Qt.Key.Key_Home)
    first = tab.canvas.current
    press(qtbot, tab, Qt.Key.Key_Down)
    assert tab.canvas.current.lane != first.lane
    press(qtbot, tab, Qt.Key.Key_Up)
    assert tab.canvas.current.lane == first.lane


def test_an_item_out_of_sight_comes_into_it(qtbot, tab):
    for _ in range(12):
        press(qtbot, tab, Qt.Key.Key_Plus)
    press(qtbot, tab, Qt.Key.Key_End)
    sight, item = tab.canvas.sight, tab.canvas.current
    assert sight.start <= item.earliest <= sight.start + sight.days
    assert item in [one.item for one in tab.canvas.placed.spots()]


def test_the_wheel_zooms_round_the_pointer(tab):
    before, days = tab.canvas.sight.scale.day(600), tab.canvas.sight.days
    turn(tab, 600, 200, 2)
    assert tab.canvas.sight.days == pytest.approx(days / 1.25**2)
    assert tab.canvas.sight.scale.day(600) == pytest.approx(before)
    turn(tab, 600, 200, -2, Qt.KeyboardModifier.ControlModifier)
    assert tab.canvas.sight.days == pytest.approx(days)


def test_keys_zoom_move_and_fit(qtbot, tab):
    fitted = tab.canvas.sight
    press(qtbot, tab, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    assert tab.canvas.sight.days == pytest.approx(fitted.days / 1.25)
    start = tab.canvas.sight.start
    qtbot.keyClick(tab.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert tab.canvas.sight.start > start
    press(qtbot, tab, Qt.Key.Key_0)
    assert tab.canvas.sight == fitted


def test_dragging_moves_the_days_and_chooses_nothing(qtbot, tab):
    port = tab.canvas.viewport()
    start, days = tab.canvas.sight.start, tab.canvas.sight.days
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
    qtbot.mouseMove(port, QPoint(500, 300))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(500, 300))
    moved = 100 * days / tab.canvas.sight.scale.width
    assert tab.canvas.sight.start == pytest.approx(start + moved)
    assert tab.canvas.current is None


def test_lanes_scroll_over_their_heads(qtbot, tab, case):
    for number in range(6):
        case.events.add(f"Event {number}", happened="3 March 2026")
    tab.reload()
    tab.resize(1200, 260)
    bar = tab.canvas.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    turn(tab, 30, 100, -1)
    assert bar.value() > 0
    assert tab.canvas.sight.scroll == bar.value()


def test_other_lanes_and_another_clock(qtbot, tab):
    tab.toolbar.look(lanes=Lanes.QUESTION)
    qtbot.waitUntil(lambda: tab.canvas.timeline.lanes[0].name == "Did a cutter hit it?")
    tab.toolbar.look(lanes=Lanes.PUBLISHER, clock=Clock.PUBLICATION)
    qtbot.waitUntil(lambda: tab.canvas.timeline.lanes[0].name == "Meridian News")
    assert tab.toolbar.by_clock.text() == "Date published"


def test_typed_words_narrow(qtbot, tab):
    tab.toolbar.search.setText("cutter")
    qtbot.waitUntil(lambda: len(tab.canvas.timeline.items) == 1)
    tab.show_all()
    qtbot.waitUntil(lambda: len(tab.canvas.timeline.items) == 4)


def test_the_filter_menu(qtbot, tab):
    menu = tab.toolbar.filter.menu()
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == "Did a cutter hit it?").trigger()
    qtbot.waitUntil(lambda: len(tab.canvas.timeline.items) == 3)
    assert tab.toolbar.filter.text() == "Filter (1)"


def test_a_course_from_the_card_and_back(qtbot, tab):
    change, at = spot(tab, ItemKind.CHANGE)
    qtbot.mouseClick(tab.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert change.words in words(tab.card)
    link = next(
        one for one in tab.card.findChildren(QPushButton) if one.text().startswith("Course of")
    )
    link.click()
    qtbot.waitUntil(lambda: any(one.clock for one in tab.canvas.timeline.items))
    assert "Calder on “Did a cutter hit it?”" in tab.toolbar.leave.text()
    clocks = {one.clock for one in tab.canvas.timeline.items if one.clock}
    assert clocks == {Clock.STATEMENT, Clock.PUBLICATION}
    tab.toolbar.leave.click()
    qtbot.waitUntil(lambda: not any(one.clock for one in tab.canvas.timeline.items))


def test_an_event_is_added_tied_and_changed(qtbot, tab, session, monkeypatch):
    draft = EventDraft("The ferry sinks", "1 February 2026", "Sable Strait")
    monkeypatch.setattr(EventDialog, "ask", lambda *_: draft)
    tab.toolbar.add_event.click()
    qtbot.waitUntil(lambda: tab.canvas.timeline.lanes[0].key == EVENTS)
    (event,) = session.workspace.events.all()
    claim = next(one for one in tab.canvas.timeline.items if one.kind is ItemKind.CLAIM)
    session.write(lambda w: w.events.tie([claim.uid], event.uid))
    qtbot.waitUntil(lambda: session.workspace.events.get(event.uid).claims == 1)
    tab.reveal(event.uid)
    assert "1 claim about it" in words(tab.card)
    tab.reveal(claim.uid)
    assert "◆ The ferry sinks" in words(tab.card)


def test_the_dialog_tells_how_a_date_is_read(qtbot):
    dialog = EventDialog(None, None)
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    dialog.title.setText("The ferry sinks")
    dialog.happened.setText("March 2025")
    assert dialog.go.isEnabled()
    assert "Mar 2025" in dialog.read.text()
    dialog.happened.setText("some time")
    assert "No day" in dialog.read.text()
    assert dialog.draft() == EventDraft("The ferry sinks", "some time", "")


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_export_of_what_is_seen(qtbot, tab, tmp_path, monkeypatch, suffix):
    out = tmp_path / f"time.{suffix}"
    monkeypatch.setattr(module, "ask_save", lambda *arguments: arguments[-1](out))
    tab.export(suffix)
    qtbot.waitUntil(out.exists)
    assert out.stat().st_size > 500


def test_an_empty_case_says_what_belongs_there(qtbot, session, case):
    case.claims.reject([one.uid for one in case.claims.rows(case.claims.find())])
    made = TimelineTab(session)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made._stack.currentIndex() == 1)
    assert "along time" in made._stack.currentWidget().accessibleName()


def test_a_crowded_case_is_read_again_when_zoomed(qtbot, tab, monkeypatch):
    from workstation.services import timeline as service

    monkeypatch.setattr(service, "_FEW", 1)
    tab.reload()
    qtbot.waitUntil(lambda: not tab.canvas.timeline.whole)
    first = tab.canvas.timeline.first
    for _ in range(8):
        tab.canvas.zoom(1.5, tab.canvas.sight.scale.x(first))
    qtbot.waitUntil(lambda: not tab.canvas.timeline.buckets)
    assert any(one.earliest == first for one in tab.canvas.timeline.items)
