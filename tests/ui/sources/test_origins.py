# SPDX-License-Identifier: MIT
"""Common origins in the Sources tab: seen, decided, followed."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tests.services.wires import WIRE, edited
from tests.ui.conftest import DENIED, SAID
from workstation.ui.kit.fields import ValueButton
from workstation.workspace import Facts


@pytest.fixture
def add(case):
    def added(text, publisher, day, title=""):
        facts = Facts(publisher=publisher, published_on=day)
        return case.sources.add_text(text, title=title, facts=facts, extract=False).uid

    return added


@pytest.fixture
def show(tab, session, settle, qtbot):
    """Read a source with its facts open; gives its section of origins."""

    def shown(uid):
        tab.list.reload()
        tab.reveal(uid)
        tab._switch.setCurrentIndex(1)
        settle(session)
        return tab.facts.origins

    return shown


def buttons(widget):
    return {one.text(): one for one in widget.findChildren(QPushButton)}


@pytest.fixture
def copies(case, add):
    made = [add(WIRE, "Harbour Wire", "2026-11-09"), add(edited(), "Dawn Post", "2026-11-10")]
    case.origins.suggest()
    return made


def test_a_copy_is_confirmed_beside_its_facts(case, copies, show, session, settle, qtbot):
    section = show(copies[1])
    qtbot.waitUntil(lambda: "Confirm" in buttons(section), timeout=20_000)
    named = [one.value() for one in section.findChildren(ValueButton)]
    assert any("Harbour Wire" in words and "read first" in words for words in named)
    buttons(section)["Confirm"].click()
    settle(session)
    qtbot.waitUntil(lambda: "Take this source out" in buttons(section), timeout=20_000)
    assert len(case.origins.find("same text", "confirmed")) == 1


def test_not_the_same_is_final(case, copies, show, session, settle, qtbot):
    section = show(copies[1])
    qtbot.waitUntil(lambda: "Not the same" in buttons(section), timeout=20_000)
    buttons(section)["Not the same"].click()
    settle(session)
    case.origins.suggest()
    assert case.origins.groups("same text") == []
    qtbot.waitUntil(section.isHidden, timeout=20_000)


def test_a_version_shows_what_changed(case, add, show, qtbot):
    add(WIRE, "Harbour Wire", "2026-11-09", "Ferry sinks")
    later = add(WIRE.replace("thirty-one", "thirty-eight"), "Harbour Wire", "2026-11-10", "Ferry")
    case.origins.suggest()
    section = show(later)
    qtbot.waitUntil(lambda: "What changed" in buttons(section), timeout=20_000)
    buttons(section)["What changed"].click()
    view = section.findChild(QPlainTextEdit)
    qtbot.waitUntil(lambda: "+ " in view.toPlainText(), timeout=20_000)
    assert "thirty-one" in view.toPlainText().split("+ ")[0]
    assert "thirty-eight" in view.toPlainText().split("+ ")[1]


def test_groups_are_listed_and_followed(tab, copies, session, settle, qtbot):
    tab.list.reload()
    tab.groups.reload()
    settle(session)
    row = tab.groups.list.item(0)
    assert row.text().startswith("In 2 outlets · ")
    assert tab.groups.fold.text() == "Common origins · 1"
    tab.groups.list.itemClicked.emit(row)
    qtbot.waitUntil(lambda: tab.review.source.uid == copies[0], timeout=20_000)


def test_the_search_runs_from_the_menu(tab, case, add, session, settle, qtbot):
    add(WIRE, "Harbour Wire", "2026-11-09")
    add(edited(), "Dawn Post", "2026-11-10")
    action = next(one for one in tab.actions() if one.text() == "Find common origins")
    with qtbot.waitSignal(session.message, timeout=20_000) as said:
        action.trigger()
    assert said.args == ["Common origins: 1 new tie suggested.", False]
    assert len(case.origins.find("same text")) == 1


def test_a_claim_says_where_else_it_is_reported(tab, case, session, settle, qtbot):
    calder = case.actors.named("Calder").uid
    text = f"Calder said: {DENIED}, as everybody knows."
    facts = Facts(publisher="Harbour Wire", published_on="2026-11-12")
    source = case.sources.add_text(text, facts=facts, extract=False).uid
    start = text.index(DENIED)
    piece = (start, start + len(DENIED))
    other = case.claims.mark(source, (piece,), speaker=calder).rows[0]
    case.claims.set(other, form="direct")
    case.origins.suggest()
    here = next(
        c
        for c in case.claims.rows(case.claims.find())
        if c.source != source and c.speaker == calder
    )
    tab.reveal(here.uid)
    qtbot.waitUntil(lambda: tab.origin.also.text() != "", timeout=20_000)
    assert tab.origin.also.text().startswith("One statement, also in 1 source")
    assert "lead: Harbour Wire" in tab.origin.also.text()
    tab.origin.confirm.click()
    settle(session)
    assert len(case.origins.find("same statement", "confirmed")) == 1
    tab.origin.lead.click()
    qtbot.waitUntil(lambda: tab.review.claim.uid == other, timeout=20_000)


def test_the_highest_credibility_says_what_it_lacks(tab, press, case, session, qtbot):
    said = []
    session.message.connect(lambda words, _: said.append(words))
    press("1")
    qtbot.waitUntil(lambda: any("Credibility 1 means" in words for words in said), timeout=20_000)
    assert tab.review.claim.credibility == 1
    assert tab.review.claim.content.exact == SAID
    qtbot.waitUntil(lambda: "Nobody else" in tab.origin.lacks.text(), timeout=20_000)


def test_an_original_is_linked_and_compared(tab, case, session, settle, qtbot):
    said = "“We hit no ship,” Ilan Roth said in an interview with the Dawn Post."
    news = case.sources.add_text(said, title="News", extract=False).uid
    roth = case.actors.create("Ilan Roth", "person").rows[0]
    case.claims.mark(news, ((1, 15),), speaker=roth)
    held = case.sources.add_text("A: We hit no ship. Never.", title="In full", extract=False).uid
    tab.to_get.reload()
    settle(session)
    item = next(one for one in case.sources.to_get() if one.name.startswith("Interview"))
    assert [a.text() for a in tab.to_get.menu(item).actions()][1] == "Link to a source…"
    tab.to_get.ask_source(item)
    offered = [choice.value for choice in tab.to_get.opened.choices()]
    assert held in offered
    assert news not in offered
    with qtbot.waitSignal(tab.to_get.compared, timeout=20_000) as told:
        tab.to_get.link(item, held)
    assert told.args[0].endswith("beside its original · 1 verbatim")
    assert "We hit no ship" in told.args[1][0]
    assert item not in case.sources.to_get()
