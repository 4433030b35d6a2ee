# SPDX-License-Identifier: MIT
"""The Claims tab over a real case: finding, narrowing, sorting, deciding in bulk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workstation.domain.claims import Act, Status
from workstation.domain.filters import ClaimFilter
from workstation.settings import Settings
from workstation.ui.claims import deciding as deciding_module
from workstation.ui.claims.panel import facts
from workstation.ui.claims.tab import ClaimsTab
from workstation.ui.kit.place_dialog import Placing
from workstation.ui.session import Session
from workstation.workspace import Workspace


@pytest.fixture
def tab(qtbot, session, settle):
    made = ClaimsTab(session)
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    settle(session)
    return made


def shown(tab):
    """The words of the claims as the table has them."""
    return [tab.model.row(at).content.exact for at in range(tab.model.rowCount())]


def statuses(case):
    return [claim.status for claim in case.claims.rows(case.claims.find())]


def test_every_claim_is_listed(tab, qtmodeltester):
    assert shown(tab) == ["31 people had died", "a cutter had hit the ferry", "the boat was old"]
    assert tab.filters.counts.text() == "3 claims"
    qtmodeltester.check(tab.model)


def test_words_narrow_the_table(tab, session, settle):
    tab.filters.narrow(text="cutter")
    settle(session)
    assert shown(tab) == ["a cutter had hit the ferry"]
    assert tab.filters.counts.text() == "1 of 3"
    tab.filters.reset()
    settle(session)
    assert len(shown(tab)) == 3


def test_status_speaker_and_act_narrow_too(tab, session, case, settle):
    claims = case.claims.rows(case.claims.find())
    case.claims.accept([claims[0].uid])
    case.claims.set(claims[1].uid, act="denies")
    for change, expected in (
        ({"accepted": True}, claims[0]),
        ({"accepted": False, "speaker": claims[1].speaker}, claims[1]),
        ({"speaker": None, "act": Act.DENIES}, claims[1]),
    ):
        tab.filters.narrow(**change)
        settle(session)
        assert shown(tab) == [expected.content.exact]


def test_unplaced_leaves_out_what_is_on_a_question(tab, session, case, settle):
    claims = case.claims.rows(case.claims.find())
    question = case.questions.add("Was there a collision?").rows[0]
    case.questions.place(question, claims[1].uid, stance="no")
    tab.filters.choose_question("unplaced")
    settle(session)
    assert claims[1].content.exact not in shown(tab)
    tab.filters.choose_question(question)
    settle(session)
    assert claims[1].content.exact in shown(tab)


def test_a_heading_sorts_by_new_ids(tab, session, settle):
    tab.on_sort("speaker", descending=True)
    settle(session)
    names = [tab.model.row(at).speaker_name for at in range(3)]
    assert [name for name in names if name] == ["Interior ministry", "Calder"]


def test_a_late_answer_is_dropped(tab, session, settle):
    before = shown(tab)
    tab.on_found(tab._request - 1, tab.model.ids[:1], 1)
    assert shown(tab) == before


def test_the_button_says_how_many_are_accepted(tab, session, case, settle):
    tab.table.selectAll()
    assert tab.panel.buttons["accept"].text() == "Accept 3 claims"
    assert tab.filters.counts.text() == "3 claims · 3 chosen"
    tab.panel.buttons["accept"].click()
    settle(session)
    assert set(statuses(case)) == {Status.ACCEPTED_IN_BULK}
    session.undo()
    settle(session)
    assert set(statuses(case)) == {Status.SUGGESTED}


def test_keys_decide_and_rows_stay_where_they_are(tab, session, case, settle):
    tab.table.selectRow(1)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    settle(session)
    tab.table.selectRow(2)
    QTest.keyClick(tab.table, Qt.Key.Key_Backspace)
    settle(session)
    assert statuses(case) == [Status.SUGGESTED, Status.ACCEPTED, Status.REJECTED]
    assert tab.table.currentIndex().row() == 2


def test_deciding_twice_is_said(qtbot, tab, session, case, settle):
    tab.table.selectRow(0)
    tab.deciding.accept()
    settle(session)
    with qtbot.waitSignal(session.trouble) as said:
        tab.deciding.accept()
    assert said.args == ["Nothing was changed: what is chosen is accepted already."]


def test_one_speaker_for_many(tab, session, case, settle, monkeypatch):
    calder = case.actors.named("Calder").uid
    monkeypatch.setattr(deciding_module.ActorPicker, "ask", lambda *_: calder)
    tab.table.selectAll()
    tab.do("speaker")
    settle(session)
    assert {claim.speaker for claim in case.claims.rows(case.claims.find())} == {calder}


def test_claims_are_placed_on_a_question(tab, session, case, settle, monkeypatch):
    question = case.questions.add("Did people die?").rows[0]
    placing = Placing(question)
    monkeypatch.setattr(deciding_module.PlaceDialog, "ask", lambda _p, _q, then, *_: then(placing))
    tab.table.selectRow(2)
    QTest.keyClicks(tab.table, "q")
    settle(session)
    held = [p.claim.content.exact for p in case.questions.positions(question, suggested=False)]
    assert held == ["the boat was old"]


def test_g_opens_the_source(qtbot, tab, session, case):
    tab.table.selectRow(1)
    with qtbot.waitSignal(session.show_requested) as wanted:
        QTest.keyClicks(tab.table, "g")
    assert wanted.args == ["claim", case.claims.rows(case.claims.find())[1].uid]


def test_a_claim_is_revealed_though_the_filter_hides_it(tab, session, case, settle):
    wanted = case.claims.rows(case.claims.find())[2]
    tab.filters.narrow(text="cutter")
    settle(session)
    tab.reveal(wanted.uid)
    settle(session)
    assert tab.filters.wanted == ClaimFilter()
    assert tab.claim().uid == wanted.uid


def test_the_panel_tells_what_is_known(tab, case):
    tab.table.selectRow(0)
    known = dict(facts(tab.claim(), {}))
    assert known["Speaker"] == "Interior ministry"
    assert known["Status"] == "suggested"
    assert tab.panel.card.claim.uid == tab.claim().uid


def test_an_empty_case_says_what_belongs_there(qtbot, qapp, tmp_path, settle):
    workspace = Workspace.create(tmp_path / "empty.awdb")
    session = Session(workspace, Settings())
    made = ClaimsTab(session)
    qtbot.addWidget(made)
    settle(session)
    assert made._stack.currentWidget() is made._empty
    session.close()


@pytest.fixture
def unsure(case):
    """The second claim is rated, and low."""
    claim = case.claims.rows(case.claims.find())[1]
    values = {"engine": "tagger", "version": "2", "rule": "that clause", "confidence": 0.3}
    with case._door.record() as record:
        record.put("claim", claim.uid, values)
    return claim


def test_below_the_threshold_is_folded_away_and_shown_again(unsure, tab, session, settle):
    session.settings.least_confidence = 0.5
    tab.reload()
    settle(session)
    assert unsure.content.exact not in shown(tab)
    assert tab.filters.counts.text() == "2 of 3"
    assert tab.filters.below.text() == "1 below your threshold · Show"
    tab.filters.below.click()
    settle(session)
    assert len(shown(tab)) == 3
    assert tab.filters.below.text().endswith("Fold away")


def test_a_folded_claim_that_somebody_asks_for_is_shown(unsure, tab, session, settle):
    session.settings.least_confidence = 0.5
    tab.reload()
    settle(session)
    tab.reveal(unsure.uid)
    settle(session)
    assert tab.claim().uid == unsure.uid


def test_the_panel_says_who_found_it_and_how_sure_that_is(unsure, tab):
    tab.table.selectRow(1)
    assert tab.panel._why.text() == (
        "By tagger 2; the rule “that clause” agrees. Rated about 3 in 10; not measured."
    )
