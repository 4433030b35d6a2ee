# SPDX-License-Identifier: MIT
"""The disagreements in the window: found, read, decided, filtered, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from workstation.domain.disagreements import DisagreementStatus, Explanation, Rule
from workstation.ui.comparison import disagreements_panel as panel_module
from workstation.ui.comparison.disagreements_panel import DisagreementsPanel


@pytest.fixture
def contested(case, asked):
    """Calder says no to what the ministry says yes to."""
    claims = case.claims.rows(case.claims.find())
    case.questions.place(asked[0], claims[1].uid, stance="no")
    return asked[0]


@pytest.fixture
def panel(qtbot, session, contested, settle):
    made = DisagreementsPanel(session)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: made.card._told is not None)
    return made


def words(widget):
    return " | ".join(one.text() for one in widget.findChildren(QLabel))


def status(session):
    return next(d for d in session.workspace.disagreements.find() if d.rule is Rule.YES_NO)


def test_camps_and_both_quotes_are_shown(panel):
    told = words(panel.card)
    assert "says yes · says no" in told
    assert "One speaker says yes and another says no" in told
    assert "31 people had died" in told
    assert "a cutter had hit the ferry" in told
    assert panel.counted.text() == "1 disagreement · 1 open"


def test_the_model_keeps_qts_rules(qtmodeltester, panel):
    qtmodeltester.check(panel.list.shown)
    assert panel.list.shown.rowCount() == 1


def test_keys_decide_and_undo_takes_it_back(panel, session, settle):
    QTest.keyClicks(panel.list, "r")
    settle(session)
    assert status(session).status is DisagreementStatus.REAL
    session.undo()
    settle(session)
    assert status(session).status is DisagreementStatus.OPEN


def test_dismissing_asks_for_a_reason_first(panel, session, settle):
    QTest.keyClicks(panel.list, "x")
    settle(session)
    assert status(session).status is DisagreementStatus.OPEN
    assert "Why is it dismissed?" in panel.card.reason.placeholderText()
    panel.card.reason.setText("another ferry")
    panel.on_letter("X")
    settle(session)
    decided = status(session)
    assert (decided.status, decided.reason) == (DisagreementStatus.DISMISSED, "another ferry")


def test_one_click_explains(qtbot, panel, session, settle):
    made = next(
        one for one in panel.card.findChildren(QPushButton) if one.text() == "Explained: other time"
    )
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    settle(session)
    assert status(session).explanation is Explanation.OTHER_TIME


def test_an_offer_explains_one_pair(qtbot, panel, session, settle):
    offer = next(
        one for one in panel.card.findChildren(QPushButton) if one.text() == "other definition?"
    )
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    settle(session)
    (pair,) = session.workspace.disagreements.pairs(status(session).uid)
    assert pair.status is DisagreementStatus.EXPLAINED
    assert pair.reason == "the question has no definition line yet"


def test_filters_and_the_empty_view(panel, session, settle, monkeypatch):
    panel.narrow(rule=Rule.DATES)
    settle(session)
    assert panel._stack.currentWidget() is panel.empty
    panel.show_all()
    settle(session)
    calder = session.workspace.actors.named("Calder").uid
    monkeypatch.setattr(panel_module.ActorPicker, "ask", lambda *_: calder)
    panel._ask_actor()
    settle(session)
    assert panel.actor.text() == "Calder"
    assert panel.list.current() is not None


def test_claims_that_join_ask_for_another_look(panel, session, case, contested, settle):
    QTest.keyClicks(panel.list, "r")
    settle(session)
    claims = case.claims.rows(case.claims.find())
    session.write(lambda w: w.questions.place(contested, claims[2].uid, stance="no"))
    settle(session)
    assert "1 new claim since" in words(panel.card)


def test_the_tab_shows_them_beside_its_table(qtbot, tab, session, contested, asked, settle):
    tab.reload()
    settle(session)
    tab.table.choose(contested)
    tab.following.show()
    qtbot.waitUntil(lambda: tab.details.disagreements.text() == "1 disagreement, 1 open")
    tab.table.choose(asked[1])
    tab.following.show()
    qtbot.waitUntil(lambda: not tab.following.reading)
    assert not tab.details.disagreements.isVisibleTo(tab), "not those of the question before"
    tab.table.choose(contested)
    tab.following.show()
    tab.show_disagreements(contested)
    settle(session)
    assert tab.pages.disagreeing
    with qtbot.waitSignal(session.show_requested) as shown:
        tab.pages.disagreements.card.open_first()
    assert shown.args[0] == "claim"
    tab.show_mode("table")
    assert tab.pages.currentWidget() is tab.pages.table


def test_reading_the_same_again_leaves_what_is_typed_alone(panel, session, settle):
    reason = panel.card.reason
    reason.setText("another")
    panel.reload()
    settle(session)
    assert panel.card.reason is reason
    assert reason.text() == "another"
