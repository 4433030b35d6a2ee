# SPDX-License-Identifier: MIT
"""The Network tab, by pointer and by keys."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QPushButton

from workstation.domain.network import Edge, EdgeKind, Network, Node


def words(widget):
    texts = [one.text() for one in widget.findChildren(QLabel)]
    return " | ".join(texts + [one.toolTip() for one in widget.findChildren(QPushButton)])


def point(tab, name):
    uid = next(node.uid for node in tab.canvas.network.nodes if node.name == name)
    x, y = tab.canvas.sight.at(tab.canvas.places[uid])
    return uid, QPoint(round(x), round(y))


def test_a_click_chooses_and_tells_the_contradiction(qtbot, tab):
    uid, at = point(tab, "Calder")
    qtbot.mouseClick(tab.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert tab.canvas.current == uid
    told = words(tab.card)
    assert "✕ Interior ministry · 1 open disagreement" in told
    assert "Did people die?" in told
    assert "Ilan Veres speaks for this actor" in told


def test_a_double_click_opens_the_actor(qtbot, tab, session):
    uid, at = point(tab, "Ilan Veres")
    with qtbot.waitSignal(session.show_requested) as shown:
        qtbot.mouseDClick(tab.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert shown.args == ["actor", uid]


def test_keys_choose_open_and_let_go(qtbot, tab, session):
    qtbot.keyClick(tab.canvas, Qt.Key.Key_Right)
    first = tab.canvas.current
    assert first
    seen = {first}
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        for _ in range(2):  # from one end to the other, however the three stand
            qtbot.keyClick(tab.canvas, key)
            seen.add(tab.canvas.current)
    assert len(seen) == 3
    with qtbot.waitSignal(session.show_requested):
        qtbot.keyClick(tab.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(tab.canvas, Qt.Key.Key_Escape)
    assert tab.canvas.current == ""


def test_zoom_keeps_what_is_under_the_pointer(tab):
    canvas, at = tab.canvas, QPointF(300, 200)
    before = canvas.sight.ground((300, 200))
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    zoom = canvas.sight.zoom
    canvas.wheelEvent(event)
    assert canvas.sight.zoom == pytest.approx(zoom * 1.25**2)
    assert canvas.sight.ground((300, 200)) == pytest.approx(before)


def test_zero_shows_everything_again(qtbot, tab):
    fitted = tab.canvas.sight
    for _ in range(3):
        qtbot.keyClick(tab.canvas, Qt.Key.Key_Plus)
    assert tab.canvas.sight != fitted
    qtbot.keyClick(tab.canvas, Qt.Key.Key_0)
    assert tab.canvas.sight == fitted


def test_narrowing_to_the_neighbours_and_back(qtbot, tab):
    uid, _ = point(tab, "Ilan Veres")
    tab.toolbar.narrow(uid, "Ilan Veres")
    qtbot.waitUntil(lambda: len(tab.canvas.places) == 2)
    tab.toolbar.widen()
    qtbot.waitUntil(lambda: len(tab.canvas.places) == 3)


def test_ties_of_one_kind_only(qtbot, tab):
    menu = tab.toolbar.ties.menu()
    for kind in set(EdgeKind) - {EdgeKind.CONTRADICTS}:
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == kind.value).trigger()
    qtbot.waitUntil(lambda: len(tab.canvas.places) == 2)
    assert {edge.kind for edge in tab.canvas.network.edges} == {EdgeKind.CONTRADICTS}


def test_an_explained_disagreement_is_no_edge(qtbot, tab, session):
    (found,) = session.workspace.disagreements.find()
    session.write(
        lambda w: w.disagreements.set([found.uid], "explained", "other time", "another night")
    )
    qtbot.waitUntil(lambda: len(tab.canvas.network.edges) == 1)


def test_a_later_actor_is_chosen_when_it_arrives(qtbot, tab, case):
    uid = case.actors.named("Calder").uid
    tab.reveal(uid)
    assert tab.canvas.current == uid


def test_the_layout_is_the_same_at_the_next_opening(tab, case):
    graph = case.network.graph()
    assert case.network.layout(graph) == tab.canvas.places


def test_export_as_a_picture_and_a_graph(tab, case, tmp_path):
    graph = case.network.graph()
    svg = case.network.export(graph, tmp_path / "n.svg").read_text("utf-8")
    assert svg.startswith(("<svg", "<?xml"))
    assert "Interior ministry" in svg
    assert "contradicts" in case.network.export(graph, tmp_path / "n.graphml").read_text("utf-8")


def test_of_a_crowd_the_card_lists_the_strongest_and_tells_the_rest(tab):
    asked = {f"q{number}": f"Question {number}?" for number in range(5)}
    others = tuple(Node(f"n{number}", f"Other {number:02}") for number in range(70))
    edges = tuple(
        Edge("me", node.uid, EdgeKind.CONTRADICTS, 1 + number, tuple(asked))
        for number, node in enumerate(others)
    )
    crowd = Network((Node("me", "Somebody"), *others), edges)
    tab.card.show_actor(crowd, "me", asked)
    told = words(tab.card)
    assert "✕ Other 69 · 70 open disagreements" in told
    assert told.count("✕ ") == 30
    assert "and 40 other actors" in told
    assert "and 2 other questions" in told
    tab.card.show_actor(crowd, "", asked)
    assert "strongest" not in words(tab.card)
    more = tuple(Edge(a.uid, b.uid, EdgeKind.CONTRADICTS) for a, b in pairwise(others))
    tab.card.show_actor(replace(crowd, edges=edges + more), "", asked)
    assert "Drawn: the strongest 71 of 139 pairs in contradiction" in words(tab.card)
