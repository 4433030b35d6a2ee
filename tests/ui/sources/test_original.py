# SPDX-License-Identifier: MIT
"""The original beside the text, originals to get, changed dates, identical reports."""

import pytest
from PySide6.QtCore import Qt

from tests.intake.conftest import pdf_bytes
from tests.ui.conftest import ARTICLE, SAID
from workstation.domain.claims import Relay, Status
from workstation.domain.reports import Dated
from workstation.ui.sources.redating import changes

PAGES = ("The harbour was closed on Monday.", "Orsan said that 4 guards had died there.")
LIVE = "<html><body><img src='http://example.org/x.png'><p>Orsan said no.</p></body></html>"


@pytest.fixture
def tab(tab):
    tab.resize(1400, 700)
    return tab


@pytest.fixture
def add(case, tmp_path):
    def taken(name, data):
        (tmp_path / name).write_bytes(data)
        return case.sources.add([tmp_path / name], extract=False)[0].uid

    return taken


@pytest.fixture
def report(case, add):
    """A PDF of two pages with a claim on the second."""
    uid = add("report.pdf", pdf_bytes(*PAGES))
    words = "4 guards had died"
    start = case.sources.text(uid).text.index(words)
    case.claims.mark(uid, ((start, start + len(words)),))
    return uid


def settled(session, tab, qtbot):
    def idle():
        return not session.lanes.busy and not tab.original._pause.isActive()

    qtbot.waitUntil(idle, timeout=20_000)


def test_o_shows_the_page_of_the_claim_and_hides_it_again(qtbot, tab, session, report):
    tab.reveal(report)
    qtbot.keyClick(tab.reader, "o")
    settled(session, tab, qtbot)
    assert tab.beside.isChecked()
    assert tab.original.where.text() == "Original · page 2 of 2"
    picture = tab.original.sheet.picture
    assert picture.width() == pytest.approx(tab.original.area.viewport().width() - 24, abs=2)
    assert tab.original.sheet.height() == pytest.approx(picture.height() + 24, abs=3)
    qtbot.keyClick(tab.reader, "o")
    assert tab.original.isHidden()
    assert not tab.beside.isChecked()


def test_pages_are_turned_and_the_old_one_stays_meanwhile(qtbot, tab, session, report):
    tab.reveal(report)
    tab.toggle_original()
    settled(session, tab, qtbot)
    second = tab.original.sheet.picture.copy()
    tab.original.back.click()
    assert tab.original.sheet.picture == second
    settled(session, tab, qtbot)
    assert tab.original.where.text() == "Original · page 1 of 2"
    assert tab.original.sheet.picture != second
    assert not tab.original.back.isEnabled()
    tab.original.turn(-1)
    assert tab.original.page == 1


def test_correcting_a_claim_does_not_turn_the_page(qtbot, tab, session, report, settle):
    tab.reveal(report)
    tab.toggle_original()
    tab.original.turn(-1)
    tab.review.set(credibility=2)
    settle(session)
    assert tab.original.page == 1


def test_html_is_shown_as_characters_only(qtbot, tab, session, add, settle):
    tab.reveal(add("page.html", LIVE.encode()))
    tab.toggle_original()
    settle(session)
    assert tab.original.plain.isVisible()
    assert tab.original.plain.toPlainText() == LIVE
    assert tab.original.back.isHidden()


def test_another_source_brings_its_own_original(qtbot, tab, session, report, source):
    tab.reveal(report)
    tab.toggle_original()
    tab.reveal(source)
    settled(session, tab, qtbot)
    assert tab.original.plain.toPlainText() == ARTICLE


def test_the_original_is_saved(tab, session, settle, report, tmp_path, monkeypatch):
    tab.reveal(report)
    tab.toggle_original()
    monkeypatch.setattr(
        "workstation.ui.sources.original.ask_save",
        lambda *asked: asked[-1](tmp_path / "copy.pdf"),
    )
    tab.original.save()
    settle(session)
    assert (tmp_path / "copy.pdf").read_bytes() == pdf_bytes(*PAGES)


def test_originals_to_get_unfold_and_open_a_claim(qtbot, tab, case, session, settle):
    claims = case.claims.rows(case.claims.find())
    assert tab.to_get.isHidden()
    case.claims.set(claims[1].uid, relays=(Relay("Harbour Wire"),))
    tab.to_get.reload()
    settle(session)
    assert tab.to_get.fold.text() == "Originals to get · 1"
    assert tab.to_get.list.isHidden()
    tab.to_get.fold.click()
    assert tab.to_get.list.isVisible()
    row = tab.to_get.list.item(0)
    assert row.text() == "Harbour Wire · 1 claim in 1 source"
    tab.to_get.list.itemClicked.emit(row)
    assert tab.review.claim.uid == claims[1].uid


def test_filling_the_date_lists_what_changed(tab, case, session, settle):
    claim = case.claims.rows(case.claims.find())[0]
    case.claims.set(claim.uid, event_date="In February")  # an analyst's date stays
    text = "In February the ministry said that the ferry was late."
    uid = case.sources.add_text(text, title="Late", extract=True).uid
    tab.fill_with([uid, claim.source], {"published_on": "2026-03-01"})
    settle(session)
    lines = [tab.report.details.item(n).text() for n in range(tab.report.details.count())]
    assert "Late · “In February”: Feb, year unknown → Feb 2026" in lines
    assert not any(line.startswith("Ferry sinks") and "February" in line for line in lines)
    assert tab.report.isVisible()
    assert tab.report.words.text().endswith("read again from the publication date")


def test_only_dates_that_changed_make_a_line():
    old = Dated("a", "s", "event_date", "In May", "May, year unknown")
    same = Dated("b", "s", "event_date", "2025", "2025")
    new = Dated("a", "s", "event_date", "In May", "May 2026")
    assert changes([old, same], [new, same], {}) == ["“In May”: May, year unknown → May 2026"]


def test_identical_reports_are_accepted_together(qtbot, tab, case, session, settle):
    claim = tab.review.claim
    for title in ("Dawn Post", "Harbour Wire"):
        text = f"{title} heard it as well: {SAID}."
        other = case.sources.add_text(text, title=title, extract=False).uid
        start = text.index(SAID)
        piece = (start, start + len(SAID))
        made = case.claims.mark(other, (piece,), speaker=claim.speaker).rows
        case.claims.reset(made)
    tab.review.refresh()
    settle(session)
    assert tab.inspector.also.text() == "Also in 2 sources: Dawn Post, Harbour Wire"
    assert tab.inspector.foot.accept_all.text() == "Accept in all 3 sources"
    qtbot.mouseClick(tab.inspector.foot.accept_all, Qt.MouseButton.LeftButton)
    settle(session)
    alike = [claim, *case.claims.alike(claim.uid)]
    assert {case.claims.get(one.uid).status for one in alike} == {Status.ACCEPTED_IN_BULK}
    assert len(alike) == 3
    assert tab.inspector.also.isHidden()  # the next claim is in hand


def test_a_claim_alone_offers_no_bulk(tab, session, settle):
    settle(session)
    assert tab.inspector.also.isHidden()
    assert tab.inspector.foot.accept_all.isHidden()


def test_a_filled_date_stands_over_the_text(tab, session, settle):
    tab.fill_with([tab.review.source.uid], {"published_on": "2026-10-30"})
    settle(session)
    assert "30 Oct 2026" in tab.reader.toPlainText().split("\n")[1]
