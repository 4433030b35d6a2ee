# SPDX-License-Identifier: MIT
"""Review that earns trust: how sure, why, in which order, and what is folded away."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import DENIED, OLD, SAID
from workstation.domain.claims import Status
from workstation.domain.engines import TAGGER, EngineFacts
from workstation.ui.sources.ordering import Order

FACTS = EngineFacts(TAGGER, "2", 0.81, 0.83, "20 news articles")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def measured(rated, tab, session):
    """The tab, its suggestions rated, over an engine that was measured."""
    tab.review.refresh()
    session.engine.facts = FACTS
    session.engine.known.emit()
    return tab


def exact(tab):
    return tab.review.claim.content.exact


def orders(tab, session, settle, order):
    tab.inspector.choose_order()
    picker = tab.inspector.opened
    row = list(Order).index(order)
    picker.list.itemClicked.emit(picker.list.item(row))
    settle(session)


def other_source(case, title="Dawn Post"):
    """Another source in which Calder says it too, and one thing more."""
    text = f"{title} heard that {DENIED}, said Calder. It also said that pumps failed twice."
    uid = case.sources.add_text(text, title=title, extract=False).uid
    calder = case.actors.named("Calder").uid
    made = []
    for words in (DENIED, "pumps failed twice"):
        start = text.index(words)
        made += case.claims.mark(uid, ((start, start + len(words)),), speaker=calder).rows
    case.claims.reset(made)
    return made


def test_how_sure_it_is_stands_over_the_card(measured):
    assert measured.inspector.trust.text() == "About 9 in 10 such suggestions are right"
    foot = measured.inspector.foot.engine
    assert foot.words() == "Tagger 2: 8 in 10 right, expect about 1 in 6 missed"
    assert "20 news articles" in foot.toolTip()


def test_what_is_uncertain_is_dotted_and_named(measured, press):
    press("n")
    assert measured.inspector.trust.text().endswith("right · check speaker, act")
    press("n")
    grid = measured.inspector.grid
    assert grid.value("speaker").accessibleName().endswith("to be checked: nobody is named")


def test_a_decided_claim_is_not_rated_any_more(measured, press):
    press(Qt.Key.Key_Return, "p")
    assert exact(measured) == SAID
    assert measured.inspector.trust.isHidden()


def test_e_unfolds_why_and_it_stays_unfolded(measured, press, session):
    why = measured.inspector.why
    assert not why.is_open
    press("e")
    assert why.is_open
    assert session.settings.views["sources.why"] is True
    assert why._parts[2].text() == SAID
    said = why.panel.accessibleName()
    assert "By tagger 2; the rule “that clause” agrees." in said
    assert "Score 0.90: about 9 in 10 such suggestions are right." in said
    press("n")
    assert why.is_open
    assert "Unsure: The engine is less sure than of most." in why.panel.accessibleName()
    press("e")
    assert session.settings.views["sources.why"] is False


def test_below_the_threshold_is_folded_away_and_counted(measured, press, session, case):
    session.settings.least_confidence = 0.75
    measured.review.refresh()
    foot = measured.inspector.foot
    assert [c.content.exact for c in measured.review.queue.claims] == [SAID]
    assert foot.below.text() == "2 below your threshold · Show"
    press(Qt.Key.Key_Return)
    assert measured.review.queue.left == 0
    foot.below.click()
    assert len(measured.review.queue.claims) == 3
    assert foot.below.text() == "2 below your threshold · Fold away"
    foot.below.click()
    assert len(measured.review.queue.claims) == 1
    assert len(case.claims.find()) == 3  # nothing was deleted


def test_a_folded_claim_that_somebody_asks_for_is_shown(measured, session, rated):
    session.settings.least_confidence = 0.75
    measured.review.refresh()
    uid = rated.claims.rows(rated.claims.find())[1].uid
    measured.reveal(uid)
    assert exact(measured) == DENIED


def test_parked_suggestions_are_never_folded(measured, press, session):
    press("n", " ")
    session.settings.least_confidence = 0.75
    measured.review.refresh()
    assert [c.parked for c in measured.review.queue.claims][:2] == [False, True]
    assert measured.review.below == 1


def test_least_certain_first_goes_through_all_sources(measured, session, settle, press):
    orders(measured, session, settle, Order.UNCERTAIN)
    assert exact(measured) == DENIED
    assert measured.inspector.counted.text() == "Suggestion 1 of 3"
    assert measured.inspector.order.text() == "Least certain first"
    assert session.settings.views["sources.order"] == "uncertain"
    press("n")
    assert exact(measured) == OLD
    press("p", Qt.Key.Key_Backspace)
    assert exact(measured) == OLD


def test_contested_first_says_why_and_opens_the_other_source(measured, case, session, settle):
    other = other_source(case)
    question = case.questions.add("Did pumps fail on the ferry?").rows[0]
    case.questions.place(question, case.claims.rows(case.claims.find())[0].uid, stance="no")
    case.questions.place(question, other[1], stance="yes")
    case.claims.reset([other[1]])
    session.changed.emit(frozenset(("source", "question", "claim")))
    settle(session)
    measured.review.choose(measured.review.queue.claims[0].uid)
    orders(measured, session, settle, Order.CONTESTED)
    assert measured.review.claim.uid == other[1]
    assert measured.list.current() == measured.review.source.uid
    note = measured.inspector.note.text()
    assert note.startswith("“Did pumps fail on the ferry?” Contested: 1 says yes, 1 says no")


def test_new_first_puts_what_others_say_too_last(measured, case, session, settle, press):
    other = other_source(case)
    orders(measured, session, settle, Order.NOVELTY)
    assert "New: its words are said in no other source" in measured.inspector.note.text()
    order = [case.claims.rows([number])[0].content.exact for number in measured.review.round.ids]
    assert order[-1] == DENIED
    assert order.count(DENIED) == 1  # identical reports are one card
    for _ in range(3):
        press("n")
    assert exact(measured) == DENIED
    assert case.claims.get(other[0]).status is Status.SUGGESTED


def test_who_looks_elsewhere_comes_back_to_the_order(measured, case, session, settle, press):
    other = other_source(case)
    orders(measured, session, settle, Order.UNCERTAIN)
    measured.reveal(other[1])
    press(Qt.Key.Key_Return)
    assert exact(measured) == DENIED
    assert measured.inspector.counted.text().startswith("Suggestion 1 of")


def test_an_order_gone_through_to_its_end_says_so(measured, session, settle, press):
    orders(measured, session, settle, Order.UNCERTAIN)
    for _ in range(3):
        press(Qt.Key.Key_Backspace)
    assert measured.review.queue.left == 0
    assert len(measured.review.round.ids) == 0
    assert measured.inspector.note.text() == "In this order nothing is left to review."
    press("n", "p")  # nothing happens, and nothing breaks


def test_the_order_is_remembered(qtbot, session, settle, rated):
    from workstation.ui.sources.tab import SourcesTab

    session.settings.views["sources.order"] = "uncertain"
    made = SourcesTab(session)
    qtbot.addWidget(made)
    settle(session)
    qtbot.waitUntil(lambda: made.review.claim is not None and exact(made) == DENIED)


def test_revealing_a_claim_wins_over_the_remembered_order(qtbot, session, settle, rated):
    from workstation.ui.sources.tab import SourcesTab

    session.settings.views["sources.order"] = "uncertain"
    made = SourcesTab(session)
    qtbot.addWidget(made)
    made.reveal(rated.claims.rows(rated.claims.find())[2].uid)
    settle(session)
    assert exact(made) == OLD


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Qt.Key.Key_Return, Status.ACCEPTED_IN_BULK),
        (Qt.Key.Key_Backspace, Status.REJECTED),
    ],
)
def test_with_shift_a_decision_holds_in_all_sources(qtbot, measured, case, settle, key, status):
    session = measured._session
    other = other_source(case)[0]
    measured.review.step(1)
    settle(session)
    mine = measured.review.claim.uid
    qtbot.keyClick(measured.reader, key, SHIFT)
    settle(session)
    assert {case.claims.get(uid).status for uid in (mine, other)} == {status}


def test_shift_enter_alone_is_enter(qtbot, measured, case, session, settle):
    uid = measured.review.claim.uid
    qtbot.keyClick(measured.reader, Qt.Key.Key_Return, SHIFT)
    settle(session)
    assert case.claims.get(uid).status is Status.ACCEPTED


def test_range_selection_in_the_list_is_kept(qtbot, measured, case, session, settle):
    other_source(case)
    measured.list.reload()
    settle(session)
    qtbot.keyClick(measured.list.view, Qt.Key.Key_Down, SHIFT)
    assert len(measured.list.selected()) == 2  # though the second one is read now


def test_with_nothing_in_hand_it_says_why(measured, case, session, settle):
    def heading(**values):
        uid = case.sources.add_text(f"Nobody spoke of {values}.", extract=False).uid
        with case._door.record() as record:
            record.compute("source", uid, **values)
        measured.reveal(uid)
        view = measured.inspector._nothing
        return view.accessibleName(), view.accessibleDescription()

    assert heading(extracted="")[0] == "Not yet read"
    assert heading(extracted="tagger 2")[0] == "No suggestions here"
    title, sentence = heading(extracted="failed: tagger 2: it holds no sentence.")
    assert title == "This source could not be read"
    assert sentence.startswith("it holds no sentence. To try once more")


def test_when_all_is_folded_away_it_says_so(measured, session):
    session.settings.least_confidence = 0.95
    measured.review.queue = measured.review.queue.at("")
    measured.review.refresh()
    assert measured.inspector._nothing.accessibleName() == "Nothing above your threshold"
    assert not measured.inspector.foot.below.isHidden()


def test_what_was_measured_of_this_engine_says_nothing_of_an_older_one(measured, session):
    session.engine.outdated = frozenset((measured.review.source.uid,))
    session.engine.known.emit()
    assert measured.inspector.trust.text() == "Rated about 9 in 10; not measured"
    assert measured.inspector.foot.engine.words().startswith("Tagger 2: 8 in 10 right")
